import { record } from "~/domain/log/recording.server";
import { notify } from "~/domain/notices/notifying.server";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import { markedAuthors } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { differencesOf } from "./differences";
import { longestBody } from "./drafting.schema";
import { indexConceptById } from "./indexing.server";
import { renderBody } from "./picture-rows.server";
import { countProposals, keepProposals } from "./keeping-proposals.server";
import { relateConcepts } from "./relating.server";
import { replaceSection, sectionOf } from "./sections";
import { addVersion } from "./versioning.server";

interface At {
  slug: string;
  code: string;
}

interface Decided {
  id: string;
  code: string;
  conceptId: string;
  proposerId: string | null;
}

/** States in which authors have the text in their hands, and in which reviewers have it. */
const writing = ["draft", "returned"];
const reviewing = ["submitted", "in_review", "accepted"];

/** A proposal with its concept, for whoever the rule lets; others get 403, and an unknown one 404. */
async function findFor(who: Who | null, rule: "decideProposal" | "withdrawProposal", { slug, code }: At) {
  allow(who, may.readAsMember(who));
  const proposal = found(
    await db().proposal.findFirst({
      where: { code, concept: { slug, reading: { not: "none" } } },
      include: {
        concept: {
          select: {
            ...{ id: true, code: true, slug: true, reading: true, language: true, sphere: true, state: true },
            ...{ body: true, numbered: true, revision: true, publishedOn: true, publishedSeq: true },
            authors: authorsInOrder,
            current: true,
          },
        },
      },
    }),
  );
  allow(who, may[rule](who, { authors: proposal.concept.authors, proposerId: proposal.proposerId }));
  return { ...proposal, current: found(proposal.concept.current) };
}

/**
 * What an author decides on: the proposed words against the section as it is read now, which may have changed since.
 * Refuses proposers and whoever is no author (403), and what is decided (409).
 */
export async function findProposalToDecide(who: Who | null, at: At) {
  const proposal = await findFor(who, "decideProposal", at);
  if (proposal.state !== "open" || proposal.concept.reading !== "open") refuse(409, "proposalDecided");
  const section = sectionOf(proposal.current.body, proposal.section);
  return {
    ...{ slug: at.slug, code: at.code, heading: proposal.heading, title: proposal.current.title },
    ...{ language: proposal.concept.language, version: proposal.current.number },
    /** Whether the section reads otherwise than when the proposal was made. */
    moved: section?.source !== proposal.before,
    changes: differencesOf(section?.source ?? "", proposal.after),
  };
}

/**
 * Accepts a proposal: the text that is read gets a next version with the section replaced, and so does the text in
 * work where the authors hold it and its section is still the same; otherwise `apart` tells them. Gives the number of
 * the version. Refuses with 409 what somebody else has decided meanwhile; a page older than the text comes back.
 */
export async function acceptProposal(
  actor: Who | null,
  at: At,
  { version, decision }: { version: number; decision: string },
): Promise<number> {
  const proposal = await findFor(actor, "decideProposal", at);
  const { concept, current } = proposal;
  if (proposal.state !== "open" || concept.reading !== "open") refuse(409, "proposalDecided");
  if (current.number !== version) throw new Mendable("form", sayBack("proposals.moved"));
  const body = replaceSection(current.body, proposal.section, proposal.after);
  if (body === null || [...body].length > longestBody) throw new Mendable("form", sayBack("proposals.unfit"));
  const bodyHtml = await renderBody(db(), concept.id, { body, numbered: current.numbered }, "form");
  const decisionHtml = mendably("decision", () => renderComment(decision));
  const work = await inWork(concept, current.body, proposal, body);
  // The log names nobody who is not named to readers.
  const named = markedAuthors(authorRows(concept.authors, "inWork")).includes(actor!.id) ? actor!.id : "";
  return transaction(async (tx) => {
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, state: "open" },
      data: { state: "accepted", decidedOn: today(), decision, decisionHtml, apart: work.apart },
    });
    if (count !== 1) refuse(409, "proposalDecided");
    const { title, summary, numbered } = current;
    const next = await addVersion(tx, concept, { title, summary, body, bodyHtml, numbered, changes: "" });
    const { currentId, relatedBy } = next;
    const related = await relateConcepts(tx, { id: concept.id, sphere: concept.sphere, relatedBy });
    const moved = await tx.concept.updateMany({
      where: { id: concept.id, reading: "open", currentId: current.id, revision: concept.revision },
      data: { currentId, relatedBy, related, ...work.data },
    });
    // An author wrote, or another proposal was accepted, in the same moment.
    if (moved.count !== 1) throw new Mendable("form", sayBack("proposals.moved"));
    await tx.proposal.update({ where: { id: proposal.id }, data: { versionId: currentId } });
    await keepProposals(tx, concept.id, body);
    await indexConceptById(tx, concept.id);
    await record(tx, named, "proposal.accepted", { kind: "concept", code: concept.code });
    await tellProposer(tx, proposal, "accepted");
    return current.number + 1;
  });
}

/**
 * What becomes of the text in work. What reviewers have before them does not change under their hands. `apart` where
 * the authors go on with a text that has not taken the words up.
 */
async function inWork(
  concept: { id: string; state: string; body: string; numbered: boolean },
  readBefore: string,
  { section, after }: { section: string; after: string },
  body: string,
) {
  const revision = { increment: 1 };
  const htmlOf = (text: string) => renderBody(db(), concept.id, { body: text, numbered: concept.numbered }, "form");
  if (concept.body === readBefore && !reviewing.includes(concept.state)) {
    return { apart: false, data: { body, bodyHtml: await htmlOf(body), revision } };
  }
  const own = sectionOf(concept.body, section)?.source;
  if (own === after) return { apart: false, data: {} };
  if (writing.includes(concept.state) && own !== undefined && own === sectionOf(readBefore, section)?.source) {
    const replaced = replaceSection(concept.body, section, after);
    if (replaced !== null && [...replaced].length <= longestBody) {
      return { apart: false, data: { body: replaced, bodyHtml: await htmlOf(replaced), revision } };
    }
  }
  return { apart: [...writing, ...reviewing].includes(concept.state), data: {} };
}

/** Declines a proposal with a reason, which the proposer and everybody who discussed it read. */
export async function declineProposal(actor: Who | null, at: At, decision: string): Promise<void> {
  const proposal = await findFor(actor, "decideProposal", at);
  const { state, concept } = proposal;
  if (state !== "open" || concept.reading !== "open") refuse(409, "proposalDecided");
  const decisionHtml = mendably("decision", () => renderComment(decision));
  await end(proposal, { state: "declined", decidedOn: today(), decision, decisionHtml });
}

/** Takes back a proposal of one's own that is not decided. */
export async function withdrawProposal(actor: Who | null, at: At): Promise<void> {
  await end(await findFor(actor, "withdrawProposal", at), { state: "withdrawn", decidedOn: today() });
}

/** What the proposer is told of; who decided is not among it. */
async function tellProposer(tx: Tx, { proposerId, code }: Decided, state: string): Promise<void> {
  await notify(tx, null, [proposerId], { kind: "decision", subject: code, says: `proposal.${state}` });
}

async function end(
  proposal: Decided,
  data: { state: string; decidedOn: string; decision?: string; decisionHtml?: string },
): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.proposal.updateMany({ where: { id: proposal.id, state: "open" }, data });
    if (count !== 1) refuse(409, "proposalDecided");
    await countProposals(tx, proposal.conceptId);
    if (data.state === "declined") await tellProposer(tx, proposal, data.state);
  });
}
