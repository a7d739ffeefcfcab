/** What may not stand in a comment, in the order in which it is said. Named, with the reason, in `mistakes:personal`. */
export const personalKinds = [
  ...(["phone", "email", "handle", "address", "passport", "personalNumber", "card", "ip"] as const),
  "name",
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Looks for one kind in a text whose signs are plain: where each passage begins and ends. */
export interface Sign {
  kind: PersonalKind;
  /** So many digits at least are in what it finds; a text of fewer need not be looked through. */
  digits?: number;
  /** What stands in all that it finds; a text without it need not be looked through. */
  holds?: RegExp;
  find: (text: string) => Iterable<readonly [from: number, to: number]>;
}
