import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findScenario } from "~/domain/matrix/listing-scenarios.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { scopeWords } from "~/ui/scenario-words";
import { FigureTable } from "./figure-table";
import { InSentences } from "./in-sentences";

export const handle = page({ title: "scenarios:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findScenario(await context.actor(), params.code ?? "", context.language);
}

/** One scenario: what can be filled at once, in sentences and in a table, and what can be done about it. */
export default function Scenario() {
  const t = useT();
  const language = useLanguage();
  const { code, name, revision, scope, standing, rules, computedOn, figures, worst } = useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const fields = { revision: String(revision) };
  return (
    <>
      <PageHead
        title={name}
        lead={t("scenarios:oneLead")}
        back={<a href="/organize/matrix/scenarios">{t("scenarios:title")}</a>}
      >
        <Facts>
          {scopeWords(t, scope).map((word) => (
            <span key={word}>{word}</span>
          ))}
          {computedOn && t("scenarios:computedOn", { day: formatDay(language, computedOn) })}
          {t("scenarios:rulesCount", { count: rules })}
        </Facts>
      </PageHead>
      {standing !== "current" && standing !== "none" && <Notice tone="warn">{t(`scenarios:means.${standing}`)}</Notice>}
      {figures ? (
        <>
          <InSentences figures={figures} worst={worst} path={path} />
          <FigureTable figures={figures} />
        </>
      ) : (
        <Empty>{t("scenarios:means.none")}</Empty>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ActButton action={`${path}/computing`} fields={fields} look={standing === "current" ? "second" : "first"}>
          {t(figures ? "scenarios:recompute" : "scenarios:compute")}
        </ActButton>
        <a href={`${path}/rules`} className="button button-second">
          {t("scenarios:rules.title")}
        </a>
      </div>
      <div className="mt-10 flex flex-wrap items-center gap-4 border-t border-line pt-6">
        <a href={`${path}/name`} className="button button-second">
          {t("scenarios:renaming.title")}
        </a>
        <ActButton action={`${path}/copy`} fields={fields}>
          {t("scenarios:copy")}
        </ActButton>
        <a href={`${path}/deletion`} className="button button-warn">
          {t("scenarios:deleting.title")}
        </a>
      </div>
    </>
  );
}
