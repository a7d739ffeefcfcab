import { type Vote, votes } from "./opinions";

const prefix = "vote-";

/** The name of the field in which a statement is voted on. */
export function voteField(code: string): string {
  return prefix + code;
}

/** The votes of a form by the codes of their statements; null takes one back. What was left open is left out. */
export function votesIn(fields: Record<string, string>): Map<string, Vote | null> {
  const given = new Map<string, Vote | null>();
  for (const [name, value] of Object.entries(fields)) {
    const vote = votes.find((one) => one === value);
    if (name.startsWith(prefix) && (vote || value === "none")) given.set(name.slice(prefix.length), vote ?? null);
  }
  return given;
}
