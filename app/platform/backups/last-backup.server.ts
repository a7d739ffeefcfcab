import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { now, today } from "../clock.server";
import { randomText } from "../crypto.server";
import { env } from "../env.server";

/** How the last backup went. */
export interface LastBackup {
  /** Day of the last try, and whether it came to an end. */
  triedOn: string;
  outcome: "done" | "failed";
  /** What stood against it, in a sentence for operators; empty where nothing did. */
  why: string;
  /** Day and moment (ms since 1970) of the last one that was made; null where there was none. */
  madeOn: string | null;
  madeAt: number | null;
  /** Files that its rows name, and how many of them were gone. */
  files: number;
  gone: number;
}

const path = () => join(env().DATA_DIR, "backup.json");

/** How the last backup from this installation went; null where none was ever tried. */
export function lastBackup(): LastBackup | null {
  if (!existsSync(path())) return null;
  try {
    return JSON.parse(readFileSync(path(), "utf8")) as LastBackup;
  } catch {
    return null;
  }
}

/** The age of the last backup that was made, in whole days; null where there was none. */
export function daysSinceBackup(): number | null {
  const madeAt = lastBackup()?.madeAt ?? null;
  return madeAt === null ? null : Math.floor(Math.max(0, now() - madeAt) / (24 * 60 * 60_000));
}

function keep(said: LastBackup): void {
  const young = `${path()}.${randomText(8)}.new`;
  writeFileSync(young, `${JSON.stringify(said)}\n`, { mode: 0o600 });
  renameSync(young, path());
}

export function noteMade({ files, gone }: { files: number; gone: number }): void {
  keep({ triedOn: today(), outcome: "done", why: "", madeOn: today(), madeAt: now(), files, gone });
}

export function noteFailed(why: string): void {
  const { madeOn = null, madeAt = null, files = 0, gone = 0 } = lastBackup() ?? {};
  keep({ triedOn: today(), outcome: "failed", why, madeOn, madeAt, files, gone });
}
