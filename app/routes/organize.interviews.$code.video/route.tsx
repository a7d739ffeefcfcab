import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import { checkVideoWanted, putInterviewVideo } from "~/domain/media/changing-interviews.server";
import { videoFormSchema } from "~/domain/media/media.schema";
import { seeOther } from "~/forms/parse-form";
import { withUpload } from "~/forms/parse-upload";
import { VideoUpload } from "~/forms/video-upload";
import { newToken } from "~/platform/crypto.server";
import { mostVideoBytes } from "~/platform/videos.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:video.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  await checkVideoWanted(await context.actor(), code);
  return { code, formToken: newToken(), megabytes: mostVideoBytes / 1024 / 1024 };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  // Before the file is read: it may be large.
  await checkVideoWanted(actor, code);
  return withUpload(request, videoFormSchema, bringVideo, async (input, brought) => {
    await putInterviewVideo(actor, code, input, brought);
    return seeOther(`/organize/interviews/${code}?done=videoBrought`);
  });
}

export default function InterviewVideo() {
  const t = useT();
  const { code, formToken, megabytes } = useLoaderData<typeof loader>();
  const path = `/organize/interviews/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-interviews:video.title")}
        lead={t("organizing-interviews:video.lead")}
        back={<a href={path}>{t("organizing-interviews:toInterview")}</a>}
      />
      <Notice>{t("organizing-interviews:video.replaces")}</Notice>
      <VideoUpload formToken={formToken} megabytes={megabytes} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
