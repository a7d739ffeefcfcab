import { z } from "zod";
import { choice, hidden, line, longText, ticked } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { languages } from "~/locales/t";
import { completions } from "./attendance";
import { mostLectures } from "./events";

/** The code that was read out, as somebody typed it. */
export const spokenSchema = z.object({ spoken: line({ max: 40 }) });

const code = z.string({ error: () => say("staleForm") }).regex(/^[a-z0-9]{1,40}$/, say("staleForm"));

/** Whom organizers note as having been there, or no longer. */
export const marksSchema = z.object({
  attended: choice(["yes", "no"]),
  registration: z.array(code).max(100, say("staleForm")),
});

/** Which revision of the terms a page was made from. */
export const termsSeenSchema = z.object({ revision: hidden({ max: 9 }).regex(/^\d+$/, say("staleForm")) });

const lectures = z
  .string({ error: () => say("wrongType") })
  .trim()
  .regex(/^\d{0,3}$/, say("notANumber"))
  .transform((text) => Number(text || 0));

/** What is certified of an event: of what has lectures, when it is completed; of all others, whether anything is. */
export const attendanceTermsSchema = z
  .object({
    certificates: ticked(),
    completion: choice(["none", ...completions]),
    lecturesNeeded: lectures,
    ...termsSeenSchema.shape,
  })
  .superRefine(({ completion, lecturesNeeded }, issue) => {
    if (completion !== "lectures" || (lecturesNeeded >= 1 && lecturesNeeded <= mostLectures)) return;
    const message = sayBack("attendance.lecturesNeeded");
    issue.addIssue({ code: "custom", path: ["lecturesNeeded"], message });
  });

export type AttendanceTermsInput = z.output<typeof attendanceTermsSchema>;

/** How many are about to become graduates: as the page showed it. */
export const closingSchema = z.object({
  graduates: z
    .string()
    .regex(/^\d{1,6}$/, say("staleForm"))
    .transform(Number),
});

/** Why organizers revoke a certificate; it stands in the log. */
export const revocationSchema = z.object({ reason: longText({ min: 10, max: 300 }) });

/** What is printed into a certificate, and kept nowhere. */
export const certificateFileSchema = z.object({ name: line({ min: 0, max: 100 }), language: choice(languages) });

/** Whether a certificate can be checked after its holder has gone. */
export const stayingSchema = z.object({ stays: choice(["yes", "no"]) });
