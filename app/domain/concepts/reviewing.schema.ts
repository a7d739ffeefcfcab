import { markdown } from "~/domain/fields";
import { revisionSchema } from "./drafting.schema";

/** What an author reads when a concept comes back. */
export const remarksSchema = revisionSchema.extend({ remarks: markdown({ min: 20, max: 5000 }) });
