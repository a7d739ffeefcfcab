import { z } from "zod";
import { choice, hidden, longText, markdown, ticked } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { askings, longestQuestion } from "./asking";

const formToken = hidden().regex(/^[\w-]{43}$/, say("staleForm"));

/** A question to speakers: plain words, checked as those of comments are. */
export const questionSchema = z.object({
  body: markdown({ min: 10, max: longestQuestion }),
  publicPerson: ticked().optional(),
  formToken,
});

const text = markdown({ min: 0, max: 5000 });
const texts = { textBe: text, textRu: text, textEn: text };

function worded(input: Record<keyof typeof texts, string>, issue: z.RefinementCtx): void {
  if (input.textBe || input.textRu || input.textEn) return;
  issue.addIssue({ code: "custom", path: ["textBe"], message: sayBack("call.words") });
}

/** What is answered, in at least one language; `seen` says which answer the form showed. */
export const speakersAnswerSchema = z.object({ ...texts, seen: hidden({ max: 64 }) }).superRefine(worded);

/** Why a question is taken down, in words for whoever asked. */
export const takingDownSchema = z.object({ reason: longText({ min: 10, max: 1000 }) });

/** Until when questions are taken. */
export const askingSchema = z.object({ asking: choice(askings) });

export type QuestionInput = z.output<typeof questionSchema>;
export type SpeakersAnswer = z.output<typeof speakersAnswerSchema>;
