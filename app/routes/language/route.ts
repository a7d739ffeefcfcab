import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { choice, hidden } from "~/domain/fields";
import { localPath, seeOther, withForm } from "~/forms/parse-form";
import { languages } from "~/locales/t";

const schema = z.object({ language: choice(languages), next: hidden({ max: 500 }).catch("/") });

export function loader() {
  return seeOther("/");
}

/** Keeps the reader's language in a cookie and goes back to where they were. */
export function action({ request }: ActionFunctionArgs) {
  return withForm(request, schema, async ({ language, next }) =>
    seeOther(localPath(next, "/"), {
      "Set-Cookie": `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`,
    }),
  );
}
