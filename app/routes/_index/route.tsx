import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/parse-form";
import { page } from "~/ui/page";
import { Front } from "./front";

export const handle = page({ title: "common:name", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.visitor();
  if (actor?.role === "applicant") throw seeOther("/application");
  return null;
}

export default function Index() {
  return <Front />;
}
