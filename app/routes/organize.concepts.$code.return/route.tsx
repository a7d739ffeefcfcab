import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConceptForReview, returnConcept } from "~/domain/concepts/reviewing.server";
import { remarksSchema } from "~/domain/concepts/reviewing.schema";
import { takes } from "~/domain/concepts/states";
import { sayBack } from "~/domain/mistakes";
import { keepingWords } from "~/domain/mendable";
import { allow } from "~/domain/permissions";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({
  title: "organizing-concepts:return.title",
  hydrate: true,
  areas: ["concepts", "organizing-concepts"],
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code, title, language, revision, own } = await findConceptForReview(actor, params.code!);
  allow(actor, takes(actor, "return", { authors: own ? [{ accountId: actor.id }] : [] }));
  return { code, title, language, start: { revision: String(revision), remarks: "" } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  return withForm(request, remarksSchema, async ({ revision, remarks }) => {
    await keepingWords(sayBack("conceptMoved"), () => returnConcept(actor, { code, revision }, remarks));
    return seeOther(`/organize/concepts/${code}`);
  });
}

const checks = async () => (await import("~/domain/concepts/reviewing.schema")).remarksSchema;

export default function ReturnConcept() {
  const t = useT();
  const { code, title, language, start } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, { start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("organizing-concepts:return.title")} lead={<span lang={language}>{title}</span>} />
      <Form
        form={form}
        submit={t("organizing-concepts:return.submit")}
        more={<a href={`/organize/concepts/${code}`}>{t("organizing-concepts:return.cancel")}</a>}
      >
        <Hidden form={form} name="revision" />
        <TextArea
          form={form}
          name="remarks"
          rows={12}
          label={t("organizing-concepts:return.remarks")}
          hint={t("organizing-concepts:return.hint")}
        />
      </Form>
    </>
  );
}
