import { z } from "zod";
import { aboutOf } from "~/domain/concepts/anchors";
import { choice, hidden, markdown, ticked } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { mentionsIn, mostMentions } from "./mentions";
import { stances } from "./stances";

const body = markdown({ min: 2, max: 10_000 }).superRefine((value, issue) => {
  const count = mentionsIn(value.slice(0, 20_000)).length;
  const message = say("tooManyMentions", { count, max: mostMentions });
  if (count > mostMentions) issue.addIssue({ code: "custom", message });
});

/** A comment or a reply. The token is made with each form, so that a form sent twice makes one comment. */
/** That a full name in the words is a public person's or a source's. */
const publicPerson = ticked().optional();

export const commentSchema = z.object({
  body,
  publicPerson,
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

/** A comment that begins a thread: what it says to the text, and on which place of it; both may be left out. */
export const threadSchema = commentSchema.extend({
  stance: z.preprocess((value) => (value === "" || value === undefined ? "none" : value), choice(stances)),
  about: z
    .string({ error: () => say("staleForm") })
    .max(40, say("staleForm"))
    .refine((value) => value === "" || aboutOf(value) !== null, say("staleForm")),
});

/** A comment in other words, with which words the form showed. */
export const wordingSchema = z.object({ body, publicPerson, seen: hidden({ max: 64 }) });
