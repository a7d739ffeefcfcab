import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openContact } from "~/domain/organizing/opening-contacts.server";
import { seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/contacts/${params.code}`);
}

/** Records the opening and gives the sealed contact as a file for the age program. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { sealed } = await openContact(await context.actor(), params.code ?? "");
  return new Response(sealed, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": 'attachment; filename="contact.age"',
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
    },
  });
}
