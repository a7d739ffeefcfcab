import { z } from "zod";
import { line, secret } from "~/domain/fields";
import { passphraseFields, withPassphrase } from "./passphrases.schema";

/** Coming back with a recovery code. */
export const recoverSchema = withPassphrase(
  z.object({ pseudonym: line({ max: 100 }), code: secret({ max: 100 }), ...passphraseFields }),
);
