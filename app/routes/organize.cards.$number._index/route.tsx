import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCard } from "~/domain/matrix/finding-card.server";
import { formatNumber } from "~/locales/format";
import { CardAnswers } from "~/ui/card-answers";
import { CardLine, CardLines, IndexCard } from "~/ui/index-card";
import { useLanguage, useT } from "~/ui/language";
import { MarkLegend } from "~/ui/mark";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { CandidacyOf, Withdrawn } from "./candidacies";

export const handle = page({
  title: ({ number }: { number: string }, t) => t("organizing-matrix:card.title", { number }),
  width: "reading",
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return openCard(await context.actor(), params.number ?? "", context.language);
}

export default function OpenedCard() {
  const t = useT();
  const language = useLanguage();
  const { number, residence, answers, choices, candidacies, notes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("organizing-matrix:card.title", { number })}
        lead={t("organizing-matrix:card.lead")}
        back={<a href="/organize/matrix">{t("organizing-matrix:card.matrix")}</a>}
      >
        <a href={`/organize/cards/${number}/messages`}>{t("messages:write")}</a>
        <a href={`/organize/cards/${number}/notes`}>{t("candidates:notes.of", { count: notes })}</a>
      </PageHead>
      <IndexCard
        number={number}
        aside={t("organizing-matrix:card.lives", { residence: t(`matrix:residence.${residence}`) })}
      >
        {choices.length === 0 ? (
          <div className="px-4 sm:px-8">
            <Empty>{t("organizing-matrix:card.none")}</Empty>
          </div>
        ) : (
          <CardLines label={t("card:own.choices")}>
            {choices.map((choice) => (
              <CardLine
                key={choice.key}
                rank={choice.rank}
                mark={choice.mark}
                markWords={t("organizing-matrix:card.candidates", {
                  candidates: formatNumber(language, choice.candidates),
                })}
                title={<a href={`/organize/matrix/positions/${encodeURIComponent(choice.key)}`}>{choice.title}</a>}
                body={choice.body}
                why={choice.why}
                words={t("organizing-matrix:card.readiness", {
                  readiness: t(`matrix:readiness.${choice.readiness}`),
                })}
                warning={choice.retired ? t("organizing-matrix:positions.retired") : null}
              >
                <CandidacyOf number={number} choice={choice} candidacies={candidacies} />
              </CardLine>
            ))}
          </CardLines>
        )}
        <CardAnswers answers={answers} />
      </IndexCard>
      <Withdrawn number={number} candidacies={candidacies.filter(({ withdrawn }) => withdrawn)} />
      <div className="mt-6">
        <MarkLegend />
      </div>
      <Notice>{t("organizing-matrix:card.recorded")}</Notice>
    </>
  );
}
