import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostChoices } from "~/domain/matrix/choosing.schema";
import { findOwnCard, listOpenings } from "~/domain/matrix/finding-card.server";
import { BandLegend } from "~/ui/band";
import { CardLines, FreeLine, IndexCard } from "~/ui/index-card";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Openings } from "./openings";
import { OwnChoice } from "./own-choice";

export const handle = page({ title: "matrix:card.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  return { ...(await findOwnCard(actor, context.language)), openings: await listOpenings(actor) };
}

export default function MyCard() {
  const t = useT();
  const { number, residence, revision, choices, openings } = useLoaderData<typeof loader>();
  const free = Array.from({ length: Math.max(0, mostChoices - choices.length) }, (_, i) => choices.length + i + 1);
  return (
    <>
      <PageHead title={t("matrix:card.title")} lead={t("matrix:card.lead")} />
      <IndexCard
        number={number}
        aside={
          <>
            {t("matrix:card.lives", { residence: t(`matrix:residence.${residence}`) })}{" "}
            <a
              href="/matrix/card/residence"
              aria-label={`${t("matrix:card.changeResidence")}: ${t("joining:place.title")}`}
            >
              {t("matrix:card.changeResidence")}
            </a>
          </>
        }
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
      {number && <Openings openings={openings} />}
    </>
  );
}
