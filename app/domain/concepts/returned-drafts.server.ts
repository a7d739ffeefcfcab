import { dropKeptDraft, findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { conceptPlace, fieldsIn, type FormFields, tellsNew } from "~/domain/kept-places";
import { allow, may } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import type { Actor } from "~/platform/session.server";
import { callForNew } from "./choosing-calls.server";
import { type Clash, clashesOf } from "./conflicts";
import { findOwnConcept } from "./drafting.server";

/** A form of a concept that could not be saved: what was typed, and what is wrong by field. */
interface Returned {
  values: FormFields;
  errors: Record<string, string>;
  /** Where somebody else has saved since: in which fields the words differ. */
  clashes?: Clash[];
}

/**
 * Keeps the words of a form that could not be saved; without a code that of a new concept. Where somebody has saved
 * meanwhile, it gives both versions, ready to be saved over the newest; null where both have written the same.
 */
export async function keepReturned(actor: Actor, returned: Returned, code?: string): Promise<Returned | null> {
  const { values, errors } = returned;
  const place = conceptPlace(code);
  const revision = /^\d{1,9}$/.test(String(values.revision)) ? Number(values.revision) : 0;
  await keepDraft(actor, { place, revision, content: fieldsIn(values) });
  if (code === undefined || !errors.form) return returned;
  const saved = await findOwnConcept(actor, code);
  if (!may.editConcept(actor, saved)) return returned;
  const clashes = clashesOf(saved, values);
  if (clashes.length > 0) {
    return { errors, values: { ...values, theirs: [], revision: String(saved.revision) }, clashes };
  }
  await dropKeptDraft(actor, place);
  return null;
}

/**
 * With what the form of a new concept begins: with the words that were kept of it, else with what the call of this
 * code asks for, else in the reader's language.
 */
export async function newConceptStart(actor: Actor, reader: Language, callCode = "") {
  allow(actor, may.writeConcept(actor));
  const call = await callForNew(actor, callCode, reader);
  const language: string = call?.language ?? reader;
  const empty = { title: "", language, sphere: call?.sphere ?? "", summary: "", body: "", numbered: "" };
  const found = await findKeptDraft(actor, conceptPlace());
  const { language: keptLanguage, sphere } = found?.fields ?? {};
  const kept = found && tellsNew(found.fields, { ...empty, language: keptLanguage, sphere }) ? found : null;
  const start: FormFields = { ...empty, ...kept?.fields, call: call?.code ?? "" };
  return { call, start, kept: kept && { savedOn: kept.savedOn } };
}
