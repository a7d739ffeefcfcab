import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { certificateFileSchema } from "~/domain/programme/attendance.schema";
import { printCertificate } from "~/domain/programme/printing-certificates.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";
import { refuse } from "~/platform/refuse";

/** The answer is a file and not a page. */
export const handle = { file: true };

const pageOf = (slug = "") => `/programme/${encodeURIComponent(slug)}/certificate`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(pageOf(params.slug));
}

/** Hands out the certificate with the name that was typed, which goes into this answer alone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, certificateFileSchema);
  const bytes = await printCertificate(actor, params.slug ?? "", form.ok ? form.data : refuse(400, "certificateName"));
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="paper.pdf"',
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
