import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawProposal } from "~/domain/concepts/deciding-proposals.server";
import { proposalsPath } from "~/domain/concepts/proposals";
import { findProposal } from "~/domain/concepts/reading-proposals.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  await findProposal(await context.actor(), slug, code);
  return seeOther(proposalsPath(slug, code));
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { slug = "", code = "" } = params;
  await withdrawProposal(await context.actor(), { slug, code });
  return seeOther(`${proposalsPath(slug, code)}?done=proposalWithdrawn`);
}
