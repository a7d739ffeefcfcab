import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInterviewCaptions } from "~/domain/media/reading-interviews.server";
import { captionsAnswer } from "~/platform/media-answers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The captions of an interview in a language. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", language = "" } = params;
  return captionsAnswer(await findInterviewCaptions(await context.visitor(), slug, language));
}
