import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endorsementSchema } from "~/domain/concepts/endorsing.schema";
import { endorse } from "~/domain/concepts/endorsing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/concepts/${params.slug}`);
}

/** Endorses the version that the page showed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, endorsementSchema);
  await endorse(actor, params.slug!, form.ok ? form.data : refuse(400, "brokenForm"));
  return seeOther(`/concepts/${params.slug}?done=endorsed`);
}
