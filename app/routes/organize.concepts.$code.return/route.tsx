import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideReturn } from "~/domain/concepts/deciding.server";
import { findConceptForReview, findTextToDecide } from "~/domain/concepts/reviewing.server";
import { withDecision } from "~/forms/deciding.server";
import { DecisionForm } from "~/forms/decision-form";
import { page } from "~/ui/page";

export const handle = page({
  title: "organizing-reviews:deciding.returnTitle",
  hydrate: true,
  areas: ["concepts", "organizing-reviews"],
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findTextToDecide(await context.actor(), params.code!);
}

/** Records the decision to return; it is announced by an act of its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  return withDecision(request, code, (at, words) => decideReturn(actor, at, words));
}

export default function DecideToReturn() {
  const text = useLoaderData<typeof loader>();
  return <DecisionForm way="return" text={text} refused={useActionData<typeof action>()} />;
}
