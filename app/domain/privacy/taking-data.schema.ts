import { z } from "zod";
import { secret } from "~/domain/fields";

/** What is known about a person is given to who knows the passphrase. */
export const takeDataSchema = z.object({ passphraseNow: secret({ max: 500 }) });
