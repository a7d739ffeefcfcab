import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameAuthors } from "~/domain/concepts/authors";
import { boardFilterSchema } from "~/domain/concepts/listing.schema";
import { countConceptsByState, listConceptsForReview } from "~/domain/concepts/listing.server";
import { boardStates } from "~/domain/concepts/states";
import { formatDay, formatNumber } from "~/locales/format";
import { ConceptFilters, ConceptWays } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-concepts:board.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { above, below, state, ...filter } = boardFilterSchema.parse(asked);
  const [concepts, counts] = await Promise.all([
    listConceptsForReview(actor, { ...filter, state, page: { above, below } }),
    countConceptsByState(actor),
  ]);
  return { concepts, counts, state, filter };
}

export default function Board() {
  const t = useT();
  const language = useLanguage();
  const { concepts, counts, state, filter } = useLoaderData<typeof loader>();
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title={t("organizing-concepts:board.title")} lead={t("organizing-concepts:board.lead")} />
      <nav aria-label={t("organizing-concepts:board.states")} className="flex flex-wrap gap-x-6 border-b border-line">
        {boardStates.map((each) => (
          <a
            key={each}
            href={`/organize/concepts?state=${each}`}
            aria-current={each === state ? "page" : undefined}
            className="-mb-px py-2 text-ink no-underline hover:underline aria-[current=page]:border-b-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold"
          >
            {t(`organizing-concepts:board.state.${each}`)}{" "}
            <span className="text-muted tabular-nums">{formatNumber(language, counts[each])}</span>
          </a>
        ))}
      </nav>
      <ConceptFilters filter={filter} state={state} />
      {concepts.items.length === 0 ? (
        <Empty>
          {filtered ? t("organizing-concepts:board.filtered") : t(`organizing-concepts:board.none.${state}`)}
        </Empty>
      ) : (
        <Rows>
          {concepts.items.map((concept) => (
            <Row
              key={concept.code}
              level={2}
              href={`/organize/concepts/${concept.code}`}
              title={concept.title}
              lang={concept.language}
            >
              <Facts>
                {t(`common:sphere.${concept.sphere}`)}
                {t(`concepts:kind.${concept.authorKind}`)}
                {languageName(concept.language)}
                {concept.next && t("concepts:state.revised")}
                {t("organizing-concepts:author", { name: nameAuthors(t, concept.authors) })}
                {concept.submittedOn &&
                  t("organizing-concepts:submittedOn", { day: formatDay(language, concept.submittedOn) })}
                {concept.publishedOn &&
                  t("organizing-concepts:publishedOn", { day: formatDay(language, concept.publishedOn) })}
              </Facts>
            </Row>
          ))}
        </Rows>
      )}
      <ConceptWays
        path="/organize/concepts"
        filter={{ state, ...filter }}
        previous={concepts.previous}
        next={concepts.next}
      />
    </>
  );
}
