import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportCatalogue } from "~/domain/matrix/exporting-catalogue.server";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The catalogue, or one table of it, as a file. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const name = params.file ?? "";
  const { type, text } = await exportCatalogue(await context.actor(), name);
  return new Response(text, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
