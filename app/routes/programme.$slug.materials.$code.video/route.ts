import type { LoaderFunctionArgs } from "@remix-run/node";
import { findRecording } from "~/domain/programme/reading-materials.server";
import { videoAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The recording of an event, in the parts that are asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  return videoAnswer(request, await findRecording(await context.visitor(), slug, code));
}
