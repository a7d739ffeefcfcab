import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideAcceptance } from "~/domain/concepts/deciding.server";
import { decidingSchema } from "~/domain/concepts/reviewing.schema";
import { findConceptForReview, findTextToDecide } from "~/domain/concepts/reviewing.server";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { DecisionForm } from "~/forms/decision-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { page } from "~/ui/page";

export const handle = page({
  title: "organizing-reviews:deciding.acceptTitle",
  hydrate: true,
  areas: ["concepts", "organizing-reviews"],
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findTextToDecide(await context.actor(), params.code!);
}

/** Records the decision to accept; it is announced by an act of its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  return withForm(request, decidingSchema, async ({ words, ...at }) => {
    await keepingWords(sayBack("conceptMoved"), () => decideAcceptance(actor, { code, ...at }, { words }));
    return seeOther(`/organize/concepts/${code}?done=decided`);
  });
}

const checks = async () => (await import("~/domain/concepts/reviewing.schema")).decidingSchema;

export default function DecideToAccept() {
  const text = useLoaderData<typeof loader>();
  return <DecisionForm way="accept" text={text} checks={checks} refused={useActionData<typeof action>()} />;
}
