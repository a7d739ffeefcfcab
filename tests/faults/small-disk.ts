import { execFileSync } from "node:child_process";
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { secrets } from "~/platform/secrets.server";
import { databaseFile } from "~/platform/migrate.server";
import { useDatabase } from "../database";

/** A small disk of its own in memory, which can be filled to the last byte and emptied again. */
class SmallDisk {
  constructor(readonly folder: string) {}

  private get ballast(): string {
    return join(this.folder, "ballast");
  }

  /** Leaves no room: in large pieces first, then in the smallest. */
  fill(): void {
    const file = openSync(this.ballast, "a");
    for (const bytes of [256 * 1024, 4096, 1]) {
      const piece = Buffer.alloc(bytes);
      try {
        while (writeSync(file, piece) === bytes);
      } catch (error) {
        if ((error as { code?: string }).code !== "ENOSPC") throw error;
      }
    }
    closeSync(file);
  }

  makeRoom(): void {
    rmSync(this.ballast, { force: true });
  }
}

/** Whether this process may mount a disk; in CI, and as an ordinary person, it may not always. */
export const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), "reserve-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** Gives the test file a database of its own on a disk of so many megabytes. */
export function useSmallDisk(megabytes: number): { disk: () => SmallDisk } {
  useDatabase();
  let disk: SmallDisk;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "reserve-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", folder]);
    disk = new SmallDisk(folder);
    await closeDatabase();
    copyFileSync(databaseFile(env().DATABASE_URL), join(folder, "reserve.db"));
    // The secrets that this process has already are those of the server as well.
    secrets();
    copyFileSync(join(env().DATA_DIR, "secrets.json"), join(folder, "secrets.json"));
    process.env.DATA_DIR = folder;
    process.env.DATABASE_URL = `file:${join(folder, "reserve.db")}`;
    forgetEnv();
    await openDatabase();
  });
  afterAll(async () => {
    disk.makeRoom();
    await closeDatabase();
    execFileSync("umount", ["-l", disk.folder]);
    rmSync(disk.folder, { recursive: true, force: true });
  });
  return { disk: () => disk };
}
