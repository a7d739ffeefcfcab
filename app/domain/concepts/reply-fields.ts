/** Which answers a form showed: a mark of each, by the code of its remark. */
export type SeenAnswers = ReadonlyMap<string, string>;

/** The name of the field in which a remark is answered. */
export function replyField(code: string): string {
  return `answer-${code}`;
}

/** What a form showed, as its hidden field has it. There is always something, so that the field is never empty. */
export function writeSeen(seen: SeenAnswers): string {
  return ["answers", ...[...seen].map(([code, mark]) => `${code}.${mark}`)].join(" ");
}

/** What a hidden field says that the form showed; what is not written as it should be is left out. */
export function seenIn(text: string): SeenAnswers {
  const pairs = text.split(" ").map((pair) => /^([a-z0-9]{1,40})\.([a-z0-9_-]{1,40})$/i.exec(pair));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])));
}

/** The answers of a form by the codes of the remarks. */
export function answersIn(fields: Record<string, string>): Record<string, string> {
  const prefix = replyField("");
  const own = Object.entries(fields).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}
