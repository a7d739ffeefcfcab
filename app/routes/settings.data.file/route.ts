import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { mayTake, takeData, taken } from "~/domain/privacy/taking-data.server";
import { seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The file with everything about the actor, once after each time the passphrase was given. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  if (!mayTake(actor, request)) return seeOther("/settings/data");
  const file = await takeData(actor, context.language);
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="reading.zip"',
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "Set-Cookie": taken,
    },
  });
}
