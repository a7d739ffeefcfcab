import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeFeed } from "~/domain/concepts/feed.server";
import { conceptFilterSchema } from "~/domain/concepts/listing.schema";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The newest public concepts for readers of feeds: the same for everybody, whoever asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = conceptFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { xml, tag } = await makeFeed(language);
  const headers = {
    "Content-Type": "application/atom+xml; charset=utf-8",
    "Content-Security-Policy": downloadPolicy,
    "Cache-Control": "public, max-age=600",
    ETag: tag,
  };
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(xml, { headers });
}
