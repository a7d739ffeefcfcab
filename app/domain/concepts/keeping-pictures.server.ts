import { now, today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { listOldPictureFiles, removePictureFiles, removeStrayPicture } from "~/platform/picture-files.server";
import { allWrittenBy } from "./authors.server";
import { picturesNamed, unusedDays } from "./pictures";

const hour = 60 * 60_000;
const day = 24 * hour;
const fewConcepts = 50;
let swept = "";

/** Names of the files of all pictures in concepts that an account writes, to be looked at again when it is gone. */
export async function pictureFilesOf(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.conceptPicture.findMany({
    where: { concept: await allWrittenBy(accountId, tx) },
    select: { file: true },
  });
  return rows.map(({ file }) => file);
}

/** Removes those of these files to which no picture belongs any more. */
export async function removeLeftFiles(files: readonly string[]): Promise<void> {
  const kept = await db().conceptPicture.findMany({ where: { file: { in: [...files] } }, select: { file: true } });
  const names = new Set(kept.map(({ file }) => file));
  await removePictureFiles(files.filter((file) => !names.has(file)));
}

/**
 * Once a day: pictures that no text has used for thirty days go, and files without a picture. A file is written
 * before its row, so that a young one may still get its own.
 */
export async function sweepPictures({ evenYoung = false } = {}): Promise<void> {
  if (swept === today() && !evenYoung) return;
  await sweepRows();
  const old = await listOldPictureFiles(evenYoung ? -1 : hour);
  for (let from = 0; from < old.length; from += 500) {
    const names = old.slice(from, from + 500);
    const rows = await db().conceptPicture.findMany({ where: { file: { in: names } }, select: { file: true } });
    const known = new Set(rows.map(({ file }) => file));
    for (const name of names) if (!known.has(name)) await removeStrayPicture(name);
  }
  swept = today();
}

/** Notes since when a picture is used by no text, and removes what is long unused; some concepts at a time. */
async function sweepRows(): Promise<void> {
  const since = new Date(now() - unusedDays * day).toISOString().slice(0, 10);
  for (let above = ""; ;) {
    const concepts = await db().concept.findMany({
      where: { id: { gt: above }, pictures: { some: {} } },
      orderBy: { id: "asc" },
      take: fewConcepts,
      select: {
        ...{ id: true, body: true, versions: { select: { body: true } } },
        pictures: { select: { id: true, code: true, file: true, unusedOn: true } },
      },
    });
    for (const { body, versions, pictures } of concepts) {
      const used = new Set([body, ...versions.map((version) => version.body)].flatMap(picturesNamed));
      const gone = pictures.filter(({ code, unusedOn }) => !used.has(code) && unusedOn !== null && unusedOn < since);
      const is = (wanted: typeof pictures) => ({ where: { id: { in: wanted.map(({ id }) => id) } } });
      await transaction(async (tx) => {
        const back = pictures.filter(({ code, unusedOn }) => used.has(code) && unusedOn !== null);
        const fresh = pictures.filter(({ code, unusedOn }) => !used.has(code) && unusedOn === null);
        if (back.length) await tx.conceptPicture.updateMany({ ...is(back), data: { unusedOn: null } });
        if (fresh.length) await tx.conceptPicture.updateMany({ ...is(fresh), data: { unusedOn: today() } });
        if (gone.length) await tx.conceptPicture.deleteMany(is(gone));
      });
      await removePictureFiles(gone.map(({ file }) => file));
    }
    const last = concepts.at(-1);
    if (concepts.length < fewConcepts || !last) return;
    above = last.id;
  }
}
