import type { LoaderFunctionArgs } from "@remix-run/node";
import { findRecordingPoster } from "~/domain/programme/reading-materials.server";
import { posterAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The picture before the recording of an event. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  return posterAnswer(await findRecordingPoster(await context.visitor(), slug, code));
}
