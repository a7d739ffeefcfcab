import { z } from "zod";
import { hidden, markdown } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { longestRemark, longestReply, shortestRemark } from "./remarks";

const body = markdown({ min: shortestRemark, max: longestRemark });

/** A remark on a section, or on the whole text where the section is empty. */
export const remarkSchema = z.object({
  section: z.string({ error: () => say("staleForm") }).max(500, say("staleForm")),
  body,
  formToken: hidden(),
});

/** A remark in other words, with which words the form showed. */
export const remarkChangeSchema = z.object({ body, seen: hidden({ max: 64 }) });

/** What authors answer, by the names of the fields; an empty one waits. */
export function repliesSchema(fields: readonly string[]) {
  return z.object({
    /** Which answers the form was made from. */
    seen: hidden({ max: 6000 }),
    ...Object.fromEntries(fields.map((name) => [name, markdown({ min: 0, max: longestReply })])),
  });
}

export type RemarkInput = z.output<typeof remarkSchema>;
export type RemarkChange = z.output<typeof remarkChangeSchema>;
