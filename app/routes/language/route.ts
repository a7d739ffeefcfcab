import type { ActionFunctionArgs } from "@remix-run/node";
import { localPath, seeOther, withForm } from "~/forms/parse-form";
import { languageSchema } from "./language.schema";

export function loader() {
  return seeOther("/");
}

/** Keeps the reader's language in a cookie and goes back to where they were. */
export function action({ request }: ActionFunctionArgs) {
  return withForm(request, languageSchema, async ({ language, next }) =>
    seeOther(localPath(next, "/"), {
      "Set-Cookie": `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`,
    }),
  );
}
