import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, transaction } from "~/platform/db.server";
import { tangleOf } from "~/platform/markdown-limits";
import { renderComment } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import { differencesOf } from "./differences";
import { longestBody } from "./drafting.schema";
import type { ProposalInput } from "./proposals.schema";
import { renderBody } from "./picture-rows.server";
import { mostOpen } from "./proposals";
import { replaceSection, sectionOf, sectionsOf } from "./sections";

/** The concept at an address with the text that is read, for one who may propose other words. */
async function findConcept(who: Who | null, slug: string) {
  allow(who, may.readAsMember(who));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, slug: true, reading: true, language: true },
        authors: { select: { accountId: true } },
        current: { select: { id: true, number: true, title: true, body: true } },
      },
    }),
  );
  allow(who, may.proposeChange(who, concept));
  return { ...concept, slug, current: found(concept.current) };
}

/**
 * What the form for other words needs: the sections of the text that is read, and the one of this id with its source;
 * where the form was made from an earlier version, also how the section has changed since. Refuses authors (403) and
 * whoever is not a member.
 */
export async function findSectionToChange(who: Who | null, slug: string, id: string, version = "") {
  const { current, language, reading, ...concept } = await findConcept(who, slug);
  const section = sectionOf(current.body, id);
  const seen = await sectionIn(concept.id, Number(/^[1-9]\d{0,8}$/.test(version) ? version : 0), id);
  const changed = section && seen !== null && seen !== section.source;
  return {
    ...{ slug, language, open: reading === "open", title: current.title, version: current.number },
    sections: sectionsOf(current.body).map(({ id, level, words }) => ({ id, level, words })),
    section: section && { id, words: section.words, source: section.source },
    changes: changed ? differencesOf(seen, section.source) : null,
  };
}

/** The source of a section in a version; null where there is none. */
async function sectionIn(conceptId: string, number: number, id: string): Promise<string | null> {
  const version = await db().conceptVersion.findUnique({
    where: { conceptId_number: { conceptId, number } },
    select: { body: true },
  });
  return (version && sectionOf(version.body, id)?.source) ?? null;
}

export type SectionToChange = Awaited<ReturnType<typeof findSectionToChange>>;

type Typed = Pick<ProposalInput, "section" | "version" | "after">;

/** Compares the new words with the section that is read, and refuses what cannot become a part of the text. */
async function compare(who: Who | null, slug: string, { section: id, version, after }: Typed) {
  const concept = await findConcept(who, slug);
  const { current } = concept;
  if (concept.reading !== "open") throw new Mendable("form", sayBack("proposals.closed"));
  const section = sectionOf(current.body, id);
  if (!section) throw new Mendable("section", sayBack("proposals.gone"));
  if (version !== current.number && (await sectionIn(concept.id, version, id)) !== section.source) {
    throw new Mendable("form", sayBack("proposals.changed"));
  }
  if (after === section.source) throw new Mendable("after", sayBack("proposals.same"));
  const replaced = replaceSection(current.body, id, after);
  if (replaced === null) throw new Mendable("after", sayBack("proposals.unclosed"));
  if ([...replaced].length > longestBody) {
    throw new Mendable("after", sayBack("proposals.tooLong", { max: longestBody }));
  }
  const tangle = tangleOf(replaced);
  if (tangle) throw new Mendable("after", `errors:tangled.${tangle}`);
  const place = sectionsOf(current.body).findIndex((one) => one.id === id);
  return { concept, current, section, place, changes: differencesOf(section.source, after) };
}

/** The new words as they would be read, and how they differ. Writes nothing. */
export async function previewProposal(who: Who | null, slug: string, typed: Typed) {
  const { changes, concept } = await compare(who, slug, typed);
  const html = await renderBody(db(), concept.id, { body: typed.after }, "after");
  return { changes, html, language: concept.language };
}

/**
 * Proposes other words for a section of an open concept; gives the code. A form sent twice makes one. Refuses authors
 * (403); what can be mended comes back: words that are the same or do not close, a section that has changed or gone,
 * too many open proposals.
 */
export async function proposeChange(actor: Who | null, slug: string, input: ProposalInput): Promise<string> {
  allow(actor, may.readAsMember(actor));
  const sentBefore = async () => {
    const made = await db().proposal.findUnique({
      where: { formToken: input.formToken },
      select: { code: true, proposerId: true },
    });
    if (made && made.proposerId !== actor.id) throw new Mendable("form", say("staleForm"));
    return made?.code;
  };
  const before = await sentBefore();
  if (before) return before;
  const { concept, current, section, place, changes } = await compare(actor, slug, input);
  const { after, reason, creditAs, formToken } = input;
  const reasonHtml = mendably("reason", () => renderComment(reason));
  try {
    return await transaction(async (tx) => {
      // The row of the concept is locked first, so that nobody proposes more at once than one may.
      const { count } = await tx.concept.updateMany({
        where: { id: concept.id, reading: "open", currentId: current.id },
        data: { openChanges: { increment: 1 } },
      });
      if (count !== 1) throw new Mendable("form", sayBack("proposals.changed"));
      const own = { conceptId: concept.id, proposerId: actor.id, state: "open" };
      if ((await tx.proposal.count({ where: own })) >= mostOpen) {
        throw new Mendable("form", sayBack("proposals.tooMany", { max: mostOpen }));
      }
      const { code } = await tx.proposal.create({
        data: {
          ...{ ...own, id: newId(), code: newCode(), seq: await nextNumber(tx, "proposal") },
          ...{ section: section.id, heading: section.words, place },
          ...{ before: section.source, after, difference: JSON.stringify(changes) },
          ...{ reason, reasonHtml, creditAs, formToken, proposedOn: today() },
        },
        select: { code: true },
      });
      return code;
    });
  } catch (error) {
    const meanwhile = isTaken(error) ? await sentBefore() : undefined;
    if (meanwhile) return meanwhile;
    throw error;
  }
}
