import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findOwnApplication, withdrawApplication } from "~/domain/accounts/applying.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "applications:withdrawal.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const application = await findOwnApplication(await context.actor());
  if (application?.state !== "submitted") throw seeOther("/application");
  return null;
}

export async function action({ context }: ActionFunctionArgs) {
  await withdrawApplication(await context.actor());
  return seeOther("/application");
}

export default function Withdrawal() {
  const t = useT();
  return (
    <>
      <PageHead title={t("applications:withdrawal.title")} lead={t("applications:withdrawal.lead")} />
      <div className="flex flex-wrap items-center gap-6">
        <ActButton action="/application/withdrawal" look="warn">
          {t("applications:withdrawal.submit")}
        </ActButton>
        <a href="/application">{t("applications:withdrawal.keep")}</a>
      </div>
    </>
  );
}
