import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import { videoFormSchema } from "~/domain/media/media.schema";
import { checkFileWanted, putRecording } from "~/domain/programme/keeping-materials.server";
import { seeOther } from "~/forms/parse-form";
import { withUpload } from "~/forms/parse-upload";
import { VideoUpload } from "~/forms/video-upload";
import { newToken } from "~/platform/crypto.server";
import { mostVideoBytes } from "~/platform/videos.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:video.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", material = "" } = params;
  await checkFileWanted(await context.actor(), code, material, "recording");
  return { code, formToken: newToken(), megabytes: mostVideoBytes / 1024 / 1024 };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", material = "" } = params;
  // Before the file is read: it may be large.
  await checkFileWanted(actor, code, material, "recording");
  return withUpload(request, videoFormSchema, bringVideo, async (input, brought) => {
    await putRecording(actor, code, material, input, brought);
    return seeOther(`/organize/programme/${code}/materials?done=videoBrought`);
  });
}

export default function RecordingVideo() {
  const t = useT();
  const { code, formToken, megabytes } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/materials`;
  return (
    <>
      <PageHead
        title={t("organizing-interviews:video.title")}
        lead={t("organizing-materials:video.lead")}
        back={<a href={path}>{t("organizing-materials:title")}</a>}
      />
      <VideoUpload formToken={formToken} megabytes={megabytes} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
