import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMaterial, findMaterialToChange } from "~/domain/programme/keeping-materials.server";
import { materialSchema } from "~/domain/programme/materials.schema";
import { MaterialForm } from "~/forms/material-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-materials:edit" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", material = "" } = params;
  const found = await findMaterialToChange(await context.actor(), code, material, context.language);
  return { code, title: found.title, start: { ...found.values, revision: String(found.revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, material } = await findMaterialToChange(
    actor,
    params.code ?? "",
    params.material ?? "",
    context.language,
  );
  return withForm(request, materialSchema, async (input) => {
    await changeMaterial(actor, code, material, input);
    return seeOther(`/organize/programme/${code}/materials?done=materialSaved`);
  });
}

export default function EditMaterial() {
  const t = useT();
  const { code, title, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/materials`;
  return (
    <>
      <PageHead
        title={t("organizing-materials:edit")}
        lead={<Told said={title} />}
        back={<a href={path}>{t("organizing-materials:title")}</a>}
      />
      <MaterialForm
        start={start}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
