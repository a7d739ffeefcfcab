import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnLooks } from "~/domain/privacy/looking.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { looks: await listOwnLooks(await context.actor()) };
}

/** Who opened the reader's card or sealed contact: the day and the office. */
export default function Looks() {
  const t = useT();
  const language = useLanguage();
  const { looks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("my-data:looks.title")}
        lead={t("my-data:looks.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      {looks.length === 0 && <Empty>{t("my-data:looks.none")}</Empty>}
      <ol>
        {looks.map(({ day, verb, role }, index) => (
          <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
            <span className="tabular-nums">{formatDay(language, day)}</span>
            <span>{t(`my-data:looks.verb.${verb}`)}</span>
            <span className="text-muted">{t(`common:role.${role}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
