import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMaterial, listMaterialsToKeep } from "~/domain/programme/keeping-materials.server";
import { newMaterialSchema } from "~/domain/programme/materials.schema";
import { MaterialForm } from "~/forms/material-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-materials:add" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await listMaterialsToKeep(await context.actor(), params.code ?? "", context.language);
  return { code, start: { formToken: newToken(), kind: "", language: context.language, seenBy: "readers" } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await listMaterialsToKeep(actor, params.code ?? "", context.language);
  return withForm(request, newMaterialSchema, async (input) => {
    const material = await addMaterial(actor, code, input);
    const next = { file: `/${material}/file`, recording: `/${material}/video`, text: "", link: "" }[input.kind];
    return seeOther(`/organize/programme/${code}/materials${next}?done=materialSaved`);
  });
}

export default function NewMaterial() {
  const t = useT();
  const { code, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/materials`;
  return (
    <>
      <PageHead
        title={t("organizing-materials:add")}
        lead={t("organizing-materials:newLead")}
        back={<a href={path}>{t("organizing-materials:title")}</a>}
      />
      <MaterialForm
        start={start}
        submit={t("organizing-calls:form.make")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
