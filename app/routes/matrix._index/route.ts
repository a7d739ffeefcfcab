import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/permissions";
import { seeOther } from "~/forms/parse-form";

/** Members go to their card, visitors to the front page. */
export async function loader({ context }: LoaderFunctionArgs) {
  return seeOther(may.holdCard(await context.visitor()) ? "/matrix/card" : "/");
}
