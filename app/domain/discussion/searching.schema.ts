import { z } from "zod";

/** What the address of the search in comments may ask for. Where something is wrong, it is left out. */
export const commentSearchSchema = z.object({
  q: z.string().max(100_000).catch(""),
  below: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  wide: z
    .literal("yes")
    .transform(() => true)
    .optional()
    .catch(undefined),
});
