import { type ActionFunctionArgs, createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { takeExport } from "~/domain/organizing/asking-exports.server";
import { seeOther } from "~/forms/parse-form";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

const types: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
};

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/exports/${params.code}`);
}

/** Hands out the file: an act, since it happens once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { kind, ending, size, stream } = await takeExport(await context.actor(), params.code ?? "");
  return new Response(createReadableStreamFromReadable(stream()), {
    headers: {
      "Content-Type": types[ending] ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename="${kind}.${ending}"`,
      "Content-Length": String(size),
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
