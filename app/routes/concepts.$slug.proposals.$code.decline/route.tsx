import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineProposal, findProposalToDecide } from "~/domain/concepts/deciding-proposals.server";
import { proposalsPath } from "~/domain/concepts/proposals";
import { declineSchema } from "~/domain/concepts/proposals.schema";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "proposals:decline.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  return findProposalToDecide(await context.actor(), { slug, code });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { slug = "", code = "" } = params;
  return withForm(request, declineSchema, async ({ decision }) => {
    await declineProposal(actor, { slug, code }, decision);
    return seeOther(`${proposalsPath(slug, code)}?done=proposalDeclined`);
  });
}

export default function DeclineProposal() {
  const t = useT();
  const { slug, code, heading, language, changes } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { decision: "" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("proposals:decline.title")}
        lead={heading ? <span lang={language}>{heading}</span> : t("proposals:opening")}
      />
      <DifferencesLegend />
      <Differences changes={changes} lang={language} />
      <Form
        form={form}
        action={proposalsPath(slug, code, "decline")}
        submit={t("proposals:decline.submit")}
        more={<a href={proposalsPath(slug, code)}>{t("proposals:acceptance.cancel")}</a>}
      >
        <TextArea
          form={form}
          name="decision"
          label={t("proposals:decline.decision")}
          hint={t("proposals:decline.decisionHint")}
        />
      </Form>
    </>
  );
}
