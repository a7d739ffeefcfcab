import { saidIn } from "~/domain/concepts/wordings";
import { record } from "~/domain/log/recording.server";
import { type BroughtVideo, dropVideo, keepVideo } from "~/domain/media/bringing-videos.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { keepMediaFile, removeMediaFiles } from "~/platform/media-files.server";
import { cleanPdf } from "~/platform/pdf/cleaning.server";
import { remakePicture } from "~/platform/pictures.server";
import { found, refuse } from "~/platform/refuse";
import { type MaterialKind, mostMaterials } from "./materials";
import type { MaterialChange, NewMaterial } from "./materials.schema";

async function eventAt(tx: Tx, actor: Who | null, code: string) {
  allow(actor, may.keepProgramme(actor));
  const select = { id: true, slug: true, titleBe: true, titleRu: true, titleEn: true, doNotRecord: true } as const;
  return found(await tx.event.findUnique({ where: { code }, select }));
}

async function materialAt(tx: Tx, actor: Who | null, code: string, material: string) {
  const event = await eventAt(tx, actor, code);
  const row = found(
    await tx.material.findFirst({ where: { code: material, eventId: event.id }, include: { video: true } }),
  );
  return { event, row };
}

/** The materials of an event for organizers, each with what it still lacks. */
export async function listMaterialsToKeep(actor: Who | null, code: string, reader: Language) {
  const event = await eventAt(db(), actor, code);
  const rows = await db().material.findMany({
    where: { eventId: event.id },
    orderBy: { seq: "asc" },
    include: { video: { select: { code: true } } },
  });
  return {
    ...{ code, slug: event.slug, title: saidIn(event, "title", reader), doNotRecord: event.doNotRecord },
    materials: rows.map((row) => ({
      ...{ code: row.code, kind: row.kind as MaterialKind, seenBy: row.seenBy, title: saidIn(row, "title", reader) },
      ...{ link: row.link, hasFile: row.file !== "", video: row.video?.code ?? null },
    })),
  };
}

/** What a form says of a material, as columns of its row. */
function columnsOf(input: Omit<MaterialChange, "revision">) {
  const { kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, link, language, seenBy } = input;
  return {
    ...{ kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, language, seenBy },
    link: kind === "link" ? link : "",
    textHtmlBe: mendably("textBe", () => renderConcept(textBe)),
    textHtmlRu: mendably("textRu", () => renderConcept(textRu)),
    textHtmlEn: mendably("textEn", () => renderConcept(textEn)),
  };
}

/** Adds a material to an event; gives its code. A form sent twice adds one. No recording of what is not to be recorded. */
export async function addMaterial(
  actor: Who | null,
  code: string,
  { formToken, ...input }: NewMaterial,
): Promise<string> {
  const data = columnsOf(input);
  return transaction(async (tx) => {
    const { id: eventId, doNotRecord } = await eventAt(tx, actor, code);
    const before = await tx.material.findUnique({ where: { formToken }, select: { code: true } });
    if (before) return before.code;
    if (input.kind === "recording" && doNotRecord) throw new Mendable("kind", sayBack("video.notRecorded"));
    if ((await tx.material.count({ where: { eventId } })) >= mostMaterials) {
      throw new Mendable("form", sayBack("material.most", { max: mostMaterials }));
    }
    const own = { id: newId(), code: newCode(), eventId, formToken, addedOn: today() };
    await tx.material.create({ data: { ...data, ...own, seq: await nextNumber(tx, "material") } });
    await record(tx, actor!.id, "event.materials", { kind: "event", code });
    return own.code;
  });
}

/** Changes the words of a material, and who sees it. Its kind stays. */
export async function changeMaterial(
  actor: Who | null,
  code: string,
  material: string,
  { revision, ...input }: MaterialChange,
): Promise<void> {
  const data = columnsOf(input);
  await transaction(async (tx) => {
    const { row } = await materialAt(tx, actor, code, material);
    if (row.revision !== revision || row.kind !== input.kind) throw new Mendable("form", sayBack("material.stale"));
    await tx.material.update({ where: { id: row.id }, data: { ...data, revision: { increment: 1 } } });
    await record(tx, actor!.id, "event.materials", { kind: "event", code });
  });
}

