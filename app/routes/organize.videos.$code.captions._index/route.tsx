import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findVideoToKeep, putCaptions } from "~/domain/media/keeping-videos.server";
import { captionsSchema } from "~/domain/media/media.schema";
import { spokenIn } from "~/domain/media/videos";
import { FileField, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:captions.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findVideoToKeep(await context.actor(), params.code ?? "");
  return { code };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findVideoToKeep(actor, params.code ?? "");
  return withForm(request, captionsSchema, async (input) => {
    await putCaptions(actor, code, input);
    return seeOther(`/organize/videos/${code}?done=captionsSaved`);
  });
}

/** A file of captions for one language. */
export default function Captions() {
  const t = useT();
  const { code } = useLoaderData<typeof loader>();
  const path = `/organize/videos/${code}`;
  const form = plainForm({ start: { language: "" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-interviews:captions.title")}
        lead={t("organizing-interviews:captions.lead")}
        back={<a href={path}>{t("organizing-interviews:video.parts")}</a>}
      />
      <Form
        form={form}
        submit={t("organizing-interviews:captions.submit")}
        files
        more={<a href={path}>{t("common:back")}</a>}
      >
        <Radios
          form={form}
          name="language"
          label={t("organizing-interviews:captions.language")}
          options={spokenIn.map((value) => ({ value, label: languageName(value) }))}
        />
        <FileField
          form={form}
          name="file"
          label={t("organizing-interviews:captions.file")}
          hint={t("organizing-interviews:captions.hint")}
          accept=".vtt,.srt,text/vtt,application/x-subrip"
        />
      </Form>
    </>
  );
}
