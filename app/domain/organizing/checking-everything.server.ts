import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkChain } from "~/domain/log/checking-chain.server";
import type { ChainFault } from "~/domain/log/chain-report";
import { readHead } from "~/domain/log/chain.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { compareMedia } from "~/domain/media/sweeping-media.server";
import { type Command, Refusal } from "~/platform/console/shell.server";
import { db } from "~/platform/db.server";
import { env, isPostgresql } from "~/platform/env.server";
import { compareCounts } from "./checking-counts.server";

const noStep = async () => undefined;

/** One check: what is wrong, a line each, and what to say when nothing is. */
type Check = { name: string; wrong: string[]; good: string };

async function database(): Promise<Check> {
  // PostgreSQL checks its pages as it reads them, and keeps its references by itself.
  if (isPostgresql(env().DATABASE_URL))
    return { name: "Database", wrong: [], good: "answers; PostgreSQL keeps it whole" };
  const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>("PRAGMA integrity_check(20)");
  const said = rows.map((row) => String(Object.values(row)[0]));
  const references = await db().$queryRawUnsafe<{ table: string; parent: string }[]>("PRAGMA foreign_key_check");
  const wrong = [
    ...said.filter((line) => line !== "ok"),
    ...references.map(({ table, parent }) => `A row of ${table} refers to one of ${parent} that is gone.`),
  ];
  return { name: "Database", wrong, good: "whole, no reference to what is gone" };
}

const faultInWords: Record<ChainFault["what"], string> = {
  changed: "changed, or put in another place",
  missing: "removed",
  unsealed: "not written by the platform (no hash)",
  tail: "the end is not where the counter has it",
  head: "noted as the last one, and no longer there as it was",
};

async function log(written: string | undefined): Promise<Check> {
  const head = written === undefined ? undefined : readHead(written);
  if (head === null) throw new Refusal("--head takes what a check has printed, as 128:0123456789abcdef01234567.");
  const report = await checkChain(noStep, head);
  const wrong = report.faults.map(({ what, from, to }) => {
    const which = from === to ? `Entry ${from}` : `Entries ${from} to ${to}`;
    return `${which}: ${faultInWords[what]}.`;
  });
  if (report.wrong > wrong.length) wrong.push(`${report.wrong} faults in all.`);
  const first = report.faults[0];
  if (first?.what === "changed" && first.from === 1 && first.to === report.entries) {
    wrong.push("No entry fits: is secrets.json the one that belongs to this database?");
  }
  return { name: "Log of decisions", wrong, good: `whole, ${report.entries} entries, head ${report.head}` };
}

async function counts(): Promise<Check> {
  const { wrong } = await compareCounts(noStep);
  return {
    name: "Kept counts",
    wrong: wrong.map(({ name, where, kept, fresh }) => `${name} of ${where}: kept ${kept}, counted ${fresh}.`),
    good: "as counted anew",
  };
}

/** Cards that nobody holds: what an account leaves must be gone with it. Only tags of all accounts can tell. */
async function cards(): Promise<Check> {
  const accounts = await db().account.findMany({ select: { id: true } });
  const held = new Set(accounts.map(({ id }) => holderTag(id)));
  const all = await db().card.findMany({ select: { number: true, holderTag: true } });
  const orphaned = all.filter((card) => !held.has(card.holderTag)).map(({ number }) => number);
  const wrong = orphaned.slice(0, 20).map((number) => `Card ${number} has no holder.`);
  if (orphaned.length > 20) wrong.push(`${orphaned.length} cards in all.`);
  if (all.length > 0 && orphaned.length === all.length)
    wrong.push("Is secrets.json the one that belongs to this database?");
  return { name: "Cards", wrong, good: `each of ${all.length} has a holder` };
}

/** Videos and files of materials: what rows name must be there, and nothing may lie there that no row names. */
async function media(): Promise<Check> {
  const { missing, strays, named } = await compareMedia();
  const wrong = [
    ...(missing > 0
      ? [`Files that rows name and that are gone: ${missing} of ${named}. Bring the folder media back from its copy.`]
      : []),
    ...(strays > 0 ? [`Files that no row names: ${strays}. The platform removes them while it runs.`] : []),
  ];
  return { name: "Media", wrong, good: `all ${named} files there, no other` };
}

/** What only the platform's own user may read. */
async function modes(): Promise<Check> {
  const { DATA_DIR } = env();
  const wrong = ["", "secrets.json", "log-head.json"]
    .map((name) => join(DATA_DIR, name))
    .filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0)
    .map((path) => `${path} can be read by others on this machine: chmod go= ${path}`);
  return { name: "Files", wrong, good: "closed to others" };
}

/** Checks everything there is to check and says so line by line; gives whether all is well. Changes nothing. */
export async function checkEverything(head?: string): Promise<boolean> {
  let well = true;
  for (const check of [database, () => log(head), counts, cards, media, modes]) {
    const { name, wrong, good } = await check();
    if (wrong.length > 0) well = false;
    console.log(
      wrong.length === 0 ? `${name}: ${good}.` : `${name}: WRONG\n${wrong.map((line) => `  ${line}`).join("\n")}`,
    );
  }
  return well;
}

/** `check` of the shell. */
export const check: Command = {
  name: "check",
  usage: "[--head N:HASH]",
  about:
    "Checks the database, the chain of the log (also against a head written down), counts, cards, media and files.",
  takes: 0,
  options: { head: { type: "string" } },
  run: ({ options }) => checkEverything(options.head as string | undefined),
};
