import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { yearAt } from "~/domain/results/reading.server";
import { listRecords } from "~/domain/results/records.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return listRecords(await context.actor(), yearAt(params.year), params.key ?? "", context.language);
}

/** The rule of a figure in words, and the records that it counts. */
export default function Records() {
  const t = useT();
  const language = useLanguage();
  const { year, key, records } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("organizing-results:of.title", { year })}
        lead={t(`results:rule.${key}`)}
        back={<a href={`/organize/results/${year}`}>{t("organizing-results:toYear")}</a>}
      />
      <h2 className="first-letter:uppercase">{t(`results:figure.${key}`, { count: 0 })}</h2>
      {records === null ? (
        <Empty>{t("organizing-results:of.people")}</Empty>
      ) : records.length === 0 ? (
        <Empty>{t("organizing-results:of.none")}</Empty>
      ) : (
        <ol className="mt-3 max-w-[66ch]">
          {records.map(({ title, day, href, comments }, at) => {
            const words =
              typeof title === "number" ? t("organizing-results:of.round", { number: title }) : <Told said={title} />;
            return (
              <li key={at} className="border-t border-line py-3">
                {href ? <a href={href}>{words}</a> : words}
                <Facts>
                  {day && formatDay(language, day)}
                  {comments !== undefined && t("organizing-results:of.comments", { count: comments })}
                </Facts>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
