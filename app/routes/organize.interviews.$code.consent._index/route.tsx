import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordConsent } from "~/domain/media/consenting.server";
import { consentSchema } from "~/domain/media/media.schema";
import { findInterviewToKeep } from "~/domain/media/reading-interviews.server";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:consent.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code, revision, state, consentOn } = await findInterviewToKeep(actor, params.code ?? "", context.language);
  if (state === "revoked") refuse(409, "interviewMoved");
  return {
    code,
    again: consentOn !== null,
    start: { revision: String(revision), consentOn: "", formToken: newToken() },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findInterviewToKeep(actor, params.code ?? "", context.language);
  return withForm(request, consentSchema, async (input) =>
    seeOther(`/organize/interviews/${code}/consent/made`, { "Set-Cookie": await recordConsent(actor, code, input) }),
  );
}

/** That somebody consented is put on file, with what they are told. */
export default function Consent() {
  const t = useT();
  const { code, again, start } = useLoaderData<typeof loader>();
  const path = `/organize/interviews/${code}`;
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-interviews:consent.title")}
        lead={t("organizing-interviews:consent.lead")}
        back={<a href={path}>{t("organizing-interviews:toInterview")}</a>}
      />
      <Notice>{t("organizing-interviews:consent.tell")}</Notice>
      {again ? <Notice tone="warn">{t("organizing-interviews:consent.again")}</Notice> : null}
      <Form form={form} submit={t("organizing-interviews:consent.submit")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
        <Hidden form={form} name="formToken" />
        <TextField
          form={form}
          name="consentOn"
          label={t("organizing-interviews:consent.day")}
          hint={t("organizing-programme:form.startsOnHint")}
        />
      </Form>
    </>
  );
}
