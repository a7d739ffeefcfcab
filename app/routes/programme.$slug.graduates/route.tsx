import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listGraduates } from "~/domain/programme/completing.server";
import { formatDay } from "~/locales/format";
import { refuse } from "~/platform/refuse";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "certificates:graduates.title", width: "reading", forEveryone: true });

/** Those who completed a course, by their numbers; a visitor is sent to sign in for what is not open to the public. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const graduates = await listGraduates(await context.visitor(), params.slug ?? "", context.language);
  if (graduates) return graduates;
  await context.actor();
  return refuse(404);
}

export default function Graduates() {
  const t = useT();
  const language = useLanguage();
  const { slug, title, closedOn, numbers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("certificates:graduates.title")}
        lead={<Told said={title} />}
        back={<a href={`/programme/${slug}`}>{t("attendance:toEvent")}</a>}
      />
      <p className="max-w-[66ch]">{t("certificates:graduates.lead")}</p>
      <Facts>
        {t("certificates:graduates.count", { count: numbers.length })}
        {t("certificates:graduates.closedOn", { day: formatDay(language, closedOn) })}
      </Facts>
      {numbers.length === 0 ? <Empty>{t("certificates:graduates.none")}</Empty> : null}
      <ol className="mt-6 grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-4" translate="no">
        {numbers.map((number) => (
          <li key={number} className="border-t border-line py-2 font-mono text-small tabular-nums">
            {number}
          </li>
        ))}
      </ol>
      <p className="mt-8">
        <a href="/certificates" className="inline-block py-1">
          {t("certificates:graduates.check")}
        </a>
      </p>
    </>
  );
}
