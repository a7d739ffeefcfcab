import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findVideoToKeep, putPoster } from "~/domain/media/keeping-videos.server";
import { posterSchema } from "~/domain/media/media.schema";
import { posterBytes } from "~/domain/media/videos";
import { FileField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:poster.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findVideoToKeep(await context.actor(), params.code ?? "");
  return { code };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findVideoToKeep(actor, params.code ?? "");
  return withForm(request, posterSchema, async (input) => {
    await putPoster(actor, code, input);
    return seeOther(`/organize/videos/${code}?done=posterSaved`);
  });
}

/** The picture that stands before a video plays. */
export default function Poster() {
  const t = useT();
  const { code } = useLoaderData<typeof loader>();
  const path = `/organize/videos/${code}`;
  const form = plainForm({ start: {}, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-interviews:poster.title")}
        lead={t("organizing-interviews:poster.lead")}
        back={<a href={path}>{t("organizing-interviews:video.parts")}</a>}
      />
      <Form
        form={form}
        submit={t("organizing-interviews:poster.submit")}
        files
        more={<a href={path}>{t("common:back")}</a>}
      >
        <FileField
          form={form}
          name="file"
          label={t("papers:pictures.file")}
          hint={t("papers:pictures.hint", { max: posterBytes / 1024 / 1024, pixels: 25, width: 1600 })}
          accept="image/png,image/jpeg,image/webp"
        />
      </Form>
    </>
  );
}
