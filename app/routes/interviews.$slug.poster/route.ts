import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInterviewPoster } from "~/domain/media/reading-interviews.server";
import { posterAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The picture before the video of an interview. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return posterAnswer(await findInterviewPoster(await context.visitor(), params.slug ?? ""));
}
