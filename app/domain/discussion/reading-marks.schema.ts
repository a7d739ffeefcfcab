import { z } from "zod";
import { say } from "~/domain/mistakes";
import { longestText, readRanges, type Ranges } from "./ranges";

/** Which comments are noted as read: order numbers, as the page wrote them. */
export const readingSchema = z.object({
  seqs: z
    .string()
    .max(longestText)
    .transform((text, context): Ranges => {
      const ranges = readRanges(text);
      if (!ranges?.length) context.addIssue({ code: "custom", message: say("staleForm") });
      return ranges ?? [];
    }),
});
