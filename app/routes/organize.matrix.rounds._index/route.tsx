import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeRoundsByTime } from "~/domain/matrix/keeping-rounds.server";
import { listRounds } from "~/domain/matrix/rounds.server";
import { formatDay, formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "rounds:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const before = await listRounds(actor);
  if (!before.some(({ state }) => state === "over")) return { rounds: before };
  await closeRoundsByTime();
  return { rounds: await listRounds(actor) };
}

type Round = Awaited<ReturnType<typeof listRounds>>[number];

/** The rounds, the newest first, each with what can be done to it. */
export default function Rounds() {
  const t = useT();
  const { rounds } = useLoaderData<typeof loader>();
  const open = rounds.some(({ state }) => state === "open");
  return (
    <>
      <PageHead
        title={t("rounds:title")}
        lead={t("rounds:lead")}
        back={<a href="/organize/matrix">{t("organizing-matrix:title")}</a>}
      >
        {open ? null : (
          <a href="/organize/matrix/rounds/new" className="button button-first">
            {t("rounds:open.link")}
          </a>
        )}
        {rounds.length > 1 && <a href="/organize/matrix/rounds/comparison">{t("rounds:compare.link")}</a>}
      </PageHead>
      {rounds.length === 0 ? (
        <Empty>{t("rounds:none")}</Empty>
      ) : (
        <ul className="rows">
          {rounds.map((round) => (
            <RoundRow key={round.code} round={round} />
          ))}
        </ul>
      )}
    </>
  );
}

function RoundRow({ round }: { round: Round }) {
  const t = useT();
  const language = useLanguage();
  const { code, number, state, cards } = round;
  const day = (key: string, value: string | null) => value && t(key, { day: formatDay(language, value) });
  const path = `/organize/matrix/rounds/${code}`;
  const name = t("rounds:name", { number });
  const acts =
    state === "open"
      ? [
          { href: `${path}/last-day`, words: t("rounds:lastDay.link") },
          { href: `${path}/closing`, words: t("rounds:closing.link") },
        ]
      : [
          { href: `${path}/picture`, words: t("rounds:picture.link") },
          ...(round.publishedOn ? [{ href: `/matrix?round=${number}`, words: t("rounds:picture.seen") }] : []),
        ];
  return (
    <li>
      <h2 className="text-h3">{name}</h2>
      <Facts>
        <span className="font-semibold">{t(`rounds:state.${state}`)}</span>
        {day("rounds:opened", round.openedOn)}
        {state === "open" && (day("rounds:until", round.closesOn) ?? t("rounds:noLastDay"))}
        {day("rounds:closedOn", round.closedOn)}
        {state === "closed" && t("rounds:cards", { count: cards, number: formatNumber(language, cards) })}
        {state === "closed" && (day("rounds:published", round.publishedOn) ?? t("rounds:unpublished"))}
      </Facts>
      <p className="mt-1 flex flex-wrap gap-x-6">
        {acts.map(({ href, words }) => (
          <a key={href} href={href} className="py-1" aria-label={`${words}: ${name}`}>
            {words}
          </a>
        ))}
      </p>
    </li>
  );
}
