import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, gridSchema, peopleFilters, readFilters } from "~/domain/matrix/filters.schema";
import { findCandidates } from "~/domain/matrix/listing-candidates.server";
import { listCandidaciesFor } from "~/domain/matrix/reading-candidacies.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Ways } from "~/ui/lists";
import { Mark } from "~/ui/mark";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { CandidateTable } from "./candidate-table";
import { NoLongerOnCard } from "./no-longer-on-card";

export const handle = page({ title: "organizing-matrix:positions.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const filter = readFilters(gridSchema, request);
  const found = await findCandidates(who, params.key ?? "", filter, context.language);
  return { ...found, ...(await listCandidaciesFor(who, found.position.key)), filter };
}

export default function PositionCandidates() {
  const t = useT();
  const language = useLanguage();
  const { position, choices, fit, next, filter, states, withdrawn } = useLoaderData<typeof loader>();
  const own = `/organize/matrix/positions/${encodeURIComponent(position.key)}`;
  const link = (after: string) => filterLink(own, { ...filter, after });
  const anybody = Object.fromEntries(peopleFilters.map((name) => [name, ""]));
  return (
    <>
      <PageHead
        title={position.title}
        lead={position.body}
        back={
          <a href={filterLink("/organize/matrix", { ...filter, body: "", after: "" })}>
            {t("organizing-matrix:card.matrix")}
          </a>
        }
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
        <a href={filterLink("/organize/matrix/positions", { ...filter, after: "", body: position.bodyKey })}>
          {t("organizing-matrix:position.body")}
        </a>
        <a href={filterLink("/organize/candidates", { position: position.key })}>{t("candidates:board.ofPosition")}</a>
        {choices.length > 0 && (
          <a href={filterLink("/organize/candidates/letter", { position: position.key })}>
            {t("candidates:board.letter")}
          </a>
        )}
      </PageHead>
      {position.retired && <Notice tone="warn">{t("organizing-matrix:position.retired")}</Notice>}
      <h2 className="mt-10">{t("organizing-matrix:position.cards")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("organizing-matrix:position.lead")}</p>
      {fit !== null && (
        <p className="mt-3 max-w-[66ch]">
          {t("organizing-matrix:position.fit", {
            fit: formatNumber(language, fit),
            candidates: formatNumber(language, position.candidates),
          })}{" "}
          <a href={filterLink(own, { ...filter, ...anybody, after: "" })}>
            {t("organizing-matrix:position.everybody")}
          </a>
        </p>
      )}
      {choices.length === 0 ? (
        <Empty>{t(`organizing-matrix:position.${fit === null ? "none" : "noneFits"}`)}</Empty>
      ) : (
        <CandidateTable position={position.key} choices={choices} states={states} />
      )}
      <Ways first={filter.after && link("")} next={next && link(next)} />
      <NoLongerOnCard position={position.key} candidacies={withdrawn} />
    </>
  );
}
