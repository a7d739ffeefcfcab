import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayBack } from "~/domain/mistakes";
import { keepingWords } from "~/domain/mendable";
import { declineSchema } from "~/domain/organizing/applications.schema";
import { declineApplicant, findNextWaiting } from "~/domain/organizing/deciding-applications.server";
import { findApplication } from "~/domain/organizing/listing-applications.server";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "applications:declining.title", hydrate: true, areas: ["applications"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, pseudonym, state, mayDecide } = await findApplication(await context.actor(), params.code ?? "");
  const waits = state === "submitted";
  if (waits && !mayDecide) return redirect(`/organize/applications/${code}`, { status: 303 });
  return { code, pseudonym, waits };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, declineSchema, async ({ reason }) => {
    await keepingWords(sayBack("applicationDecided"), () => declineApplicant(actor, code, reason));
    const next = await findNextWaiting(actor, code);
    return seeOther(`/organize/applications${next ? `/${next}` : ""}?done=declined`);
  });
}

const checks = async () => (await import("~/domain/organizing/applications.schema")).declineSchema;

export default function Decline() {
  const t = useT();
  const { code, pseudonym, waits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = useAppForm(checks, { refused });
  const back = <a href={`/organize/applications/${code}`}>{t("common:back")}</a>;
  if (!waits && !refused) {
    return (
      <>
        <PageHead title={t("applications:declining.title")} />
        <Notice>{t("refusals:reason.applicationDecided")}</Notice>
        {back}
      </>
    );
  }
  return (
    <>
      <PageHead title={t("applications:declining.title")} lead={t("applications:declining.lead", { pseudonym })} />
      <Form form={form} submit={t("applications:declining.submit")} more={back}>
        <TextArea
          form={form}
          name="reason"
          label={t("applications:declining.reason")}
          hint={t("applications:declining.hint")}
        />
      </Form>
    </>
  );
}
