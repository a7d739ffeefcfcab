import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deletePicture, findOwnPicture } from "~/domain/concepts/picturing.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await findOwnPicture(await context.actor(), params.code!, params.picture!);
  return seeOther(`/concepts/drafts/${params.code}/pictures`);
}

export async function action({ params, context }: ActionFunctionArgs) {
  await deletePicture(await context.actor(), params.code!, params.picture!);
  return seeOther(`/concepts/drafts/${params.code}/pictures?done=pictureDeleted`);
}
