/**
 * Forms whose words are kept while one writes, by the name of their place, and where each form stands. A place says
 * only of which form the words are: whose they are says the account they are kept for.
 */
const places: Record<string, (code: string) => string> = {
  concept: (code) => (code === "new" ? "/concepts/new" : `/concepts/drafts/${code}/edit`),
  remark: (code) => `/reviews/concepts/${code}/remarks/new`,
  answers: (code) => `/concepts/drafts/${code}/remarks`,
  review: (code) => `/reviews/${code}/judgement`,
  comment: (slug) => `/concepts/${slug}/comments`,
  reply: (code) => `/comments/${code}/reply`,
  edit: (code) => `/comments/${code}/edit`,
};

const shape = /^([a-z]+):([A-Za-z0-9-]{1,80})$/;

/** The name of the place where a concept is written; without a code a new one. */
export function conceptPlace(code?: string): string {
  return `concept:${code ?? "new"}`;
}

/** The name of the place where a remark on a concept is written. */
export function remarkPlace(code: string): string {
  return `remark:${code}`;
}

/** The name of the place where the authors of a concept answer remarks. */
export function answersPlace(code: string): string {
  return `answers:${code}`;
}

/** The name of the place where a review is given. */
export function reviewPlace(code: string): string {
  return `review:${code}`;
}

/** The name of the place where a comment on a concept is written, by the address of the concept. */
export function commentPlace(slug: string): string {
  return `comment:${slug}`;
}

/** The name of the place where a comment is answered. */
export function replyPlace(code: string): string {
  return `reply:${code}`;
}

/** The name of the place where the words of a comment are changed. */
export function editPlace(code: string): string {
  return `edit:${code}`;
}

/** Address of the form of a place; null where there is no such place. */
export function addressOf(place: string): string | null {
  const [, kind = "", code = ""] = shape.exec(place) ?? [];
  return Object.hasOwn(places, kind) ? places[kind]!(code) : null;
}

/** The fields of a form by their names. */
export type KeptFields = Record<string, string>;

/** A field by its name, or by that and the code of what it is about. */
const named = /^[a-z][A-Za-z]{0,30}(-[a-z0-9]{1,40})?$/;
/** More fields than any form has: a hundred answers to remarks, and what goes with them. */
const mostFields = 120;

/** Fields as they are kept, from JSON; what is no text under a plain name is left out. */
export function fieldsOf(content: string): KeptFields {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return {};
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return {};
  const texts = Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => named.test(name)).slice(0, mostFields));
}

/** Whether the fields differ from what the form shows without them. */
export function tellsNew(fields: KeptFields, shown: Record<string, unknown>): boolean {
  return Object.entries(fields).some(([name, value]) => name in shown && value.trim() !== String(shown[name]).trim());
}

/** Values of a form as they come back. */
export type FormFields = Record<string, string | string[]>;

/** What a page puts into its forms itself, and what is chosen for one sending only: never kept. */
const passing = ["revision", "theirs", "formToken", "stamp"];

/** The words of a form that are worth keeping. */
export function fieldsIn(values: FormFields): KeptFields {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && !passing.includes(entry[0]),
    ),
  );
}
