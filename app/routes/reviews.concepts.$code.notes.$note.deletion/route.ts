import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deleteReviewNote, listReviewNotes } from "~/domain/concepts/conferring.server";
import { reviewNotesPath } from "~/domain/concepts/reviews";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  await listReviewNotes(await context.actor(), code);
  return seeOther(reviewNotesPath(code));
}

/** Deletes a note of one's own among reviewers. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await deleteReviewNote(await context.actor(), code, params.note ?? "");
  return seeOther(`${reviewNotesPath(code)}?done=reviewNoteDeleted`);
}
