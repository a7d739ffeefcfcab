import { onceOfAll } from "~/domain/once.server";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { readPictureFile, removePictureFiles } from "~/platform/picture-files.server";
import { type NotTaken, type Picture, remakePicture } from "~/platform/pictures.server";
import { found, refuse } from "~/platform/refuse";
import { allWrittenBy, writtenBy } from "./authors.server";
import { isFormerAuthor } from "./former-authors.server";
import { versionInWork } from "./keeping-reviews.server";
import { addPictureRows, renderBody, withFiles } from "./picture-rows.server";
import { mayReadPicture, mostPictures, mostPicturesOfOne, picturesNamed } from "./pictures";

/** One's own concept with its texts and its pictures, in their order; another's is not found. */
async function ownWithPictures(tx: Tx, actor: Who | null, code: string) {
  allow(actor, may.writeConcept(actor));
  return found(
    await tx.concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: {
        ...{ id: true, code: true, title: true, language: true, state: true, body: true },
        authors: { select: { accountId: true } },
        versions: { select: { body: true } },
        pictures: { orderBy: { seq: "asc" } },
      },
    }),
  );
}

type Own = Awaited<ReturnType<typeof ownWithPictures>>;

/** In which texts a picture stands: the one in work, published versions. */
function standsIn({ body, versions }: Pick<Own, "body" | "versions">, code: string) {
  return {
    inText: picturesNamed(body).includes(code),
    published: versions.some((version) => picturesNamed(version.body).includes(code)),
  };
}

/** The pictures of one's concept, each with where it stands, and whether they can be changed now. */
export async function listPictures(actor: Who | null, code: string) {
  const { pictures, ...concept } = await ownWithPictures(db(), actor, code);
  return {
    ...{ code: concept.code, title: concept.title, language: concept.language },
    editable: may.editConcept(actor, concept),
    full: pictures.length >= mostPictures,
    pictures: pictures.map(({ code, alternative, width, height }) => ({
      ...{ code, alternative, width, height },
      ...standsIn(concept, code),
    })),
  };
}

/** One picture of one's concept. */
export async function findOwnPicture(actor: Who | null, code: string, picture: string) {
  const concept = await ownWithPictures(db(), actor, code);
  const { alternative, width, height } = found(concept.pictures.find((one) => one.code === picture));
  return { code: picture, alternative, width, height, editable: may.editConcept(actor, concept) };
}

/** The picture made anew, or what its sender can do about it. */
export async function madeAnew(bytes: Uint8Array): Promise<Picture> {
  const made = await remakePicture(bytes);
  if ("why" in made) throw new Mendable("file", sayPicture(made.why));
  return made;
}

function sayPicture(why: NotTaken): string {
  return `mistakes:picture.${why}`;
}

/** How many more pictures fit into this concept, and among all that its author has. */
export async function roomForPictures(tx: Tx, actor: Who, conceptId: string | null): Promise<number> {
  const here = conceptId ? await tx.conceptPicture.count({ where: { conceptId } }) : 0;
  const all = await tx.conceptPicture.count({ where: { concept: await allWrittenBy(actor.id, tx) } });
  return Math.max(0, Math.min(mostPictures - here, mostPicturesOfOne - all));
}

const once = onceOfAll<string>("picture");

/**
 * Puts a picture to one's draft or returned concept, made anew; it does not stand in the text yet. Gives its code. A
 * form that is sent twice brings one.
 */
export async function addPicture(
  actor: Who | null,
  code: string,
  { formToken, ...input }: { file: Blob; alternative: string; formToken: string },
): Promise<string> {
  allow(actor, may.writeConcept(actor));
  return once(`${actor.id} ${code} ${formToken}`, async () => addOne(actor, code, input));
}

async function addOne(
  actor: Who,
  code: string,
  { file, alternative }: { file: Blob; alternative: string },
): Promise<string> {
  const concept = await ownWithPictures(db(), actor, code);
  if (!may.editConcept(actor, concept)) refuse(409);
  const picture = await madeAnew(new Uint8Array(await file.arrayBuffer()));
  const fresh = { code: newCode(), alternative, picture };
  await withFiles([fresh], async (files) =>
    transaction(async (tx) => {
      const now = await ownWithPictures(tx, actor, code);
      if (!may.editConcept(actor, now)) refuse(409);
      if ((await roomForPictures(tx, actor, now.id)) < 1) {
        throw new Mendable("file", sayBack("picture.tooMany", { max: mostPictures, all: mostPicturesOfOne }));
      }
      await addPictureRows(tx, now.id, [fresh], files);
    }),
  );
  return fresh.code;
}

/** Says anew what is read out in the place of a picture; the text in work is rendered with it. */
export async function nameAlternative(
  actor: Who | null,
  code: string,
  picture: string,
  { alternative }: { alternative: string },
): Promise<void> {
  await transaction(async (tx) => {
    const concept = await ownWithPictures(tx, actor, code);
    const { id } = found(concept.pictures.find((one) => one.code === picture));
    if (!may.editConcept(actor, concept)) refuse(409);
    await tx.conceptPicture.update({ where: { id }, data: { alternative } });
    const bodyHtml = await renderBody(tx, concept.id, concept);
    await tx.concept.update({ where: { id: concept.id }, data: { bodyHtml } });
  });
}

/** Deletes a picture of one's draft or returned concept. One that stands in a text is refused with 409. */
export async function deletePicture(actor: Who | null, code: string, picture: string): Promise<void> {
  const file = await transaction(async (tx) => {
    const concept = await ownWithPictures(tx, actor, code);
    const row = found(concept.pictures.find((one) => one.code === picture));
    const { inText, published } = standsIn(concept, picture);
    if (!may.editConcept(actor, concept) || inText || published) refuse(409);
    await tx.conceptPicture.delete({ where: { id: row.id } });
    return row.file;
  });
  await removePictureFiles([file]);
}

/** Whether somebody was asked to judge the version in work of a concept, may, and has not declined. */
async function wasAsked(who: Who | null, conceptId: string, { authors }: Pick<Own, "authors">): Promise<boolean> {
  if (!who || !may.judgeConcept(who, { authors, formerly: false })) return false;
  const forVersion = await versionInWork(db(), conceptId);
  const asked = await db().review.findFirst({
    where: { conceptId, forVersion, accountId: who.id, state: { not: "declined" } },
    select: { id: true },
  });
  return asked !== null && !(await isFormerAuthor(conceptId, who.id));
}

/** The bytes of a picture for whoever may read a text in which it stands; for everybody else there is none. */
export async function findPicture(who: Who | null, code: string): Promise<Buffer> {
  const row = found(
    await db().conceptPicture.findUnique({
      where: { code },
      select: {
        file: true,
        concept: {
          select: {
            ...{ id: true, body: true, state: true, reading: true, audience: true },
            authors: { select: { accountId: true, agreedOn: true } },
            versions: { where: { body: { contains: `picture:${code}` } }, select: { id: true }, take: 1 },
          },
        },
      },
    }),
  );
  const { versions, id, body, ...concept } = row.concept;
  const forEveryone = concept.audience === "public" && concept.authors.every(({ agreedOn }) => agreedOn !== null);
  const judged = picturesNamed(body).includes(code) && (await wasAsked(who, id, concept));
  if (!mayReadPicture(who, { ...concept, judged, forEveryone, published: versions.length > 0 })) refuse(404);
  return found(await readPictureFile(row.file));
}
