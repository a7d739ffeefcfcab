import { addMaterial, putMaterialFile } from "~/domain/programme/keeping-materials.server";
import type { NewMaterial } from "~/domain/programme/materials.schema";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { onePage } from "./made-pdf";

/** What the form of a material sends. */
export const materialFields = {
  kind: "text" as const,
  ...{ titleBe: "", titleRu: "", titleEn: "What was said" },
  ...{ textBe: "", textRu: "", textEn: "Three **points**. <script>alert(1)</script>" },
  ...{ link: "", language: "be" as const, seenBy: "readers" as const },
};

/** Adds a material to an event; gives its code. */
export function materialOf(organizer: Actor, { code }: { code: string }, fields: Partial<NewMaterial> = {}) {
  return addMaterial(organizer, code, { ...materialFields, formToken: newToken(), ...fields });
}

/** Adds a material with a file, a PDF unless said otherwise; gives its code. */
export async function fileOf(
  organizer: Actor,
  event: { code: string },
  fields: Partial<NewMaterial> = {},
  file = new Blob([new Uint8Array(onePage())]),
) {
  const material = await materialOf(organizer, event, { kind: "file", ...fields });
  await putMaterialFile(organizer, event.code, material, { file });
  return material;
}

export const materialRow = (code: string) => db().material.findUniqueOrThrow({ where: { code } });
