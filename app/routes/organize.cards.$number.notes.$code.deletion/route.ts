import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deleteNote } from "~/domain/matrix/noting-cards.server";
import { seeOther } from "~/forms/parse-form";

const notesOf = (number: string | undefined) => `/organize/cards/${encodeURIComponent(number ?? "")}/notes`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(notesOf(params.number));
}

/** Deletes a note of one's own on a card. */
export async function action({ params, context }: ActionFunctionArgs) {
  await deleteNote(await context.actor(), params.number ?? "", params.code ?? "");
  return seeOther(`${notesOf(params.number)}?done=noteDeleted`);
}
