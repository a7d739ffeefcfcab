import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptProposal, findProposalToDecide } from "~/domain/concepts/deciding-proposals.server";
import { proposalsPath } from "~/domain/concepts/proposals";
import { acceptanceSchema } from "~/domain/concepts/proposals.schema";
import { Hidden } from "~/forms/fields";
import { seeOther, withForm } from "~/forms/parse-form";
import { ProposalDecision } from "~/forms/proposal-decision";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice } from "~/ui/parts";

export const handle = page({ title: "proposals:acceptance.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  return findProposalToDecide(await context.actor(), { slug, code });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { slug = "", code = "" } = params;
  return withForm(request, acceptanceSchema, async (input) => {
    await acceptProposal(actor, { slug, code }, input);
    return seeOther(`${proposalsPath(slug, code)}?done=proposalAccepted`);
  });
}

export default function AcceptProposal() {
  const t = useT();
  const { version, moved, ...asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // Whoever sends the form again has seen how the text reads now.
  const seen = { version: String(version) };
  const form = plainForm({
    start: { decision: "", ...seen },
    refused: refused && { ...refused, values: { ...refused.values, ...seen } },
  });
  return (
    <ProposalDecision
      act="acceptance"
      asked={asked}
      form={form}
      means={
        <>
          <p className="max-w-[66ch]">{t("proposals:acceptance.means", { number: version + 1 })}</p>
          {moved && <Notice tone="warn">{t("proposals:acceptance.moved")}</Notice>}
        </>
      }
    >
      <Hidden form={form} name="version" />
    </ProposalDecision>
  );
}
