import { onceOfAll } from "~/domain/once.server";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may } from "~/domain/permissions";
import { type Language, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { readDocumentFile, type ReadDocument } from "~/platform/documents/reading-documents.server";
import { remakePicture } from "~/platform/pictures.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { findOwnConcept, kindOf } from "./drafting.server";
import { writtenBy } from "./authors.server";
import { newDraftSchema } from "./drafting.schema";
import type { ImportReport } from "./import-report";
import type { ways } from "./importing.schema";
import { addPictureRows, type NewPicture, renderBody, withFiles } from "./picture-rows.server";
import { alternativeLength } from "./pictures";
import { roomForPictures } from "./picturing.server";

/** What a file gives to a draft. */
interface Imported {
  title: string;
  body: string;
  pictures: NewPicture[];
  report: ImportReport;
}

/** Reads a .docx or .odt, its pictures too; what is wrong with it is said beside the field of the file. */
async function readFile(file: Blob, before: string, room: number): Promise<Imported> {
  const outcome = await readDocumentFile(new Uint8Array(await file.arrayBuffer()));
  if ("why" in outcome) throw new Mendable("file", `mistakes:document.${outcome.why}`);
  const codes = outcome.pictures.map(() => newCode());
  const { body } = placed(outcome, codes);
  if (body === "") throw new Mendable("file", sayBack("document.empty"));
  // Before pictures are worked on: the text may be refused.
  checked(before ? `${before}\n\n${body}` : body);
  const { left } = outcome;
  const pictures = new Map<number, NewPicture>();
  for (const [at, bytes] of outcome.pictures.entries()) {
    if (!bytes) continue;
    const picture = pictures.size < room ? await remakePicture(bytes) : null;
    if (picture && !("why" in picture)) pictures.set(at, { code: codes[at]!, alternative: "", picture });
    else left[picture ? "pictures" : "manyPictures"] = (left[picture ? "pictures" : "manyPictures"] ?? 0) + 1;
  }
  const final = placed(
    outcome,
    codes.map((code, at) => (pictures.has(at) ? code : null)),
  );
  for (const [at, alternative] of final.alternatives) {
    const picture = pictures.get(at);
    if (picture && [...alternative].length >= alternativeLength.min) picture.alternative = alternative;
  }
  const all = [...pictures.values()];
  const wordless = all.filter(({ alternative }) => alternative === "").length;
  return { title: outcome.title, body: checked(final.body), pictures: all, report: { left, wordless } };
}

/** The text with the codes of its pictures; of a picture without a code what it says stays. */
function placed({ markdown, prefix }: ReadDocument, codes: readonly (string | null)[]) {
  const alternatives = new Map<number, string>();
  const places = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(${prefix}-(\\d+)\\)`, "g");
  const body = markdown.replace(places, (_all, alternative: string, number: string) => {
    const at = Number(number);
    const words = alternative.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    if (!alternatives.has(at)) alternatives.set(at, words);
    return codes[at] ? `![${alternative}](picture:${codes[at]})` : alternative;
  });
  return { body: body.trim(), alternatives };
}

/** The body as a draft may have it; else what is wrong, beside the file. */
function checked(body: string): string {
  const { data, error } = newDraftSchema.shape.body.safeParse(body);
  if (error) throw new Mendable("file", error.issues[0]!.message);
  return data;
}

interface New {
  code: string;
  report: ImportReport;
}

const once = onceOfAll<New>("import of a concept");

/** Makes a new draft of a file; gives its code and what could not be kept. A form that is sent twice makes one. */
export async function importConcept(
  actor: Actor,
  { formToken, ...input }: { file: Blob; language: Language; formToken: string },
): Promise<New> {
  allow(actor, may.writeConcept(actor));
  return once(`${actor.id} ${formToken}`, async () => startFrom(actor, input));
}

async function startFrom(actor: Actor, { file, language }: { file: Blob; language: Language }): Promise<New> {
  const imported = await readFile(file, "", await roomForPictures(db(), actor, null));
  const own = newDraftSchema.shape.title.safeParse([...imported.title].slice(0, 160).join(""));
  const title = own.success ? own.data : translator(language)("papers:import.untitled");
  const [id, code] = [newId(), newCode()];
  await withFiles(imported.pictures, async (files) =>
    transaction(async (tx) => {
      await tx.concept.create({
        data: {
          ...{ id, code, title, language, sphere: "", summary: "", body: imported.body, bodyHtml: "" },
          ...{ authorKind: kindOf(actor), state: "draft", startedOn: today() },
          authors: { create: { id: newId(), accountId: actor.id, position: 1 } },
        },
      });
      await addPictureRows(tx, id, imported.pictures, files);
      await tx.concept.update({ where: { id }, data: { bodyHtml: await renderBody(tx, id, imported) } });
    }),
  ).catch(atFile);
  return { code, report: imported.report };
}

/** Takes the text of a file into one's draft or returned concept, below what is there or in its place. */
export async function importIntoConcept(
  actor: Actor,
  code: string,
  { file, way, revision }: { file: Blob; way: (typeof ways)[number]; revision: number },
): Promise<{ report: ImportReport }> {
  const concept = await findOwnConcept(actor, code);
  if (!may.editConcept(actor, concept)) refuse(409);
  const {
    id,
    body: before,
    numbered,
  } = await db().concept.findUniqueOrThrow({
    where: { code },
    select: { id: true, body: true, numbered: true },
  });
  const kept = way === "below" ? before : "";
  const imported = await readFile(file, kept, await roomForPictures(db(), actor, id));
  const body = checked(kept ? `${kept}\n\n${apartFrom(kept, imported.body)}` : imported.body);
  await withFiles(imported.pictures, async (files) =>
    transaction(async (tx) => {
      await addPictureRows(tx, id, imported.pictures, files);
      const { count } = await tx.concept.updateMany({
        where: { id, ...writtenBy(actor.id), state: { in: ["draft", "returned"] }, revision },
        data: { body, bodyHtml: await renderBody(tx, id, { body, numbered }), revision: { increment: 1 } },
      });
      if (count === 0) throw new Mendable("form", sayBack("changedMeanwhile"));
    }),
  ).catch(atFile);
  return { report: imported.report };
}

/** Notes of the file get numbers that the text above does not have. */
function apartFrom(above: string, body: string): string {
  const taken = [...above.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number));
  const highest = taken.reduce((most, number) => Math.max(most, number), 0);
  return highest === 0
    ? body
    : body.replace(/(?<!\\)\[\^(\d{1,6})\]/g, (_all, number: string) => `[^${Number(number) + highest}]`);
}

/** What a text does not let be rendered is told beside the file it came from. */
function atFile(error: unknown): never {
  if (error instanceof Mendable && error.field === "body") throw new Mendable("file", error.message);
  throw error;
}
