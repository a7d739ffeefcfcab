import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { publishPicture } from "~/domain/matrix/publishing-pictures.server";
import { publishingSchema } from "~/domain/matrix/rounds.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/matrix/rounds/${encodeURIComponent(params.code ?? "")}/picture`);
}

/** Publishes the picture of a round as the organizer saw it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = await formSent(request, publishingSchema);
  await publishPicture(await context.actor(), params.code ?? "", sent);
  return seeOther("/organize/matrix/rounds?done=picturePublished");
}
