import { z } from "zod";
import { choice } from "~/domain/fields";
import { revisionSchema } from "./drafting.schema";
import { audiences } from "./states";

/** Whether an author agrees that the public reads the concept, and whether by name. */
export const consentSchema = z.object({ agreed: choice(["", "yes"]), named: choice(["", "yes"]) });

/** Who may read a concept from now on. */
export const audienceSchema = z.object({ audience: choice(audiences) });

/** The same with the page that it was decided on, at publication. Without a choice it stays as it is. */
export const publicationSchema = revisionSchema.extend({ audience: choice(["", ...audiences]) });
