import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { answersPlace, fieldsIn, type FormFields } from "~/domain/kept-places";
import type { Actor } from "~/platform/session.server";
import { answerStanding, findRemarksToAnswer, type RemarksToAnswer } from "./answering-remarks.server";
import type { AnswerClash } from "./remarks";
import { seenIn } from "./reply-fields";

/** A form of answers that could not be saved. */
interface Returned {
  values: FormFields;
  errors: Record<string, string>;
  /** Where a co-author has answered the same remark meanwhile. */
  clashes?: AnswerClash[];
}

const asSaved = (value: unknown) =>
  (typeof value === "string" ? value : "")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gmu, "")
    .trim();

/** What was typed over the newest answers, ready to be saved over them: what others have answered meanwhile stays. */
function merge({ remarks, seen: now }: RemarksToAnswer, typed: FormFields) {
  const seen = seenIn(asSaved(typed.seen));
  const merged = remarks.map(({ code, field, answer: saved }) => {
    const words = asSaved(typed[field]);
    const standing = field in typed ? answerStanding(words, saved, seen.get(code)) : "theirs";
    return { field, saved, value: standing === "theirs" ? saved : words, clash: standing === "clash" };
  });
  return {
    values: { seen: now, ...Object.fromEntries(merged.map(({ field, value }) => [field, value])) },
    clashes: merged.filter(({ clash }) => clash).map(({ field, saved }) => ({ field, saved })),
    isNew: merged.some(({ value, saved }) => value !== saved),
  };
}

/** With what the form of answers begins: with words that were kept of it over what is saved. */
export async function answersStart(actor: Actor, code: string) {
  const { shown } = await findRemarksToAnswer(actor, code);
  const found = shown.editable ? await findKeptDraft(actor, answersPlace(code)) : null;
  const merged = merge(shown, found?.fields ?? {});
  const kept = found && merged.isNew ? { savedOn: found.savedOn } : null;
  return { ...shown, kept, start: merged.values, clashes: merged.clashes };
}

/** Keeps the words of a form of answers that could not be saved; where a co-author was faster, gives both answers. */
export async function keepReturnedAnswers(actor: Actor, code: string, returned: Returned): Promise<Returned> {
  const { values, errors } = returned;
  await keepDraft(actor, { place: answersPlace(code), revision: 0, content: fieldsIn(values) });
  const { shown } = await findRemarksToAnswer(actor, code);
  if (!errors.form || !shown.editable) return returned;
  const merged = merge(shown, values);
  return { errors, values: merged.values, clashes: merged.clashes };
}
