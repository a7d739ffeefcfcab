import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/parse-form";
import { env } from "~/platform/env.server";
import { endSession } from "~/platform/session.server";

export function loader() {
  return seeOther("/");
}

/** Quick exit: signs out, has the browser forget the site, and goes to a neutral address. */
export async function action({ request }: ActionFunctionArgs) {
  const cookie = await endSession(request);
  return new Response(null, {
    status: 303,
    headers: {
      Location: env().QUICK_EXIT_URL,
      "Set-Cookie": cookie,
      "Clear-Site-Data": '"cache", "cookies", "storage"',
    },
  });
}
