import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { findCandidates } from "~/domain/matrix/listing-candidates.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Mark } from "~/ui/mark";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-matrix:positions.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findCandidates(await context.actor(), params.key ?? "", context.language);
}

export default function PositionCandidates() {
  const t = useT();
  const language = useLanguage();
  const { position, choices } = useLoaderData<typeof loader>();
  const facts = {
    candidates: formatNumber(language, position.candidates),
    seats: formatNumber(language, position.seats),
  };
  return (
    <>
      <PageHead title={position.title} lead={position.body}>
        <a href={filterLink("/organize/matrix/positions", { body: position.bodyKey })}>
          {t("organizing-matrix:position.body")}
        </a>
        <a href="/organize/matrix">{t("organizing-matrix:card.matrix")}</a>
      </PageHead>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="inline-flex items-center gap-2">
          <Mark mark={position.mark} />
          {t(`matrix:mark.${position.mark}`)}
        </span>
        <span>{t("organizing-matrix:position.facts", facts)}</span>
        <span className="text-muted">{t(`matrix:level.${position.level}`)}</span>
        <span className="text-muted">{t(`matrix:how.${position.how}`)}</span>
      </p>
      {position.retired && <Notice tone="warn">{t("organizing-matrix:positions.retired")}</Notice>}
      <h2 className="mt-10">{t("organizing-matrix:position.cards")}</h2>
      {choices.length === 0 ? (
        <Empty>{t("organizing-matrix:position.none")}</Empty>
      ) : (
        <table className="mt-4 w-full max-w-[44rem]">
          <thead>
            <tr className="border-b border-rule text-left text-small text-muted">
              <th className="py-2 pr-4 font-normal">{t("organizing-matrix:position.card")}</th>
              <th className="py-2 pr-4 font-normal">{t("organizing-matrix:position.rank")}</th>
              <th className="py-2 font-normal">{t("organizing-matrix:position.readiness")}</th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ cardNumber, rank, readiness }) => (
              <tr key={cardNumber} className="border-b border-line align-baseline">
                <th scope="row" className="py-3 pr-4 text-left font-semibold whitespace-nowrap">
                  <a href={`/organize/cards/${cardNumber}`}>{cardNumber}</a>
                </th>
                <td className="py-3 pr-4">{rank}</td>
                <td className="py-3">{t(`matrix:readiness.${readiness}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