/** A material as it stands in the form by which it is changed. */
export async function findMaterialToChange(actor: Who | null, code: string, material: string, reader: Language) {
  const { event, row } = await materialAt(db(), actor, code, material);
  const { kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, link, language, seenBy, revision } = row;
  return {
    ...{ code, material, kind: kind as MaterialKind, doNotRecord: event.doNotRecord, revision },
    title: saidIn(row, "title", reader),
    values: { kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, link, language, seenBy },
  };
}

/** Takes a material away for good, with its file or its video. Gone already is done. */
export async function removeMaterial(
  actor: Who | null,
  code: string,
  material: string,
  { revision }: { revision: number },
): Promise<void> {
  const files = await transaction(async (tx) => {
    const { row } = await materialAt(tx, actor, code, material);
    if (row.revision !== revision) throw new Mendable("form", sayBack("material.stale"));
    await tx.material.delete({ where: { id: row.id } });
    await record(tx, actor!.id, "event.materials", { kind: "event", code });
    return [row.file, ...(await dropVideo(tx, row.videoId))];
  });
  await removeMediaFiles(files);
}

/** Refuses with 404 what there is not, with 409 another kind, and a recording of what is not to be recorded. */
export async function checkFileWanted(
  actor: Who | null,
  code: string,
  material: string,
  kind: "file" | "recording",
): Promise<void> {
  const { event, row } = await materialAt(db(), actor, code, material);
  if (row.kind !== kind || (kind === "recording" && event.doNotRecord)) refuse(409, "eventMoved");
}

/** What is kept of a file: a PDF made anew from its pages, or a picture from its pixels. Told by its bytes. */
async function madeAnew(bytes: Uint8Array): Promise<{ bytes: Uint8Array; type: string }> {
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) {
    const made = await cleanPdf(bytes);
    if (made === "busy") throw new Mendable("file", sayBack("picture.busy"));
    if ("why" in made) throw new Mendable("file", sayBack(`material.${made.why}`));
    return { bytes: made.bytes, type: "application/pdf" };
  }
  const made = await remakePicture(bytes);
  if (!("why" in made)) return { bytes: made.bytes, type: "image/webp" };
  throw new Mendable("file", sayBack(made.why === "kind" ? "material.kind" : `picture.${made.why}`));
}

/** Puts a file to a material of that kind, made anew, in the place of the one before. */
export async function putMaterialFile(
  actor: Who | null,
  code: string,
  material: string,
  { file }: { file: Blob },
): Promise<void> {
  await checkFileWanted(actor, code, material, "file");
  const made = await madeAnew(new Uint8Array(await file.arrayBuffer()));
  const kept = await keepMediaFile(made.bytes);
  let before: string;
  try {
    before = await transaction(async (tx) => {
      const { row } = await materialAt(tx, actor, code, material);
      if (row.kind !== "file") refuse(409, "eventMoved");
      const data = { file: kept.name, fileType: made.type, fileBytes: made.bytes.length };
      await tx.material.update({ where: { id: row.id }, data: { ...data, revision: { increment: 1 } } });
      await record(tx, actor!.id, "event.materials", { kind: "event", code });
      return row.file;
    });
  } catch (error) {
    await kept.discard();
    throw error;
  }
  kept.named();
  await removeMediaFiles([before]);
}

/** Puts a video that was brought to a recording, in the place of the one before. */
export async function putRecording(
  actor: Who | null,
  code: string,
  material: string,
  { formToken }: { formToken: string },
  brought: BroughtVideo,
): Promise<void> {
  await checkFileWanted(actor, code, material, "recording");
  await keepVideo(brought, formToken, async (tx, videoId) => {
    const { event, row } = await materialAt(tx, actor, code, material);
    if (row.kind !== "recording" || event.doNotRecord) refuse(409, "eventMoved");
    await tx.material.update({ where: { id: row.id }, data: { videoId, revision: { increment: 1 } } });
    await record(tx, actor!.id, "event.materials", { kind: "event", code });
    return dropVideo(tx, row.videoId);
  });
}
