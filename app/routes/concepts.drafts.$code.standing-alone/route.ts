import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { chooseCall } from "~/domain/concepts/choosing-calls.server";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { Incomplete, submitAlone } from "~/domain/concepts/submitting.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findOwnConcept(await context.actor(), params.code!);
  return seeOther(`/concepts/drafts/${code}`);
}

/** Submits a draft on its own. Where something else is missing, it leaves its call, and the page says what. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findOwnConcept(actor, params.code!);
  try {
    await submitAlone(actor, await atRevision(request, code));
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    await chooseCall(actor, code, "");
    return seeOther(`/concepts/drafts/${code}/submission`);
  }
  return seeOther(`/concepts/drafts/${code}`);
}
