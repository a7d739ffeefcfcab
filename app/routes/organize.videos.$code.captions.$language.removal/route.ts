import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findVideoToKeep, removeCaptions } from "~/domain/media/keeping-videos.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findVideoToKeep(await context.actor(), params.code ?? "");
  return seeOther(`/organize/videos/${code}`);
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", language = "" } = params;
  await removeCaptions(await context.actor(), code, language);
  return seeOther(`/organize/videos/${code}?done=captionsRemoved`);
}
