import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRegistrationForm } from "~/domain/programme/own-registrations.server";
import { withdrawRegistration } from "~/domain/programme/registering.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "registration:withdrawal.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shown } = await findRegistrationForm(await context.actor(), params.slug ?? "", context.language);
  if (!shown.part.own) refuse(404);
  if (!shown.withdrawable) refuse(409, "registrationStays");
  return { slug: shown.slug, title: shown.title };
}

export async function action({ params, context }: ActionFunctionArgs) {
  await withdrawRegistration(await context.actor(), params.slug ?? "");
  return seeOther("/programme/mine?done=registrationWithdrawn");
}

/** What taking back means, before it is done. */
export default function Withdrawal() {
  const t = useT();
  const { slug, title } = useLoaderData<typeof loader>();
  const path = `/programme/${slug}/registration`;
  return (
    <>
      <PageHead title={t("registration:withdrawal.title")} lead={<Told said={title} />} />
      <p className="max-w-[66ch]">{t("registration:withdrawal.means")}</p>
      <p className="mt-8 flex flex-wrap items-center gap-4">
        <ActButton action={`${path}/withdrawal`} look="warn">
          {t("registration:withdrawal.submit")}
        </ActButton>
        <a href={path}>{t("registration:withdrawal.stay")}</a>
      </p>
    </>
  );
}
