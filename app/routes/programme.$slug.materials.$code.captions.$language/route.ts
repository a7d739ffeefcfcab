import type { LoaderFunctionArgs } from "@remix-run/node";
import { findRecordingCaptions } from "~/domain/programme/reading-materials.server";
import { captionsAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The captions of a recording in a language. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "", language = "" } = params;
  return captionsAnswer(await findRecordingCaptions(await context.visitor(), slug, code, language));
}
