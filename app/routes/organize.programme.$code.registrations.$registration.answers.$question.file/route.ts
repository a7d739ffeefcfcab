import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openAnswer } from "~/domain/programme/registrations-room.server";
import { seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

export function loader({ params: { code, registration, question } }: LoaderFunctionArgs) {
  return seeOther(`/organize/programme/${code}/registrations/${registration}/answers/${question}`);
}

/** Records the opening and gives the sealed answer as a file for the age program. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  const { sealed } = await openAnswer(await context.actor(), code, registration, question);
  return new Response(sealed, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": 'attachment; filename="answer.age"',
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
    },
  });
}
