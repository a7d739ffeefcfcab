import type { LoaderFunctionArgs } from "@remix-run/node";
import { takeVersionAway, versionFiles } from "~/domain/concepts/version-files.server";
import { downloadPolicy } from "~/platform/headers.server";
import { found } from "~/platform/refuse";

const types = { pdf: "application/pdf", md: "text/markdown; charset=utf-8" };

/** The answer is a file and not a page. */
export const handle = { file: true };

/** A version of a concept as a file, to be kept by the browser. Its name says nothing of what is in it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, n, file: name } = params;
  const ending = found(versionFiles.find((one) => name === `reading.${one}`));
  const bytes = await takeVersionAway(await context.actor(), slug ?? "", n ?? "", ending);
  return new Response(bytes, {
    headers: {
      "Content-Type": types[ending],
      "Content-Disposition": `attachment; filename="reading.${ending}"`,
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
