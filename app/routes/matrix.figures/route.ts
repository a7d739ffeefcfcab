import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPicture } from "~/domain/matrix/reading-pictures.server";
import { downloadPolicy } from "~/platform/headers.server";
import { found } from "~/platform/refuse";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The figures of a published picture for programs: the same as on the page, and nothing besides. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("round") ?? "";
  const number = asked === "" ? null : /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  const picture = found(await findPicture(number, context.language));
  return new Response(JSON.stringify(picture, null, 1), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Security-Policy": downloadPolicy,
      "Cache-Control": "no-store",
    },
  });
}
