import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { stayingSchema } from "~/domain/programme/attendance.schema";
import { setStaying } from "~/domain/programme/certificates.server";
import { formSent, seeOther } from "~/forms/parse-form";

const pageOf = (slug = "") => `/programme/${encodeURIComponent(slug)}/certificate`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(pageOf(params.slug));
}

/** Says whether the certificate can be checked after its holder has gone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { stays } = await formSent(request, stayingSchema);
  await setStaying(actor, params.slug ?? "", stays === "yes");
  return seeOther(`${pageOf(params.slug)}?done=certificateStaying`);
}
