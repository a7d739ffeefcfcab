import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../env.server";

// Files beside the database. Each is written once, under a random name, encrypted under keys made from the pepper; a row
// names it. What is in DATA_DIR/work can be made again and is not kept.

export const folders = ["pictures", "media"] as const;
export type Folder = (typeof folders)[number];

/** A file that a row names. */
export interface Named {
  folder: Folder;
  name: string;
}

/** Where rows name files. */
export const naming: { table: string; column: string; folder: Folder }[] = [
  { table: "ConceptPicture", column: "file", folder: "pictures" },
  { table: "Video", column: "file", folder: "media" },
  { table: "Video", column: "poster", folder: "media" },
  { table: "Material", column: "file", folder: "media" },
];

/** The form of the names of files; nothing else is ever a path. */
const form = /^[a-z2-9]{26}$/;

export const isNamed = ({ folder, name }: { folder: string; name: string }): boolean =>
  (folders as readonly string[]).includes(folder) && form.test(name);

export function pathOf(file: Named): string {
  if (!isNamed(file)) throw new Error("This is no name of a file.");
  return join(env().DATA_DIR, file.folder, file.name);
}

/** How large a file is; null where it is gone. */
export async function sizeOf(file: Named): Promise<number | null> {
  const facts = await stat(pathOf(file)).catch(() => null);
  return facts?.isFile() ? facts.size : null;
}

/** Writes a file in its place once all of it has come; what breaks off leaves nothing. */
export async function putFile(file: Named, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = join(env().DATA_DIR, file.folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const young = `${pathOf(file)}.new`;
  await rm(young, { force: true });
  const handle = await open(young, "wx", 0o600);
  try {
    for await (const part of bytes) await handle.write(part);
    await handle.sync();
    await handle.close();
    await rename(young, pathOf(file));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(young, { force: true });
    throw error;
  }
}

/** Names of all that lies in a folder, whatever it is. */
export async function listFolder(folder: string): Promise<string[]> {
  return readdir(join(env().DATA_DIR, folder)).catch(() => []);
}
