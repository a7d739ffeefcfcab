import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { findWorkFile } from "~/domain/work.server";
import { downloadPolicy } from "~/platform/headers.server";

const types: Record<string, string> = { html: "text/html; charset=utf-8", md: "text/markdown; charset=utf-8" };

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The file that the work made, to be kept by the browser, never shown as a page of this site. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ending, size, stream } = await findWorkFile(await context.actor(), params.code ?? "");
  return new Response(createReadableStreamFromReadable(stream()), {
    headers: {
      "Content-Type": types[ending] ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename="reading.${ending}"`,
      "Content-Length": String(size),
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
