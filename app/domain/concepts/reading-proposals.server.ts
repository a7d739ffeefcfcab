import { allow, may, type Who } from "~/domain/permissions";
import { db, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { markedAuthors } from "./authors";
import { listAuthors, writtenBy, allWrittenBy } from "./authors.server";
import type { Change } from "./differences";
import { creditOf, type Credit, type ProposalState } from "./proposals";

/** How many proposals stand on a page of their list. */
export const proposalsAPage = 20;

async function findConcept(who: Who | null, slug: string) {
  allow(who, may.readAsMember(who));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, reading: true, language: true, openChanges: true },
        current: { select: { title: true, number: true } },
      },
    }),
  );
  const rows = await listAuthors(concept.id, concept.current?.number ?? 1);
  const { id, language, openChanges: count } = concept;
  const open = concept.reading === "open";
  const title = concept.current?.title ?? "";
  return { id, slug, language, open, count, title, rows, proposes: may.proposeChange(who, { authors: rows }) && open };
}

/**
 * Proposals on a concept, for members: first the open ones in the order of its sections, then the others, the newest
 * first; a page of each, `after` and `before` being the places where the page begins.
 */
export async function listProposals(
  who: Who | null,
  slug: string,
  { after, before }: { after?: string | null; before?: number | undefined } = {},
) {
  const { rows: _rows, id: conceptId, ...concept } = await findConcept(who, slug);
  const select = {
    ...{ code: true, seq: true, place: true, heading: true, state: true, proposedOn: true, decidedOn: true },
    proposer: { select: { pseudonym: true } },
  } as const;
  const [place = 0, seq = 0] = /^\d{1,6}-\d{1,9}$/.test(after ?? "") ? after!.split("-").map(Number) : [];
  const open = await db().proposal.findMany({
    where: {
      ...{ conceptId, state: "open" },
      ...(seq ? { OR: [{ place: { gt: place } }, { place, seq: { gt: seq } }] } : {}),
    },
    orderBy: [{ place: "asc" }, { seq: "asc" }],
    take: proposalsAPage + 1,
    select,
  });
  const ended = await db().proposal.findMany({
    where: { conceptId, state: { not: "open" }, ...(before ? { seq: { lt: before } } : {}) },
    orderBy: { seq: "desc" },
    take: proposalsAPage + 1,
    select,
  });
  const shown = ({ proposer, ...one }: (typeof open)[number]) => ({ ...one, pseudonym: proposer?.pseudonym ?? null });
  const last = open[proposalsAPage - 1];
  return {
    concept,
    open: open.slice(0, proposalsAPage).map(shown),
    ended: ended.slice(0, proposalsAPage).map(shown),
    nextOpen: open.length > proposalsAPage && last ? `${last.place}-${last.seq}` : null,
    nextEnded: ended.length > proposalsAPage ? (ended[proposalsAPage - 1]?.seq ?? null) : null,
  };
}

/** One proposal for members, with what the reader may do with it. The proposer's look marks a decision as seen. */
export async function findProposal(who: Who | null, slug: string, code: string) {
  const { rows, ...concept } = await findConcept(who, slug);
  const proposal = found(
    await db().proposal.findFirst({
      where: { code, conceptId: concept.id },
      include: { proposer: { select: { pseudonym: true } }, version: { select: { number: true } } },
    }),
  );
  const { id, proposerId, proposer, version, state, seen } = proposal;
  const own = proposerId === who!.id;
  if (own && !seen && (state === "accepted" || state === "declined")) {
    await db().proposal.updateMany({ where: { id, proposerId: who!.id }, data: { seen: true } });
  }
  const waits = state === "open" && concept.open;
  const author = may.ownConcept(who, { authors: rows });
  return {
    concept: { ...concept, marked: markedAuthors(rows) },
    id,
    ...{ code, heading: proposal.heading, section: proposal.section, state: state as ProposalState },
    ...{ after: proposal.after, changes: JSON.parse(proposal.difference) as Change[] },
    ...{ reasonHtml: proposal.reasonHtml, decisionHtml: proposal.decisionHtml },
    ...{ proposedOn: proposal.proposedOn, decidedOn: proposal.decidedOn, version: version?.number ?? null },
    pseudonym: proposer?.pseudonym ?? null,
    creditAs: proposal.creditAs,
    own,
    /** Told to authors alone: their text in work has not taken the words up. */
    apart: proposal.apart && author,
    decides: waits && may.decideProposal(who, { authors: rows, proposerId }),
    withdraws: waits && own,
  };
}

