import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { now, today } from "../clock.server";
import { env, projectRoot } from "../env.server";
import { log } from "../log.server";
import { lastBackup, noteFailed } from "./last-backup.server";

// The night's backup. It is made by a process of its own, at low priority: what encrypts gigabytes has no part of the
// memory and of the turns of the one that serves.

const lookEveryMs = 60_000;
const patienceMs = 12 * 60 * 60_000;

const claim = () => join(env().DATA_DIR, `backup-${today()}.claim`);
const claimForm = /^backup-(\d{4}-\d\d-\d\d)\.claim$/;

/** Whether a backup is due: a folder is set, its time of the day has come, and nobody has taken it on today. */
function takeOn(): boolean {
  const { BACKUP_FOLDER, BACKUP_AT, DATA_DIR } = env();
  if (!BACKUP_FOLDER || new Date(now()).toISOString().slice(11, 16) < BACKUP_AT) return false;
  if (lastBackup()?.madeOn === today()) return false;
  try {
    // Of several processes with this folder, one makes the name.
    closeSync(openSync(claim(), "wx", 0o600));
  } catch {
    return false;
  }
  for (const name of readdirSync(DATA_DIR)) {
    if (claimForm.test(name) && join(DATA_DIR, name) !== claim()) rmSync(join(DATA_DIR, name), { force: true });
  }
  return true;
}

/** The command that makes the backup which the settings ask for. */
function asked(): string[] {
  const { BACKUP_FOLDER, BACKUP_TO, BACKUP_KEEP } = env();
  const to = BACKUP_TO.flatMap((recipient) => ["--to", recipient]);
  return ["backup", BACKUP_FOLDER, ...to, "--keep", String(BACKUP_KEEP)];
}

function make(running: (child: ChildProcess) => void): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot(), "app/platform/console/admin.js"), ...asked()], {
      cwd: process.cwd(),
      // The build that runs is the one whose database this is: none is made here.
      env: { ...process.env, AS_BUILT: "1" },
      stdio: "ignore",
      timeout: patienceMs,
    });
    running(child);
    child.once("spawn", () => {
      try {
        setPriority(child.pid!, 10);
      } catch {
        // It takes its turns like others then.
      }
    });
    const ended = (code: number | null) => {
      if (code !== 0) {
        const said = lastBackup();
        if (said?.triedOn !== today() || said.outcome !== "failed") noteFailed("The backup was broken off.");
      }
      log.info(code === 0 ? "backup made" : "backup failed");
      resolve();
    };
    child.once("error", () => ended(null));
    child.once("exit", ended);
  });
}

/** Makes backups when they are due, while the platform runs; gives a function that stops this. */
export function keepSchedule(): () => Promise<void> {
  let child: ChildProcess | undefined;
  let work: Promise<void> | undefined;
  const look = () => {
    if (work || !takeOn()) return;
    work = make((started) => (child = started))
      .catch((error: unknown) => void log.failure(error))
      .finally(() => (work = child = undefined));
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    // What is broken off here is taken on anew by the next start.
    if (child?.kill("SIGTERM")) rmSync(claim(), { force: true });
    await work;
  };
}
