import { checkChain } from "~/domain/log/checking-chain.server";
import type { ChainFault } from "~/domain/log/chain-report";
import { readHead } from "~/domain/log/chain.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import {
  type Check,
  checkBackups,
  checkClock,
  checkDatabase,
  checkDisk,
  checkMigrations,
  checkModes,
  checkWritable,
} from "~/platform/console/checking-machine.server";
import { type Command, Refusal } from "~/platform/console/shell.server";
import { db } from "~/platform/db.server";
import { compareCounts } from "./checking-counts.server";
import { checkMedia, checkPictures, checkWork } from "./checking-files.server";

const noStep = async () => undefined;

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

/** The newest day that the community has written of itself. */
async function clock(): Promise<Check> {
  const last = await db().logEntry.findFirst({ orderBy: { seq: "desc" }, select: { day: true } });
  return checkClock(last?.day ?? "");
}

/** Checks everything there is to check and says so line by line; gives whether all is well. Changes nothing. */
export async function checkEverything(head?: string): Promise<boolean> {
  let well = true;
  const checks = [
    ...[checkDatabase, checkMigrations, checkWritable, () => log(head), counts, cards],
    ...[checkMedia, checkPictures, checkWork, checkModes, clock, checkDisk, checkBackups],
  ];
  for (const check of checks) {
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
    "Checks the database, the chain of the log (also against a head written down), counts, cards, files, modes, clock, disk, backups.",
  takes: 0,
  options: { head: { type: "string" } },
  run: ({ options }) => checkEverything(options.head as string | undefined),
};
