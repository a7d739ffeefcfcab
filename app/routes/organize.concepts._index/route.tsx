import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boardFilterSchema, boardQuery } from "~/domain/concepts/board.schema";
import {
  countConceptsByState,
  listCallsOnBoard,
  listConceptsForReview,
  mostCounted,
} from "~/domain/concepts/board.server";
import { useT } from "~/ui/language";
import { ConceptWays } from "~/ui/concept-parts";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { BoardFilters } from "./filters";
import { BoardRows } from "./rows";
import { States } from "./states";

export const handle = page({ title: "organizing-concepts:board.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { above, below, all, ...filter } = boardFilterSchema.parse(asked);
  const [concepts, counts, calls] = await Promise.all([
    listConceptsForReview(actor, { ...filter, page: { above, below } }),
    countConceptsByState(actor),
    listCallsOnBoard(actor, context.language),
  ]);
  return { concepts, counts, most: mostCounted, calls, filter, place: { above, below }, all: all === "1" };
}

/** All concepts by state, with what waits for organizers, and what can be done with several at once. */
export default function Board() {
  const t = useT();
  const { concepts, counts, most, calls, filter, place, all } = useLoaderData<typeof loader>();
  const { state, ...narrowing } = filter;
  const query = boardQuery(filter);
  const filtered = Object.values(narrowing).some(Boolean);
  return (
    <>
      <PageHead title={t("organizing-concepts:board.title")} lead={t("organizing-concepts:board.lead")}>
        <a href={`/organize/concepts/file?${query}`}>{t("organizing-reviews:export")}</a>
      </PageHead>
      <States state={state} counts={counts} most={most} />
      <BoardFilters filter={filter} calls={calls} />
      {concepts.items.length === 0 ? (
        <Empty>
          {filtered ? t("organizing-concepts:board.filtered") : t(`organizing-concepts:board.none.${state}`)}
        </Empty>
      ) : (
        <BoardRows concepts={concepts.items} state={state} query={query} place={place} all={all} />
      )}
      <ConceptWays path="/organize/concepts" filter={filter} previous={concepts.previous} next={concepts.next} />
    </>
  );
}
