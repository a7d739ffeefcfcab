import { z } from "zod";
import { writtenDay } from "~/domain/concepts/calls.schema";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { choice, hidden, line, markdown } from "~/domain/fields";
import { sayBack } from "~/domain/mistakes";
import { captionsBytes } from "./captions";
import { posterBytes, spokenIn } from "./videos";

const title = line({ min: 0, max: 160 });
const text = markdown({ min: 0, max: 20_000 });
const transcript = markdown({ min: 0, max: 100_000 });

/** Who may see what is published. */
const audience = choice(["members", "public"]);

/** A day that has to be said; that it is past or today is for the verb, which knows the day. */
const pastDay = writtenDay.refine((day) => day !== "", sayBack("call.day"));

const fields = {
  ...{ titleBe: title, titleRu: title, titleEn: title, textBe: text, textRu: text, textEn: text },
  ...{ named: line({ max: 120 }), language: choice(spokenIn), recordedOn: pastDay, seenBy: audience },
  ...{ transcriptBe: transcript, transcriptRu: transcript, transcriptEn: transcript },
};

function titled(input: Record<"titleBe" | "titleRu" | "titleEn", string>, issue: z.RefinementCtx): void {
  if (input.titleBe || input.titleRu || input.titleEn) return;
  issue.addIssue({ code: "custom", path: ["titleBe"], message: sayBack("call.title") });
}

/** A new interview. */
export const newInterviewSchema = z.object({ ...fields, formToken: hidden() }).superRefine(titled);

/** An interview that is changed. */
export const interviewSchema = z.object({ ...fields, ...revisionSchema.shape }).superRefine(titled);

/** That a person consented, on which day. */
export const consentSchema = z.object({ consentOn: pastDay, formToken: hidden(), ...revisionSchema.shape });

/** What a form with a video sends beside it. */
export const videoFormSchema = z.object({ formToken: hidden() });

/** A file of captions and the language they are in. */
export const captionsSchema = z.object({
  language: choice(spokenIn),
  file: z
    .file({ error: () => sayBack("captions.choose") })
    .max(captionsBytes, sayBack("captions.tooLarge", { max: captionsBytes / 1024 / 1024 })),
});

/** The picture that stands before a video plays. */
export const posterSchema = z.object({
  file: z
    .file({ error: () => sayBack("picture.choose") })
    .max(posterBytes, sayBack("picture.tooLarge", { max: posterBytes / 1024 / 1024 })),
});

/** The code by which a person takes their interview down. */
export const revocationSchema = z.object({ code: line({ max: 60 }) });

export type NewInterview = z.output<typeof newInterviewSchema>;
export type InterviewChange = z.output<typeof interviewSchema>;
export type ConsentInput = z.output<typeof consentSchema>;
