import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnCard, listOpenings } from "~/domain/matrix/finding-card.server";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { findCurrentRound } from "~/domain/matrix/rounds.server";
import { countUnreadMessages } from "~/domain/matrix/reading-messages.server";
import { listSuggestions } from "~/domain/matrix/suggesting.server";
import { BandLegend } from "~/ui/band";
import { CardAnswers } from "~/ui/card-answers";
import { CardLines, FreeLine, IndexCard } from "~/ui/index-card";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { RoundNote } from "~/ui/round-note";
import { CardOpenings } from "./openings";
import { FewSuggestions } from "./few-suggestions";
import { FindPosition } from "./find-position";
import { OrderForm } from "./order-form";
import { OwnChoice } from "./own-choice";

export const handle = page({ title: "card:own.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const [card, answers, openings, unread, round, suggested] = await Promise.all([
    findOwnCard(actor, context.language),
    findOwnAnswers(actor, context.language),
    listOpenings(actor),
    countUnreadMessages(actor),
    findCurrentRound(actor),
    listSuggestions(actor, { most: 3, places: 1 }, context.language),
  ]);
  return { ...card, answers, openings, unread, round, suggested };
}

export default function MyCard() {
  const t = useT();
  const facts = useLoaderData<typeof loader>();
  const { number, residence, revision, most, choices, answers, openings, unread, round, suggested } = facts;
  const open = round?.open === true;
  const free = Array.from({ length: Math.max(0, most - choices.length) }, (_, i) => choices.length + i + 1);
  return (
    <>
      <PageHead
        title={t("card:own.title")}
        lead={t(choices.length === 0 ? "card:own.start" : "card:own.lead", { count: most })}
      >
        <a href="/matrix/card/messages">
          {unread ? t("home:wait.unread", { count: unread }) : t("messages:own.title")}
        </a>
        <a href="/matrix">{t("matrix:round.picture")}</a>
      </PageHead>
      <RoundNote round={round} />
      {open && choices.length > 1 && <OrderForm revision={revision} />}
      <IndexCard
        number={number}
        aside={
          <>
            {t("card:own.lives", { residence: t(`matrix:residence.${residence}`) })}{" "}
            <a
              href="/matrix/card/residence"
              className="no-print"
              aria-label={`${t("card:own.changeResidence")}: ${t("joining:place.title")}`}
            >
              {t("card:own.changeResidence")}
            </a>
          </>
        }
      >
        <CardLines label={t("card:own.choices")} drag={open ? t("card:own.drag") : undefined}>
          {choices.map((choice, i) => (
            <OwnChoice
              key={choice.key}
              choice={choice}
              revision={revision}
              last={i === choices.length - 1}
              open={open}
            />
          ))}
          {free.map((rank) => (
            <FreeLine key={rank} rank={rank}>
              {open && rank === choices.length + 1 ? <FindPosition /> : null}
            </FreeLine>
          ))}
        </CardLines>
        <CardAnswers answers={answers} own />
      </IndexCard>
      <div className="mt-6">
        <BandLegend />
      </div>
      {open && free.length === 0 && <p className="mt-6 max-w-[66ch] text-muted">{t("matrix:choose.full")}</p>}
      <Notice>{t("matrix:guarantee")}</Notice>
      <p className="max-w-[66ch] text-small text-muted">{t("card:own.whoSees")}</p>
      {open && free.length > 0 && <FewSuggestions suggested={suggested} />}
      {number && <CardOpenings openings={openings} />}
    </>
  );
}
