import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findContactKey, retireContactKey } from "~/domain/organizing/contact-keys.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:retirement.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const key = await findContactKey(await context.actor(), params.code ?? "");
  if (key.retired) throw seeOther("/organize/contacts/keys");
  return key;
}

/** Retires a key: nothing more is sealed to it. */
export async function action({ params, context }: ActionFunctionArgs) {
  await retireContactKey(await context.actor(), params.code ?? "");
  return seeOther("/organize/contacts/keys?done=keyRetired");
}

export default function Retirement() {
  const t = useT();
  const { code, recipient, own, recovery, pseudonym } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("contact-keys:retirement.title")}
        lead={
          own
            ? t("contact-keys:keys.own")
            : recovery
              ? t("contact-keys:keys.recovery")
              : (pseudonym ?? t("contact-keys:keys.other"))
        }
      />
      <p className="font-mono text-small break-all" translate="no">
        {recipient}
      </p>
      <Notice tone="warn">{t("contact-keys:retirement.text")}</Notice>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <ActButton action={`/organize/contacts/keys/${code}/retirement`} look="warn">
          {t("contact-keys:retirement.submit")}
        </ActButton>
        <a href="/organize/contacts/keys">{t("common:back")}</a>
      </div>
    </>
  );
}
