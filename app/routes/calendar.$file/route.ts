import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeFeedFile } from "~/domain/programme/feed-file.server";
import { downloadPolicy } from "~/platform/headers.server";

/** The answer is a file and not a page. */
export const handle = { file: true };

const always = {
  "Content-Security-Policy": downloadPolicy,
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
};

/**
 * A private calendar at its secret address, for a program that has no session. What is no address of one is answered
 * always alike: nothing tells whether there ever was one.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  const made = await makeFeedFile(params.file ?? "");
  const plain = { ...always, "Content-Type": "text/plain; charset=utf-8" };
  if (!made) return new Response("Not found\n", { status: 404, headers: plain });
  if ("wait" in made) {
    return new Response("Too often\n", { status: 429, headers: { ...plain, "Retry-After": String(made.wait) } });
  }
  return new Response(made.text, {
    headers: {
      ...always,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="calendar.ics"',
    },
  });
}
