import { findPassage } from "~/domain/concepts/anchoring.server";
import { aboutOf } from "~/domain/concepts/anchors";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { type Trace, tracesIn } from "~/domain/concepts/traces";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { commentPlace, editPlace, fieldsIn, type FormFields, replyPlace, tellsNew } from "~/domain/kept-places";
import { allow, may, type Who } from "~/domain/permissions";
import { findDiscussionState } from "./closing.server";
import { commentHtml } from "./commenting.server";
import { findCommentToEdit } from "./editing.server";
import { findComment } from "./finding.server";
import { quotationOf, shortened } from "./quoting";

/** Letters of a passage that stand above the form for a comment on it. */
const passageShown = 240;

/** Words kept of a form, where there are any. */
async function keptAt(actor: Who | null, place: string) {
  const found = await findKeptDraft(actor, place);
  return found?.fields.body?.trim() ? found : null;
}

/**
 * With what the form of a comment on a concept begins: what was kept of it, and the place of the text that the address
 * names; without one the place that was kept. A place that the text has not is left out.
 */
export async function beginComment(actor: Who | null, slug: string, asked: string | null) {
  const concept = await findPublishedConcept(actor, slug);
  const kept = await keptAt(actor, commentPlace(concept.slug));
  const wanted = asked ?? kept?.fields.about ?? "";
  const place = aboutOf(wanted);
  const passage = place && (await findPassage(concept.id, place));
  const { kind, exact, heading } = passage ?? {};
  return {
    discussion: await findDiscussionState(actor, concept.slug),
    ...{ slug: concept.slug, open: concept.takesComments, language: concept.language, title: concept.text.title },
    passage: passage && {
      section: kind === "section",
      words: kind === "section" ? heading! : shortened(exact!, passageShown),
    },
    start: { body: "", ...kept?.fields, stance: kept?.fields.stance || "none", about: passage ? wanted : "" },
    kept: kept && { savedOn: kept.savedOn },
  };
}

/** With what the form of a reply begins: what was kept of it, and a quotation where one was asked for. */
export async function beginReply(actor: Who | null, code: string, quoting: boolean) {
  const { state, bodyHtml, pseudonym, concept } = await findComment(actor, code);
  const parent = state === "visible" ? { bodyHtml, pseudonym } : null;
  const kept = await keptAt(actor, replyPlace(code));
  const quotation = parent && quoting ? quotationOf(bodyHtml) : "";
  const words = kept?.fields.body ?? "";
  const body = words.includes(quotation.trim()) ? words : [words.trim(), quotation].filter(Boolean).join("\n\n");
  const { title, language, open, slug } = concept;
  const discussion = await findDiscussionState(actor, slug);
  return { code, title, language, open, discussion, parent, start: { body }, kept: kept && { savedOn: kept.savedOn } };
}

/** With what the form for other words of a comment begins: the words that stand, or those that were kept. */
export async function beginEdit(actor: Who | null, code: string) {
  const { body, seen, ...comment } = await findCommentToEdit(actor, code);
  const found = await keptAt(actor, editPlace(code));
  const kept = found && tellsNew({ body: found.fields.body! }, { body }) ? found : null;
  const saved = { body, seen };
  return { ...comment, saved, start: { ...saved, ...kept?.fields }, kept: kept && { savedOn: kept.savedOn } };
}

/**
 * Keeps the words of a form that came back, as those are kept that somebody types; the form is to have a fresh token.
 */
export async function keepReturnedWords<R extends { values: FormFields }>(
  actor: Who | null,
  place: string,
  returned: R,
): Promise<R> {
  await keepDraft(actor, { place, revision: 0, content: fieldsIn(returned.values) });
  const { formToken: _used, ...values } = returned.values;
  return { ...returned, values };
}

/** What of a comment people would read, and what in it may give its author away; the words are kept. */
export async function previewComment(
  actor: Who | null,
  place: string,
  body: string,
  values: FormFields,
): Promise<{ html: string; traces: Trace[] }> {
  allow(actor, may.comment(actor));
  const html = commentHtml(body);
  await keepDraft(actor, { place, revision: 0, content: fieldsIn(values) });
  return { html, traces: tracesIn(body) };
}
