import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMaterialFile } from "~/domain/programme/reading-materials.server";
import { attachmentAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The file of a material, to take away. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  const { bytes, type, name } = await findMaterialFile(await context.visitor(), slug, code);
  return attachmentAnswer(bytes, type, name);
}
