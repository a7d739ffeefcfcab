import type { ActionFunctionArgs } from "@remix-run/node";
import { formSent, localPath, seeOther } from "~/forms/parse-form";
import { languageSchema } from "./language.schema";

export function loader() {
  return seeOther("/");
}

/** Keeps the reader's language in a cookie and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const { language, next } = await formSent(request, languageSchema);
  return seeOther(localPath(next, "/"), {
    "Set-Cookie": `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`,
  });
}
