import { z } from "zod";
import { choice, hidden, line, longText, ticked, wholeNumber } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import {
  decisions,
  fieldOf,
  longestAnswer,
  longestSealed,
  mostInvitations,
  mostOptions,
  mostQuestions,
  optionsIn,
  questionKinds,
} from "./registrations";

/** What the form of a registration needs to know of a question. */
export interface AskedInForm {
  code: string;
  kind: string;
  required: boolean;
  sealed: boolean;
  options: readonly unknown[];
}

function answer({ kind, required, sealed, options }: AskedInForm) {
  if (kind === "text") return longText({ min: required ? 1 : 0, max: sealed ? longestSealed : longestAnswer });
  const all = kind === "yesno" ? ["yes", "no"] : options.map((_, at) => String(at + 1));
  return choice((required ? all : ["", ...all]) as [string, ...string[]]);
}

/** The form of a registration: what the event asks and, where it is by invitation, the code of one. */
export function registrationSchema(questions: readonly AskedInForm[], byInvitation: boolean) {
  return z.object({
    /** Which questions the form was made from. */
    seen: hidden({ max: 64 }),
    invitation: line({ min: byInvitation ? 1 : 0, max: 60 }),
    ...Object.fromEntries(questions.map((question) => [fieldOf(question.code), answer(question)])),
  });
}

export type RegistrationInput = { seen: string; invitation: string } & Record<string, string>;

const words = line({ min: 0, max: 300 });

/** What can be chosen, a line each; empty lines go. */
const options = longText({ min: 0, max: 2000 })
  .transform((text) =>
    text
      .split("\n")
      .map((one) => one.trim())
      .filter(Boolean)
      .join("\n"),
  )
  .refine((text) => optionsIn(text).length <= mostOptions, sayBack("registration.mostOptions", { max: mostOptions }))
  .refine((text) => optionsIn(text).every((one) => one.length <= 120), say("tooLong", { max: 120, count: 121 }));

const inAll = ["Be", "Ru", "En"] as const;

/** An own question of an event. */
export const eventQuestionSchema = z
  .object({
    ...{ wordsBe: words, wordsRu: words, wordsEn: words, kind: choice(questionKinds) },
    ...{ optionsBe: options, optionsRu: options, optionsEn: options },
    ...{ required: ticked(), sealed: ticked(), place: wholeNumber({ min: 1, max: mostQuestions }) },
    /** Which questions the form was made from. */
    seen: hidden({ max: 64 }),
  })
  .superRefine((input, issue) => {
    const wrong = (path: string, message: string) => issue.addIssue({ code: "custom", path: [path], message });
    if (!input.wordsBe && !input.wordsRu && !input.wordsEn) wrong("wordsBe", sayBack("call.words"));
    // Sealed is what is written: of two answers the lengths are the same, but so few can be tried one by one.
    if (input.sealed && input.kind !== "text") wrong("sealed", sayBack("registration.sealedText"));
    if (input.kind !== "choice") return;
    const counts = inAll.map((one) => optionsIn(input[`options${one}`]).length);
    const most = Math.max(...counts);
    if (most < 2) return wrong("optionsBe", sayBack("registration.fewOptions"));
    inAll.forEach((one, at) => {
      const named = counts[at]! > 0 || input[`words${one}`] !== "";
      if (named && counts[at] !== most) wrong(`options${one}`, sayBack("registration.unevenOptions", { count: most }));
    });
  });

export type EventQuestionInput = z.output<typeof eventQuestionSchema>;

/** Which questions a page showed that takes one out. */
export const seenSchema = z.object({ seen: hidden({ max: 64 }) });

const code = z.string({ error: () => say("staleForm") }).regex(/^[a-z0-9]{1,40}$/, say("staleForm"));

/** What organizers decide on the registrations that are ticked. */
export const decisionSchema = z.object({
  decision: choice([...decisions, "none"]),
  registration: z.array(code).max(100, say("staleForm")),
});

/** How many are about to be told what: as the page showed it. */
export const announcementSchema = z.object({
  selected: wholeNumber({ min: 0, max: 1_000_000 }),
  declined: wholeNumber({ min: 0, max: 1_000_000 }),
});

/** How many invitations are made at once. */
export const eventInvitationsSchema = z.object({
  count: wholeNumber({ min: 1, max: mostInvitations }),
  formToken: hidden(),
});
