import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { listScenarios } from "~/domain/matrix/listing-scenarios.server";
import { readScenarioFilter } from "~/domain/matrix/scenarios.schema";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { scopeWords } from "~/ui/scenario-words";
import { CompareForm } from "./compare-form";

export const handle = page({ title: "scenarios:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    scenarios: await listScenarios(await context.actor(), context.language),
    filter: readScenarioFilter(new URL(request.url).search),
  };
}

/** The plans of who could take which position, the newest first. */
export default function Scenarios() {
  const t = useT();
  const language = useLanguage();
  const { scenarios, filter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("scenarios:title")}
        lead={t("scenarios:lead")}
        back={<a href={filterLink("/organize/matrix", filter)}>{t("organizing-matrix:card.matrix")}</a>}
      >
        <a href={filterLink("/organize/matrix/scenarios/new", filter)} className="button button-second">
          {t("scenarios:make")}
        </a>
      </PageHead>
      {scenarios.length === 0 ? (
        <Empty>{t("scenarios:none")}</Empty>
      ) : (
        <Rows>
          {scenarios.map(({ code, name, scope, standing, madeOn, computedOn }) => (
            <Row key={code} level={2} href={`/organize/matrix/scenarios/${code}`} title={name}>
              <Facts>
                {scopeWords(t, scope).map((word) => (
                  <span key={word}>{word}</span>
                ))}
                {t("scenarios:madeOn", { day: formatDay(language, madeOn) })}
                {computedOn && t("scenarios:computedOn", { day: formatDay(language, computedOn) })}
                {standing !== "current" && t(`scenarios:standing.${standing}`)}
              </Facts>
            </Row>
          ))}
        </Rows>
      )}
      {scenarios.length > 1 && <CompareForm scenarios={scenarios} />}
    </>
  );
}
