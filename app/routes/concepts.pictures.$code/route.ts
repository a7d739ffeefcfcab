import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPicture } from "~/domain/concepts/picturing.server";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** A picture of a concept, for whoever may read a text in which it stands. No browser keeps it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const bytes = await findPicture(await context.visitor(), params.code ?? "");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
