import { z } from "zod";
import { choice, secret } from "~/domain/fields";

/** What becomes of concepts and comments that people have read. Named in `my-data:erasure.texts`. */
export const textWays = ["delete", "leave"] as const;

export type TextWay = (typeof textWays)[number];

/** The account is erased for who knows the passphrase. */
export const eraseSchema = z.object({ texts: choice(textWays), passphraseNow: secret({ max: 500 }) });
