import { z } from "zod";
import { choice, hidden } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { ownPassphrase } from "./passphrases";

/** The offered words, or a passphrase of one's own. */
export const passphraseWays = ["offered", "own"] as const;

// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const unprintable = /[\u0000-\u001F\u007F\uFFFD]|\p{Cs}/u;

/**
 * Fields for choosing a passphrase. The offer travels in the form, so that a form that comes back
 * with mistakes offers the same words.
 */
export const passphraseFields = {
  offer: hidden({ max: 200 }),
  way: choice(passphraseWays),
  passphrase: z.string({ error: () => say("wrongType") }).default(""),
};

/** What is wrong with a passphrase of one's own by its form alone; null where the offer was taken. */
function mistakeIn({ way, passphrase }: { way?: unknown; passphrase?: unknown }): string | null {
  if (way !== "own" || typeof passphrase !== "string") return null;
  const { min, max } = ownPassphrase;
  const count = [...passphrase.trim().replace(/\s+/gu, " ")].length;
  if (count === 0) return say("required");
  if (unprintable.test(passphrase)) return say("unprintable");
  if (count < min) return say("tooShort", { min, count });
  if (count > max) return say("tooLong", { max, count });
  return null;
}

/** Checks the passphrase together with the way that was chosen; also when other fields have mistakes. */
export function withPassphrase<S extends z.ZodObject>(schema: S): S {
  const check = z.superRefine<z.output<S>>((values, issue) => {
    const message = mistakeIn(values);
    if (message) issue.addIssue({ code: "custom", path: ["passphrase"], message });
  });
  check._zod.def.when = () => true;
  return schema.check(check);
}

/** A passphrase as it was chosen in a form. */
export interface ChosenPassphrase {
  offer: string;
  way: (typeof passphraseWays)[number];
  passphrase: string;
}
