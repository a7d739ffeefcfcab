import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkFileWanted, putMaterialFile } from "~/domain/programme/keeping-materials.server";
import { materialBytes } from "~/domain/programme/materials";
import { materialFileSchema } from "~/domain/programme/materials.schema";
import { FileField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-materials:file.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", material = "" } = params;
  await checkFileWanted(await context.actor(), code, material, "file");
  return { code };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", material = "" } = params;
  // Before the file is read: it may be large.
  await checkFileWanted(actor, code, material, "file");
  return withForm(request, materialFileSchema, async (input) => {
    await putMaterialFile(actor, code, material, input);
    return seeOther(`/organize/programme/${code}/materials?done=materialSaved`);
  });
}

export default function MaterialFile() {
  const t = useT();
  const { code } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/materials`;
  const form = plainForm({ start: {}, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-materials:file.title")}
        lead={t("organizing-materials:file.lead")}
        back={<a href={path}>{t("organizing-materials:title")}</a>}
      />
      <Form
        form={form}
        submit={t("organizing-materials:file.submit")}
        files
        more={<a href={path}>{t("common:back")}</a>}
      >
        <FileField
          form={form}
          name="file"
          label={t("organizing-materials:file.file")}
          hint={t("organizing-materials:file.hint", { max: materialBytes / 1024 / 1024 })}
          accept="application/pdf,image/png,image/jpeg,image/webp"
        />
      </Form>
    </>
  );
}
