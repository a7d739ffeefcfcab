import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findContact, openContact } from "~/domain/organizing/opening-contacts.server";
import { ActButton } from "~/forms/form";
import { OpenHere } from "~/forms/open-here";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

import { OpenOffline } from "./open-offline";

export const handle = page({ title: "contact-keys:open.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findContact(await context.actor(), params.code ?? "");
}

/** Records the opening and shows the sealed file: the key that opens it is with the organizer alone. */
export async function action({ params, context }: ActionFunctionArgs) {
  return openContact(await context.actor(), params.code ?? "");
}

export default function OneContact() {
  const t = useT();
  const language = useLanguage();
  const { code, pseudonym, application, sealedOn, outdated } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("contact-keys:open.title")}
        lead={t("contact-keys:open.lead", { pseudonym, day: formatDay(language, sealedOn) })}
        back={<a href={`/organize/applications/${application}`}>{t("contact-keys:open.application")}</a>}
      />
      {opened ? (
        <>
          <Notice>{t("contact-keys:open.recorded")}</Notice>
          <OpenHere of={opened.of} sealed={opened.sealed} />
          <OpenOffline code={code} sealed={opened.sealed} />
        </>
      ) : (
        <>
          <Notice tone="warn">
            <p>{t("contact-keys:open.before")}</p>
            <p className="mt-2">{t("contact-keys:open.card")}</p>
          </Notice>
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <ActButton action={`/organize/contacts/${code}`} look="first">
              {t("contact-keys:open.submit")}
            </ActButton>
            <ActButton action={`/organize/contacts/${code}/file`}>{t("contact-keys:open.file")}</ActButton>
          </div>
        </>
      )}
      {outdated && (
        <p className="mt-8 max-w-[66ch]">
          {t("contact-keys:open.outdated")}{" "}
          <a href={`/organize/contacts/${code}/resealing`}>{t("contact-keys:again.title")}</a>
        </p>
      )}
    </>
  );
}
