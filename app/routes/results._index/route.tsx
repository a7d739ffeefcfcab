import { useLoaderData } from "@remix-run/react";
import { listPublishedYears } from "~/domain/results/reading.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "results:title", width: "reading", forEveryone: true });

/** The years whose results are published. For everybody. */
export async function loader() {
  return { years: await listPublishedYears() };
}

export default function Results() {
  const t = useT();
  const language = useLanguage();
  const { years } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("results:title")} lead={t("results:lead")}>
        {years.length > 1 && <a href="/results/comparison">{t("results:compare")}</a>}
      </PageHead>
      {years.length === 0 ? (
        <Empty>{t("results:none")}</Empty>
      ) : (
        <Rows>
          {years.map(({ year, publishedOn, edition }) => (
            <Row key={year} level={2} href={`/results/${year}`} title={t("results:row", { year })}>
              <Facts>
                {t("results:published", { day: formatDay(language, publishedOn) })}
                {edition > 1 && t("results:corrected", { count: edition - 1 })}
              </Facts>
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}
