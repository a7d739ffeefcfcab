import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { findCandidates } from "~/domain/matrix/listing-candidates.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
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
  return (
    <>
      <PageHead
        title={position.title}
        lead={position.body}
        back={<a href="/organize/matrix">{t("organizing-matrix:card.matrix")}</a>}
      >
        <Facts>
          <span className="inline-flex items-center gap-2">
            <Mark mark={position.mark} />
            {t(`matrix:mark.${position.mark}`)}
          </span>
          {t("organizing-matrix:card.candidates", { candidates: formatNumber(language, position.candidates) })}
          {t("organizing-matrix:position.seats", { seats: formatNumber(language, position.seats) })}
          {t(`matrix:level.${position.level}`)}
          {t(`matrix:how.${position.how}`)}
        </Facts>
        <a href={filterLink("/organize/matrix/positions", { body: position.bodyKey })}>
          {t("organizing-matrix:position.body")}
        </a>
      </PageHead>
      {position.retired && <Notice tone="warn">{t("organizing-matrix:position.retired")}</Notice>}
      <h2 className="mt-10">{t("organizing-matrix:position.cards")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("organizing-matrix:position.lead")}</p>
      {choices.length === 0 ? (
        <Empty>{t("organizing-matrix:position.none")}</Empty>
      ) : (
        <table className="list-table mt-4 max-w-[44rem]">
          <thead>
            <tr>
              <th scope="col">{t("organizing-matrix:position.card")}</th>
              <th scope="col">{t("organizing-matrix:position.rank")}</th>
              <th scope="col">{t("organizing-matrix:position.readiness")}</th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ cardNumber, rank, readiness }) => (
              <tr key={cardNumber}>
                <th scope="row" className="whitespace-nowrap">
                  <a href={`/organize/cards/${cardNumber}`}>{cardNumber}</a>
                </th>
                <td>{rank}</td>
                <td>{t(`matrix:readiness.${readiness}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
