import { may, type Who } from "~/domain/permissions";
import { findLastWork, startCheck } from "~/domain/work.server";
import { db, transaction } from "~/platform/db.server";
import { defineWork, type Task } from "~/platform/job-runner.server";
import { entryHash, headBelow, headInWords, holdsHead, keepHead, keptHead, type Head } from "./chain.server";
import type { ChainFault, ChainReport } from "./chain-report";

const kind = "logCheck";
const atOnce = 200;
/** How many faults a report names one by one. */
const mostNamed = 50;

/** Begins a check of the log of decisions; gives the code of its page. */
export async function checkLog(actor: Who | null): Promise<string> {
  return startCheck(actor, may.organize, kind);
}

/** The last check of the log that this organizer began, if its record is still there. */
export async function findLastLogCheck(actor: Who | null) {
  return findLastWork(actor, may.organize, kind);
}

defineWork(kind, {
  allowed: may.organize,
  run: async ({ step }) => ({ result: await checkChain(step) }),
});

/**
 * Goes through the whole log: each number once, each hash as the key makes it from the entry and the one before; the
 * end as the counter has it, and the heads that were kept or written down still in it. A log that is whole has its
 * head kept anew.
 */
export async function checkChain(step: Task["step"], written?: Head): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let wrong = 0;
  const found = (what: ChainFault["what"], from: number, to = from) => {
    wrong += 1;
    const last = faults.at(-1);
    if (last?.what === what && last.to === from - 1) last.to = to;
    else if (faults.length < mostNamed) faults.push({ what, from, to });
  };
  // The end is fixed first: what is recorded meanwhile is for the next check.
  const { end, counted } = await transaction(async (tx) => ({
    end: await headBelow(tx),
    counted: (await tx.counter.findUnique({ where: { name: "log" } }))?.value ?? 0,
  }));
  let entries = 0;
  let last: Head = { seq: 0, hash: "" };
  for (;;) {
    const rows = await db().logEntry.findMany({
      where: { seq: { gt: last.seq, lte: end.seq } },
      orderBy: { seq: "asc" },
      take: atOnce,
    });
    for (const { hash, ...entry } of rows) {
      const whole = entry.seq === last.seq + 1;
      if (!whole) found("missing", last.seq + 1, entry.seq - 1);
      if (hash === "") found("unsealed", entry.seq);
      // What stood before is gone, so its hash is too: the entry after a gap is taken as it is.
      else if (whole && hash !== entryHash(last.hash, entry)) found("changed", entry.seq);
      last = { seq: entry.seq, hash };
    }
    entries += rows.length;
    await step(entries, end.seq);
    if (rows.length < atOnce) break;
  }
  if (counted !== last.seq) found("tail", Math.min(counted, last.seq) + 1, Math.max(counted, last.seq));
  const kept = keptHead();
  for (const head of [kept, written]) if (head && !(await holdsHead(head))) found("head", head.seq);
  if (wrong === 0) keepHead(last);
  return { entries, head: headInWords(last), wrong, faults };
}

/**
 * At each start: entries of a log that has never been chained are chained once, and the head is kept where the log has
 * grown from the one that was kept. Gives whether it has; if not, a check says what is wrong.
 */
export async function beginChain(): Promise<boolean> {
  const kept = keptHead();
  if (!kept) await chainUnchained();
  if (kept && !(await holdsHead(kept))) return false;
  keepHead(await transaction((tx) => headBelow(tx)));
  return true;
}

async function chainUnchained(): Promise<void> {
  await transaction(async (tx) => {
    if (await tx.logEntry.count({ where: { hash: { not: "" } } })) return;
    let previous = "";
    for (const { hash: _none, ...entry } of await tx.logEntry.findMany({ orderBy: { seq: "asc" } })) {
      previous = entryHash(previous, entry);
      await tx.logEntry.update({ where: { seq: entry.seq }, data: { hash: previous } });
    }
  });
}
