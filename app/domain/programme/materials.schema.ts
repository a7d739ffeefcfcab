import { z } from "zod";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { choice, hidden, line, markdown } from "~/domain/fields";
import { spokenIn } from "~/domain/media/videos";
import { sayBack } from "~/domain/mistakes";
import { leadsAway, materialBytes, materialKinds, materialReaders } from "./materials";

const title = line({ min: 0, max: 160 });
const text = markdown({ min: 0, max: 40_000 });

const fields = {
  kind: choice(materialKinds),
  ...{ titleBe: title, titleRu: title, titleEn: title, textBe: text, textRu: text, textEn: text },
  ...{ link: line({ min: 0, max: 1000 }), language: choice(spokenIn), seenBy: choice(materialReaders) },
};

type Words = Record<"titleBe" | "titleRu" | "titleEn" | "textBe" | "textRu" | "textEn" | "link" | "kind", string>;

/** What the kind of a material asks for. */
function whole(input: Words, issue: z.RefinementCtx): void {
  const add = (path: string, message: string) => issue.addIssue({ code: "custom", path: [path], message });
  if (!input.titleBe && !input.titleRu && !input.titleEn) add("titleBe", sayBack("call.title"));
  if (input.kind === "link" && !leadsAway(input.link)) add("link", sayBack("material.link"));
  if (input.kind === "text" && !input.textBe && !input.textRu && !input.textEn) {
    add("textBe", sayBack("material.text"));
  }
}

/** A new material. */
export const newMaterialSchema = z.object({ ...fields, formToken: hidden() }).superRefine(whole);

/** A material that is changed; its kind stays. */
export const materialSchema = z.object({ ...fields, ...revisionSchema.shape }).superRefine(whole);

/** The file of a material. */
export const materialFileSchema = z.object({
  file: z
    .file({ error: () => sayBack("video.choose") })
    .max(materialBytes, sayBack("material.tooLarge", { max: materialBytes / 1024 / 1024 })),
});

export type NewMaterial = z.output<typeof newMaterialSchema>;
export type MaterialChange = z.output<typeof materialSchema>;
