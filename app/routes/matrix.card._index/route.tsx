import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostChoices } from "~/domain/matrix/choosing.schema";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { BandLegend } from "~/ui/band";
import { CardLines, FreeLine, IndexCard } from "~/ui/index-card";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { OwnChoice } from "./own-choice";

export const handle = page({ title: "matrix:card.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return findOwnCard(await context.actor(), context.language);
}

export default function MyCard() {
  const t = useT();
  const { number, residence, revision, choices } = useLoaderData<typeof loader>();
  const free = Array.from({ length: Math.max(0, mostChoices - choices.length) }, (_, i) => choices.length + i + 1);
  return (
    <>
      <PageHead title={t("matrix:card.title")} lead={t("matrix:card.lead")} />
      <IndexCard
        number={number}
        aside={number ? t("matrix:card.lives", { residence: t(`matrix:residence.${residence}`) }) : null}
      >
        <CardLines label={t("matrix:card.choices")}>
          {choices.map((choice, i) => (
            <OwnChoice key={choice.key} choice={choice} revision={revision} last={i === choices.length - 1} />
          ))}
          {free.map((rank) => (
            <FreeLine key={rank} rank={rank}>
              {rank === choices.length + 1 ? (
                <a href="/matrix/positions">{t("matrix:card.find")}</a>
              ) : (
                t("matrix:card.free")
              )}
            </FreeLine>
          ))}
        </CardLines>
      </IndexCard>
      <div className="mt-6">
        <BandLegend />
      </div>
      {choices.length === 0 && <p className="mt-6 max-w-[66ch] text-muted">{t("matrix:card.start")}</p>}
      {free.length === 0 && <p className="mt-6 max-w-[66ch] text-muted">{t("matrix:card.full")}</p>}
      <Notice>{t("matrix:guarantee")}</Notice>
      <p className="max-w-[66ch] text-small text-muted">{t("matrix:card.whoSees")}</p>
    </>
  );
}
