import type { LoaderFunctionArgs } from "@remix-run/node";
import { printResults } from "~/domain/results/printing.server";
import { yearAt } from "~/domain/results/reading.server";
import { placeAsked } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The results of a year to be printed, in the language of the reader. Its name says nothing of what is in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const bytes = await printResults(yearAt(params.year), context.language, placeAsked(request, "edition"));
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="report.pdf"',
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
