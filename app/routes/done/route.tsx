import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "my-data:done.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  if (await context.visitor()) throw seeOther("/");
  return null;
}

/** What stands at the end of an erasure: the same for whoever opens it, so that the address tells nothing. */
export default function Done() {
  const t = useT();
  return (
    <>
      <PageHead title={t("my-data:done.title")} lead={t("my-data:done.lead")} />
      <p>{t("my-data:done.text")}</p>
      <p className="mt-6">
        <a href="/">{t("my-data:done.home")}</a>
      </p>
    </>
  );
}
