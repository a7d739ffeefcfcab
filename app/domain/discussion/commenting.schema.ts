import { z } from "zod";
import { hidden, markdown } from "~/domain/fields";
import { say } from "~/domain/mistakes";

/** A comment or a reply. The token is made with each form, so that a form sent twice makes one comment. */
export const commentSchema = z.object({
  body: markdown({ min: 2, max: 10_000 }),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});
