import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tag } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";

/** What an entry of the log says. */
export interface Entry {
  seq: number;
  day: string;
  actorId: string | null;
  verb: string;
  subjectKind: string;
  subject: string;
  detail: string;
}

/** The end of the chain: the number of the last entry and its hash; 0 and nothing for an empty log. */
export interface Head {
  seq: number;
  hash: string;
}

/**
 * The keyed hash of an entry and of the one before it. Without the key, which is outside the database, nobody makes
 * one that fits: who changes the database alone breaks the chain.
 */
export function entryHash(previous: string, entry: Entry): string {
  const { seq, day, actorId, verb, subjectKind, subject, detail } = entry;
  return tag("log-chain", JSON.stringify([previous, seq, day, actorId, verb, subjectKind, subject, detail]));
}

/** Entries in their order, each with its hash, going on from `previous`. */
export function chained<E extends Entry>(entries: readonly E[], previous = ""): (E & { hash: string })[] {
  let last = previous;
  return entries.map((entry) => ({ ...entry, hash: (last = entryHash(last, entry)) }));
}

/** The last entry below a number, or of all. */
export async function headBelow(tx: Tx, seq?: number): Promise<Head & { day: string }> {
  const row = await tx.logEntry.findFirst({
    where: seq === undefined ? {} : { seq: { lt: seq } },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true, day: true },
  });
  return row ?? { seq: 0, hash: "", day: "" };
}

function headFile(): string {
  return join(env().DATA_DIR, "log-head.json");
}

/** The head that was kept outside the database, or null where none was. */
export function keptHead(): Head | null {
  if (!existsSync(headFile())) return null;
  const { seq, hash } = JSON.parse(readFileSync(headFile(), "utf8")) as Partial<Head>;
  return typeof seq === "number" && typeof hash === "string" ? { seq, hash } : null;
}

/** Keeps the head outside the database (mode 600): a log that is shorter than this later has lost its end. */
export function keepHead({ seq, hash }: Head): void {
  mkdirSync(dirname(headFile()), { recursive: true, mode: 0o700 });
  writeFileSync(`${headFile()}.new`, `${JSON.stringify({ seq, hash })}\n`, { mode: 0o600 });
  renameSync(`${headFile()}.new`, headFile());
}

/** Whether the log still holds the entry that a head names. */
export async function holdsHead({ seq, hash }: Head): Promise<boolean> {
  if (seq === 0) return true;
  const row = await db().logEntry.findUnique({ where: { seq }, select: { hash: true } });
  return row !== null && row.hash.startsWith(hash);
}

/** A head as one writes it down: the number and the beginning of the hash. */
export function headInWords({ seq, hash }: Head): string {
  return `${seq}:${hash.slice(0, 24)}`;
}

/** Reads what `headInWords` has written; null for anything else. */
export function readHead(text: string): Head | null {
  const [, seq, hash = ""] = /^(\d{1,9}):([0-9a-f]{16,64})?$/.exec(text) ?? [];
  if (seq === undefined || (Number(seq) === 0) !== (hash === "")) return null;
  return { seq: Number(seq), hash };
}
