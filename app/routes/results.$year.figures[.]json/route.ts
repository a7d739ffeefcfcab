import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFiguresForPrograms } from "~/domain/results/machine.server";
import { yearAt } from "~/domain/results/reading.server";
import { placeAsked } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The figures of a year for programs: the same as on the page, and nothing besides. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const figures = await findFiguresForPrograms(yearAt(params.year), placeAsked(request, "edition"));
  return new Response(JSON.stringify(figures, null, 1), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
    },
  });
}
