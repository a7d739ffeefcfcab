import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInterviewVideo } from "~/domain/media/reading-interviews.server";
import { videoAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The video of an interview, in the parts that are asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return videoAnswer(request, await findInterviewVideo(await context.visitor(), params.slug ?? ""));
}
