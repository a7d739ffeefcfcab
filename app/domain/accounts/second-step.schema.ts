import { z } from "zod";
import { hidden, line, secret } from "~/domain/fields";

/** Sign-in, after the passphrase: a code from the app, or a recovery code. */
export const secondStepSchema = z.object({ code: line({ max: 100 }) });

/** Setting an app up, and turning it off: a code, and the passphrase once more. */
export const appSchema = z.object({ code: line({ max: 100 }), passphraseNow: secret({ max: 500 }) });

/** What an app's entry is called. It stands in an address, so a wrong one is passed over. */
export const labelSchema = z.object({ label: line({ max: 30 }).nullable().catch(null) });

/** What the browser says of a passkey, as JSON. */
const response = hidden({ max: 20_000 });

/** A new passkey: what it is called, the passphrase once more, and what the browser says. */
export const newPasskeySchema = z.object({
  name: line({ max: 40 }),
  passphraseNow: secret({ max: 500 }),
  response,
});

/** Sign-in with a passkey. */
export const passkeySchema = z.object({ response });

/** Removing a passkey. */
export const removePasskeySchema = z.object({ passphraseNow: secret({ max: 500 }) });
