import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { randomText, sealBytes, unsealBytes } from "./crypto.server";
import { env } from "./env.server";

/** The form of the names of files; nothing else is ever a path. */
const form = /^[a-z2-9]{26}$/;

function folder(): string {
  return join(env().DATA_DIR, "pictures");
}

function pathOf(name: string): string {
  if (!form.test(name)) throw new Error("This is no name of a picture's file.");
  return join(folder(), name);
}

const purpose = (name: string) => `picture ${name}`;

/** Keeps a picture under a new name, encrypted under a key that is not in the database; gives the name. */
export async function keepPictureFile(bytes: Uint8Array): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await chmod(folder(), 0o700);
  const name = randomText(26);
  const file = await open(`${pathOf(name)}.new`, "wx", 0o600);
  try {
    await file.writeFile(sealBytes(purpose(name), bytes));
    await file.sync();
  } catch (error) {
    await rm(`${pathOf(name)}.new`, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(`${pathOf(name)}.new`, pathOf(name));
  return name;
}

/** The picture of this name, or null where it is gone, not whole or not ours. */
export async function readPictureFile(name: string): Promise<Buffer | null> {
  const sealed = await readFile(pathOf(name)).catch(() => null);
  return sealed && unsealBytes(purpose(name), sealed);
}

/** Removes pictures; one that is gone already is no mistake. */
export async function removePictureFiles(names: readonly string[]): Promise<void> {
  for (const name of names) await rm(pathOf(name), { force: true });
}

/** Names of files that have lain for longer than `ms` by the clock of the disk, whatever they are. */
export async function listOldPictureFiles(ms: number): Promise<string[]> {
  const names = await readdir(folder()).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const facts = await stat(join(folder(), name)).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > ms) old.push(name);
  }
  return old;
}

/** Removes what lies in the folder under this name, whatever it is. */
export async function removeStrayPicture(name: string): Promise<void> {
  await rm(join(folder(), name), { force: true, recursive: true });
}
