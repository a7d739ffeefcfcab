import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVideoFile } from "~/domain/media/keeping-videos.server";
import { videoAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** A video for organizers, whether it is published or not. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return videoAnswer(request, await findVideoFile(await context.actor(), params.code ?? ""));
}
