import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVideoFile, posterOf } from "~/domain/media/keeping-videos.server";
import { posterAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The picture before a video, for organizers. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return posterAnswer(await posterOf(await findVideoFile(await context.actor(), params.code ?? "")));
}
