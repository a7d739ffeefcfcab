import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContactKeys } from "~/domain/organizing/contact-keys.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:keys.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { keys: await listContactKeys(await context.actor()) };
}

export default function Keys() {
  const t = useT();
  const language = useLanguage();
  const { keys } = useLoaderData<typeof loader>();
  const whose = ({ own, recovery, pseudonym }: (typeof keys)[number]) =>
    own
      ? t("contact-keys:keys.own")
      : recovery
        ? t("contact-keys:keys.recovery")
        : (pseudonym ?? t("contact-keys:keys.other"));
  return (
    <>
      <PageHead
        title={t("contact-keys:keys.title")}
        lead={t("contact-keys:keys.lead")}
        back={<a href="/organize/contacts">{t("contact-keys:list.title")}</a>}
      >
        <a href="/organize/contacts/keys/new" className="button button-first">
          {t("contact-keys:new.title")}
        </a>
      </PageHead>
      {keys.length === 0 ? (
        <Empty>{t("contact-keys:keys.empty")}</Empty>
      ) : (
        <ul className="rows">
          {keys.map((key) => (
            <li key={key.code}>
              <p className="font-semibold">{whose(key)}</p>
              <p className="mt-1 font-mono text-small break-all" translate="no">
                {key.recipient}
              </p>
              <p className="mt-1 flex flex-wrap gap-x-6 text-muted">
                {t("contact-keys:keys.since", { day: formatDay(language, key.addedOn) })}
                {key.mayRetire && (
                  <a href={`/organize/contacts/keys/${key.code}/retirement`}>{t("contact-keys:keys.retire")}</a>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Notice>{t("contact-keys:keys.rotation")}</Notice>
      <section className="mt-8 max-w-[66ch]" aria-labelledby="lost">
        <h2 id="lost" className="text-h3">
          {t("contact-keys:keys.lostTitle")}
        </h2>
        <p className="mt-2">{t("contact-keys:keys.lost")}</p>
        <p className="mt-2">{t("contact-keys:keys.leaving")}</p>
      </section>
    </>
  );
}
