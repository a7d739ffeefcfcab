import type { LoaderFunctionArgs } from "@remix-run/node";
import { carryLink } from "~/domain/concepts/joining-authors.server";
import { seeOther } from "~/forms/parse-form";

/** Takes the token of a link out of the address and goes on to the page that asks; uses nothing up. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther("/coauthor", { "Set-Cookie": carryLink(params.token ?? "") });
}
