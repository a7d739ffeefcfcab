import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/parse-form";
import { endSession } from "~/platform/session.server";

export function loader() {
  return seeOther("/");
}

/** Signs out; the browser forgets the pages it holds. The language is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const cookie = await endSession(request);
  return seeOther("/", { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "storage"' });
}
