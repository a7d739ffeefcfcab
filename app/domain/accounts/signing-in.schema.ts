import { z } from "zod";
import { hidden, line, secret } from "~/domain/fields";

/** Sign-in: nothing is said of how pseudonym or passphrase are formed. */
export const signInSchema = z.object({
  pseudonym: line({ max: 100 }),
  passphrase: secret({ max: 500 }),
  next: hidden({ max: 500 }).catch("/"),
});
