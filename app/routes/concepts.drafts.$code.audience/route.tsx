import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consentSchema } from "~/domain/concepts/audience.schema";
import { sayConsent } from "~/domain/concepts/audience.server";
import { findOwnConcept, findOwnConsent } from "~/domain/concepts/drafting.server";
import { Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "publication:consent.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findOwnConsent(await context.actor(), params.code!);
}

/** An author agrees that the public reads the concept, or takes it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findOwnConcept(actor, params.code!);
  return withForm(request, consentSchema, async ({ agreed, named }) => {
    await sayConsent(actor, code, { agreed: agreed === "yes", named: named === "yes" });
    return seeOther(`/concepts/drafts/${code}?done=consentSaved`);
  });
}

export default function Consent() {
  const t = useT();
  const { code, title, language, audience, agreed, named, lacking } = useLoaderData<typeof loader>();
  const start = { agreed: agreed ? "yes" : "", named: named ? "yes" : "" };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("publication:consent.title")} lead={<span lang={language}>{title}</span>} />
      <p className="max-w-[66ch]">{t("publication:consent.lead")}</p>
      <Notice tone="warn">{t("publication:consent.careful")}</Notice>
      <p className="max-w-[66ch] text-muted">
        {t(`publication:consent.now.${audience}`)} {lacking > 0 && t("publication:consent.lacking", { count: lacking })}
      </p>
      <Form
        form={form}
        submit={t("publication:consent.save")}
        more={<a href={`/concepts/drafts/${code}`}>{t("publication:revise.back")}</a>}
      >
        <Tick form={form} name="agreed" label={t("publication:consent.agreed")} />
        <Tick form={form} name="named" label={t("publication:consent.named")} />
      </Form>
    </>
  );
}
