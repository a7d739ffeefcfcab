import type { ActionFunctionArgs } from "@remix-run/node";
import { localPath, parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { languageSchema } from "./language.schema";

export function loader() {
  return seeOther("/");
}

/** Keeps the reader's language in a cookie and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, languageSchema);
  if (!form.ok) refuse(400, "brokenForm");
  const { language, next } = form.data;
  return seeOther(localPath(next, "/"), {
    "Set-Cookie": `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`,
  });
}