/** What a page with a version says of proposals: how many are open, whether the reader may propose, whom it thanks. */
export async function findProposalsLine(who: Who | null, slug: string, number: number): Promise<ProposalsLine> {
  allow(who, may.readAsMember(who));
  // Asked with each page of a concept, hence without Prisma's client between.
  const rows = await sql().$queryRaw<LineRow[]>`
    SELECT c."reading", c."openChanges", p."code", p."creditAs", a."pseudonym",
      EXISTS (SELECT 1 FROM "ConceptAuthor" w WHERE w."conceptId" = c."id" AND w."accountId" = ${who.id}) AS "own"
    FROM "Concept" c
    LEFT JOIN "ConceptVersion" v ON v."conceptId" = c."id" AND v."number" = ${number}
    LEFT JOIN "Proposal" p ON p."versionId" = v."id" AND p."state" = 'accepted'
    LEFT JOIN "Account" a ON a."id" = p."proposerId"
    WHERE c."slug" = ${slug} AND c."reading" <> 'none'`;
  const { reading, openChanges, code, creditAs, pseudonym, own } = found(rows[0]);
  const authors = Number(own) ? [{ accountId: who.id }] : [];
  const proposer = pseudonym === null ? null : { pseudonym };
  return {
    count: Number(openChanges),
    proposes: reading === "open" && may.proposeChange(who, { authors }),
    credit: code === null || creditAs === null ? null : { ...creditOf({ creditAs, proposer }), code },
  };
}

interface LineRow {
  reading: string;
  openChanges: number | bigint;
  code: string | null;
  creditAs: string | null;
  pseudonym: string | null;
  own: number | bigint | boolean;
}

export interface ProposalsLine {
  count: number;
  proposes: boolean;
  credit: (Credit & { code: string }) | null;
}

/** What of proposals waits for the actor: to be decided on one's own concepts, and decisions on one's own not seen yet. */
export async function listProposalsForMe(who: Who | null) {
  allow(who, may.readAsMember(who));
  const [toDecide, decided] = await Promise.all([
    db().concept.findMany({
      where: { ...(await allWrittenBy(who.id)), reading: "open", openChanges: { gt: 0 } },
      orderBy: { id: "asc" },
      take: 20,
      select: { slug: true, openChanges: true, language: true, current: { select: { title: true } } },
    }),
    db().proposal.findMany({
      where: { proposerId: who.id, state: { in: ["accepted", "declined"] }, seen: false },
      orderBy: { seq: "desc" },
      take: 20,
      select: {
        ...{ code: true, state: true },
        concept: { select: { slug: true, language: true, current: { select: { title: true } } } },
      },
    }),
  ]);
  const titled = (one: { slug: string | null; language: string; current: { title: string } | null }) => ({
    ...{ slug: one.slug ?? "", language: one.language, title: one.current?.title ?? "" },
  });
  return {
    toDecide: toDecide.map((one) => ({ ...titled(one), count: one.openChanges })),
    decided: decided.map(({ code, state, concept }) => ({ ...titled(concept), code, state })),
  };
}

/** Accepted proposals whose words the text in work has not taken up; for its authors. */
export async function listProposalsApart(who: Who | null, conceptCode: string) {
  allow(who, may.writeConcept(who));
  return db().proposal.findMany({
    where: { apart: true, state: "accepted", concept: { code: conceptCode, ...writtenBy(who.id) } },
    orderBy: { seq: "asc" },
    take: 20,
    select: { code: true, heading: true },
  });
}
