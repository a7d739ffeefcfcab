import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineProposal, findProposalToDecide } from "~/domain/concepts/deciding-proposals.server";
import { proposalsPath } from "~/domain/concepts/proposals";
import { declineSchema } from "~/domain/concepts/proposals.schema";
import { seeOther, withForm } from "~/forms/parse-form";
import { ProposalDecision } from "~/forms/proposal-decision";
import { plainForm } from "~/forms/use-app-form";
import { page } from "~/ui/page";

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
  const asked = useLoaderData<typeof loader>();
  const form = plainForm({ start: { decision: "" }, refused: useActionData<typeof action>() });
  return <ProposalDecision act="decline" asked={asked} form={form} />;
}
