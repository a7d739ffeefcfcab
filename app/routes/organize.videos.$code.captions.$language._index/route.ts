import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaptionsToKeep } from "~/domain/media/keeping-videos.server";
import { captionsAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** Captions as they are kept, for organizers. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", language = "" } = params;
  return captionsAnswer(await findCaptionsToKeep(await context.actor(), code, language));
}
