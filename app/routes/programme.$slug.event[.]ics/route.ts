import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeEventFile } from "~/domain/programme/calendar-file.server";
import { downloadPolicy } from "~/platform/headers.server";
import { refuse } from "~/platform/refuse";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** An event as a file for calendars; whoever may read of it may take it. Where one joins is not in it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const text = await makeEventFile(await context.visitor(), slug, context.language);
  if (text === null) {
    await context.actor();
    refuse(404);
  }
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="event.ics"',
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "private, no-store",
    },
  });
}
