import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { findMaterialToChange, removeMaterial } from "~/domain/programme/keeping-materials.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-materials:remove.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", material = "" } = params;
  const { title, revision } = await findMaterialToChange(await context.actor(), code, material, context.language);
  return { code, title, start: { revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", material = "" } = params;
  await findMaterialToChange(actor, code, material, context.language);
  return withForm(request, revisionSchema, async (input) => {
    await removeMaterial(actor, code, material, input);
    return seeOther(`/organize/programme/${code}/materials?done=materialRemoved`);
  });
}

export default function RemoveMaterial() {
  const t = useT();
  const { code, title, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/materials`;
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-materials:remove.title")}
        lead={<Told said={title} />}
        back={<a href={path}>{t("organizing-materials:title")}</a>}
      />
      <Notice tone="warn">{t("organizing-materials:remove.means")}</Notice>
      <Form form={form} submit={t("organizing-materials:remove.surely")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
