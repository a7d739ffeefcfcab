import { z } from "zod";
import { hidden, secret } from "~/domain/fields";
import { passphraseFields, withPassphrase } from "./passphrases.schema";

/** A change of the passphrase: the one so far, and the new one. */
export const changePassphraseSchema = withPassphrase(
  z.object({ passphraseNow: secret({ max: 500 }), ...passphraseFields }),
);

/** New recovery codes are given to who knows the passphrase. */
export const newCodesSchema = z.object({ passphraseNow: secret({ max: 500 }) });

/** The session to end, by its tag; a tag that says nothing ends nothing. */
export const endSessionSchema = z.object({ session: hidden({ max: 64 }) });
