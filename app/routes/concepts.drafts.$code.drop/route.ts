import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { dropRevision } from "~/domain/concepts/revising.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findOwnConcept(await context.actor(), params.code!);
  return seeOther(`/concepts/drafts/${code}`);
}

/** Gives the next version up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findOwnConcept(actor, params.code!);
  await dropRevision(actor, await atRevision(request, code));
  return seeOther(`/concepts/drafts/${code}`);
}
