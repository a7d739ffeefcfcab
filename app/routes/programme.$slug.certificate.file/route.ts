import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { certificateFileSchema } from "~/domain/programme/attendance.schema";
import { printCertificate } from "~/domain/programme/printing-certificates.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

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
  // The page says what is wrong without the name: an address is no place for one.
  if (!form.ok) return seeOther(`${pageOf(params.slug)}?name=wrong`);
  const bytes = await printCertificate(actor, params.slug ?? "", form.data);
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
