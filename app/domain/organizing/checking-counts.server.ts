import { may, type Who } from "~/domain/permissions";
import { findLastWork, startCheck } from "~/domain/work.server";
import { transaction, type Tx } from "~/platform/db.server";
import { defineWork, type Task } from "~/platform/job-runner.server";
import { countNames, type CountName, type CountsReport } from "./counts-report";

const kind = "countsCheck";
const atOnce = 50;
/** How many wrong counts a report names one by one. */
const mostNamed = 50;

/** Begins a check of the counts that are kept beside what they count; gives the code of its page. */
export async function checkCounts(actor: Who | null): Promise<string> {
  return startCheck(actor, may.organize, kind);
}

/** The last check that this organizer began, if its record is still there. */
export async function findLastCheck(actor: Who | null) {
  return findLastWork(actor, may.organize, kind);
}

defineWork(kind, { allowed: may.organize, run: async ({ step }) => ({ result: await compareCounts(step) }) });

type Found = { name: CountName; where: string; kept: number; fresh: number };

/** A part of the check: rows in order after a key, each with its counts as kept and as counted. */
interface Part {
  size(tx: Tx): Promise<number>;
  read(tx: Tx, after: string): Promise<{ key: string; found: Found[] }[]>;
}

/** Counts everything anew and compares; changes nothing. */
export async function compareCounts(step: Task["step"]): Promise<CountsReport> {
  const looked = new Map<CountName, { looked: number; wrong: number }>();
  for (const name of countNames) looked.set(name, { looked: 0, wrong: 0 });
  const wrong: Found[] = [];
  const total = await transaction(async (tx) => {
    const sizes = await Promise.all(parts.map((part) => part.size(tx)));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  let done = 0;
  for (const part of parts) {
    for (let after = ""; ;) {
      // Kept and counted are read in one transaction: what is written meanwhile is no mistake.
      const rows = await transaction((tx) => part.read(tx, after));
      for (const found of rows.flatMap((row) => row.found)) {
        const tally = looked.get(found.name)!;
        tally.looked += 1;
        if (found.kept === found.fresh) continue;
        tally.wrong += 1;
        if (wrong.length < mostNamed) wrong.push(found);
      }
      done += rows.length;
      await step(done, Math.max(done, total));
      if (rows.length < atOnce) break;
      after = rows.at(-1)!.key;
    }
  }
  return { counts: [...looked].map(([name, tally]) => ({ name, ...tally })), wrong };
}

const positions: Part = {
  size: (tx) => tx.position.count(),
  async read(tx, after) {
    const rows = await tx.position.findMany({
      where: { key: { gt: after } },
      orderBy: { key: "asc" },
      take: atOnce,
      select: { key: true, candidateCount: true },
    });
    const groups = await tx.choice.groupBy({
      by: ["positionKey"],
      where: { positionKey: { in: rows.map(({ key }) => key) } },
      _count: { _all: true },
    });
    const fresh = new Map(groups.map(({ positionKey, _count }) => [positionKey, _count._all]));
    return rows.map(({ key, candidateCount }) => ({
      key,
      found: [{ name: "candidateCount", where: key, kept: candidateCount, fresh: fresh.get(key) ?? 0 }],
    }));
  },
};

const concepts: Part = {
  size: (tx) => tx.concept.count(),
  async read(tx, after) {
    const rows = await tx.concept.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: atOnce,
      select: { id: true, slug: true, code: true, commentCount: true, rootCount: true, openChanges: true },
    });
    const conceptId = { in: rows.map(({ id }) => id) };
    // Comments that were deleted are not counted; the places of roots are, for they are numbered.
    const standing = await counted(tx, { conceptId, state: { not: "deleted" } });
    const roots = await counted(tx, { conceptId, depth: 0 });
    const open = await tx.proposal.groupBy({
      by: ["conceptId"],
      where: { conceptId, state: "open" },
      _count: { _all: true },
    });
    const changes = new Map(open.map((group) => [group.conceptId, group._count._all]));
    return rows.map(({ id, slug, code, commentCount, rootCount, openChanges }) => ({
      key: id,
      found: [
        { name: "commentCount", where: slug ?? code, kept: commentCount, fresh: standing.get(id) ?? 0 },
        { name: "rootCount", where: slug ?? code, kept: rootCount, fresh: roots.get(id) ?? 0 },
        { name: "openChanges", where: slug ?? code, kept: openChanges, fresh: changes.get(id) ?? 0 },
      ],
    }));
  },
};

async function counted(tx: Tx, where: object): Promise<Map<string, number>> {
  const groups = await tx.comment.groupBy({ by: ["conceptId"], where, _count: { _all: true } });
  return new Map(groups.map(({ conceptId, _count }) => [conceptId, _count._all]));
}

const comments: Part = {
  size: (tx) => tx.comment.count(),
  async read(tx, after) {
    const rows = await tx.comment.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: atOnce,
      select: { id: true, code: true, depth: true, replyCount: true, threadSize: true, endorsements: true },
    });
    const ids = rows.map(({ id }) => id);
    const count = { _count: { _all: true } } as const;
    const standing = { state: { not: "deleted" } };
    const replies = await tx.comment.groupBy({
      by: ["parentId"],
      where: { parentId: { in: ids }, ...standing },
      ...count,
    });
    const threads = await tx.comment.groupBy({
      by: ["rootId"],
      where: { rootId: { in: ids }, depth: { gt: 0 }, ...standing },
      ...count,
    });
    const endorsed = await tx.commentEndorsement.groupBy({
      by: ["commentId"],
      where: { commentId: { in: ids } },
      ...count,
    });
    const backing = new Map(endorsed.map(({ commentId, _count }) => [commentId, _count._all]));
    const answers = new Map(replies.map(({ parentId, _count }) => [parentId, _count._all]));
    const sizes = new Map(threads.map(({ rootId, _count }) => [rootId, _count._all]));
    return rows.map(({ id, code, depth, replyCount, threadSize, endorsements }) => ({
      key: id,
      found: [
        { name: "replyCount", where: code, kept: replyCount, fresh: answers.get(id) ?? 0 },
        { name: "endorsements", where: code, kept: endorsements, fresh: backing.get(id) ?? 0 },
        ...(depth === 0
          ? [{ name: "threadSize" as const, where: code, kept: threadSize, fresh: sizes.get(id) ?? 0 }]
          : []),
      ],
    }));
  },
};

const parts: Part[] = [positions, concepts, comments];
