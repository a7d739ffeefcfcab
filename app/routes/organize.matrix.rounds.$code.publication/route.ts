import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { publishPicture } from "~/domain/matrix/publishing-pictures.server";
import { publishingSchema } from "~/domain/matrix/rounds.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/matrix/rounds/${encodeURIComponent(params.code ?? "")}/picture`);
}

/** Publishes the picture of a round as the organizer saw it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, publishingSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await publishPicture(await context.actor(), params.code ?? "", form.data);
  return seeOther("/organize/matrix/rounds?done=picturePublished");
}
