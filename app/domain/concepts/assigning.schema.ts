import { z } from "zod";
import { hidden, line } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { revisionSchema } from "./drafting.schema";

/** The most concepts with which something is done at once. */
export const mostConcepts = 100;
/** The most people who are asked at once. */
export const mostReviewers = 20;

const dueOn = line({ max: 10 });

/** Codes of concepts as boxes to tick, or an address, name them. */
const codesOf = z
  .array(hidden({ max: 40 }))
  .transform((codes) => [...new Set(codes)])
  .refine((codes) => codes.length > 0, say("chooseSome", { count: 1 }))
  .refine((codes) => codes.length <= mostConcepts, say("chooseFewer", { count: mostConcepts }));

/** Who is asked to judge which concepts, and by when. */
export const askingSchema = z.object({
  concept: codesOf,
  reviewers: z
    .array(line({ max: 100 }))
    .transform((names) => [...new Set(names)])
    .refine((names) => names.length > 0, say("chooseSome", { count: 1 }))
    .refine((names) => names.length <= mostReviewers, say("chooseFewer", { count: mostReviewers })),
  dueOn,
});

/** Another day by which a review is awaited. */
export const dueSchema = z.object({ dueOn });

/** A decision as a page showed it: code and revision of the concept, and the mark of the decision. */
const shown = z
  .string()
  .regex(/^[A-Za-z0-9]{1,40}:\d{1,9}:[A-Za-z0-9_-]{1,60}$/, say("staleForm"))
  .transform((text) => {
    const [code = "", revision, seen = ""] = text.split(":");
    return { code, revision: Number(revision), seen };
  });

/** The decisions that are to be announced. */
export const announcingSchema = z.object({
  decision: z
    .array(shown)
    .refine((decisions) => decisions.length > 0, say("chooseSome", { count: 1 }))
    .refine((decisions) => decisions.length <= mostConcepts, say("chooseFewer", { count: mostConcepts })),
});

/** A button that acts on a decision names the text and the decision that its page showed. */
export const seenSchema = revisionSchema.extend({ seen: z.string().max(100).default("") });

/** The concepts that an address names, each as `code`; null where it names none, or more than can be. */
export function codesAsked(request: Request): string[] | null {
  const result = codesOf.safeParse(new URL(request.url).searchParams.getAll("code"));
  return result.success ? result.data : null;
}
