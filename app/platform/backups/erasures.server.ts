import {
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { now, today } from "../clock.server";
import { randomText, seal, tag, unseal } from "../crypto.server";
import { env } from "../env.server";
import { log } from "../log.server";

// What was erased is noted apart from the database, so that a backup from before does not bring it back. A note is a
// small file: its name is an HMAC of what is gone, its text is sealed, both under keys made from the pepper. Who has the
// folder without secrets.json learns how many notes there are and of which days, no more; who has both can ask of an
// account whose id they know whether it was erased. Nothing leads from a note to a person.

export const erasedKinds = ["account", "interview", "contact", "comment"] as const;
export type ErasedKind = (typeof erasedKinds)[number];

interface Note {
  day: string;
  kind: ErasedKind;
  /** How it was done, where that makes a difference. */
  how: string;
}

/** For how many days it is remembered what was erased; no backup is kept for longer, and no older one is restored. */
export const rememberedDays = 400;

const dayMs = 24 * 60 * 60_000;
const form = /^[0-9a-f]{40}$/;

const nameOf = (kind: ErasedKind, id: string) => tag("erased", `${kind} ${id}`).slice(0, 40);

/** The folder of notes in another folder: in DATA_DIR, and beside backups. */
export const notesIn = (folder: string) => join(folder, "erased");

function write(folder: string, name: string, text: string, day: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const young = `${path}.${randomText(8)}.new`;
  const handle = openSync(young, "wx", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // The clock of the disk is told the day alone.
  const midnight = Date.parse(day) / 1000;
  utimesSync(young, midnight, midnight);
  renameSync(young, path);
}

/** Folders in which it is noted at once: that of the data, and that of the backups, where one is set. */
function places(): string[] {
  const { DATA_DIR, BACKUP_FOLDER } = env();
  return [notesIn(DATA_DIR), ...(BACKUP_FOLDER && existsSync(BACKUP_FOLDER) ? [notesIn(BACKUP_FOLDER)] : [])];
}

/**
 * Notes that something is erased. Called within the transaction that erases it, as its last act: where that cannot be
 * noted nothing is erased, and the person can try again.
 */
export function noteErasure(kind: ErasedKind, id: string, how = ""): void {
  const day = today();
  const text = seal(`erased ${nameOf(kind, id)}`, JSON.stringify({ day, kind, how } satisfies Note).padEnd(96));
  const [first, ...others] = places();
  write(first!, nameOf(kind, id), text, day);
  for (const place of others) {
    try {
      write(place, nameOf(kind, id), text, day);
    } catch (error) {
      // The next backup brings it there.
      log.failure(error);
    }
  }
}

/** Takes a note back: the transaction did not come to hold, and what it names stands. */
export function forgetErasure(kind: ErasedKind, id: string): void {
  for (const place of places()) rmSync(join(place, nameOf(kind, id)), { force: true });
}

/** What is noted as erased, in one folder or several. */
export interface Erased {
  /** How this was erased; null where it was not. */
  how(kind: ErasedKind, id: string): string | null;
  /** How many notes there are, and how many of them cannot be read. */
  notes: number;
  unreadable: number;
}

export function readErased(noteFolders: readonly string[]): Erased {
  const notes = new Map<string, Note>();
  let unreadable = 0;
  for (const folder of noteFolders.filter((one) => existsSync(one))) {
    for (const name of readdirSync(folder)) {
      if (!form.test(name)) continue;
      const note = readNote(folder, name);
      if (note) notes.set(name, note);
      else unreadable += 1;
    }
  }
  return {
    how: (kind, id) => notes.get(nameOf(kind, id))?.how ?? null,
    notes: notes.size,
    unreadable,
  };
}

function readNote(folder: string, name: string): Note | null {
  const text = unseal(`erased ${name}`, readFileSync(join(folder, name), "latin1"));
  return text === null ? null : (JSON.parse(text) as Note);
}

/** Brings the notes of one folder into another; gives how many came. */
export function carryErasures(from: string, to: string): number {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (!existsSync(from)) return 0;
  let count = 0;
  for (const name of readdirSync(from)) {
    if (!form.test(name) || (existsSync(join(to, name)) && readNote(to, name))) continue;
    const note = readNote(from, name);
    if (!note) continue;
    const young = join(to, `${name}.${randomText(8)}.new`);
    copyFileSync(join(from, name), young);
    const midnight = Date.parse(note.day) / 1000;
    utimesSync(young, midnight, midnight);
    renameSync(young, join(to, name));
    count += 1;
  }
  return count;
}

/** Removes notes that no backup is old enough for. */
export function forgetOldErasures(folder: string): void {
  if (!existsSync(folder)) return;
  const since = new Date(now() - rememberedDays * dayMs).toISOString().slice(0, 10);
  for (const name of readdirSync(folder)) {
    const note = form.test(name) ? readNote(folder, name) : null;
    if (note && note.day < since) rmSync(join(folder, name), { force: true });
  }
}
