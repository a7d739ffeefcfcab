import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boardSchema } from "~/domain/matrix/candidacies.schema";
import { filterLink, readFilters } from "~/domain/matrix/filters.schema";
import { listBoardPlaces, listCandidacies } from "~/domain/matrix/reading-candidacies.server";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { BoardFilters } from "./board-filters";
import { CandidacyLines } from "./candidacy-lines";
import { StateTabs } from "./state-tabs";

export const handle = page({ title: "candidates:title", width: "wide" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const { language } = context;
  const board = readFilters(boardSchema, request);
  return {
    board,
    ...(await listCandidacies(who, board, language)),
    ...(await listBoardPlaces(who, board, language)),
    regions: await listRegions(language),
  };
}

/** Candidacies by state: whom organizers follow for which position, and how far each is. */
export default function CandidatesBoard() {
  const t = useT();
  const { board, items, counts, next, bodies, positions, regions } = useLoaderData<typeof loader>();
  const link = (more: Record<string, string>) => filterLink("/organize/candidates", { ...board, after: "", ...more });
  const { after, ...audience } = board;
  const narrowed = Object.values({ ...audience, state: "" }).some(Boolean);
  return (
    <>
      <PageHead
        title={t("candidates:title")}
        lead={t("candidates:lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        {items.length > 0 && (
          <a href={filterLink("/organize/candidates/letter", { ...audience, state: board.state || "any" })}>
            {t("candidates:board.letter")}
          </a>
        )}
      </PageHead>
      <StateTabs counts={counts} chosen={board.state} link={(state) => link({ state })} />
      <BoardFilters board={board} bodies={bodies} positions={positions} regions={regions} narrowed={narrowed} />
      {items.length === 0 ? (
        <Empty>{t(narrowed || board.state ? "candidates:board.noneFits" : "candidates:board.none")}</Empty>
      ) : (
        <CandidacyLines items={items} />
      )}
      <Ways first={after ? link({}) : null} next={next ? link({ after: next }) : null} />
    </>
  );
}
