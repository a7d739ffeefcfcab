import type { T } from "~/locales/t";
import { roles } from "~/platform/roles";
import { isVerb, subjectKinds } from "./verbs";

/** What was done, in words; a verb that has none is shown as it is. */
export function verbInWords(t: T, verb: string): string {
  return isVerb(verb) ? t(`log:verb.${verb}`) : verb;
}

/** On what it was done, in words. */
export function subjectInWords(t: T, kind: string): string {
  return (subjectKinds as readonly string[]).includes(kind) ? t(`log:subject.${kind}`) : kind;
}

/**
 * A word more: roles, kinds of exports and states of candidacies are said in words, all else stands as it was recorded; so does the reason
 * behind the colon after two roles.
 */
export function detailInWords(t: T, verb: string, detail: string): string {
  if (verb.startsWith("export.")) return t(`exports:kind.${detail}`);
  if (verb === "card.candidacy") return t(`candidates:state.${detail}`);
  // A reason of moderators, and the last day of a mute.
  if (/^(comment|member)\./.test(verb) && detail)
    return detail.replace(/^\w+/, (reason) => t(`moderation:reason.${reason}.label`));
  if (!verb.startsWith("account.")) return detail;
  const inWords = (word: string) => ((roles as readonly string[]).includes(word) ? t(`common:role.${word}`) : word);
  return detail.replace(/^[^:]*/, (before) => before.replace(/\w+/g, inWords));
}
