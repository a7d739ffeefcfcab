import type { FoundConcepts } from "~/domain/concepts/searching.server";
import { mostWords, type Unclear } from "~/domain/concepts/search-query";
import { Marked, Passages } from "~/ui/found";
import { useT } from "~/ui/language";
import { PageNumbers, Row, Rows } from "~/ui/lists";
import { Empty, Notice } from "~/ui/parts";
import { SearchPlaces } from "~/ui/search-places";
import type { ListFilter } from "./list-filters";
import { listLink } from "./list-link";
import { ConceptFacts } from "./published";

interface Asked {
  q: string;
  filter: ListFilter;
  answer: FoundConcepts | { unclear: Unclear | "empty" };
  filling: boolean;
}

/** What was found in concepts, with the passages in which it stands; or what to try. Comments are searched by members. */
export function Results({ asked, forEveryone = false }: { asked: Asked; forEveryone?: boolean }) {
  const t = useT();
  const { q, filter, answer: found, filling } = asked;
  if ("unclear" in found) return <Empty>{t(`finding:unclear.${found.unclear}`)}</Empty>;
  return (
    <>
      {forEveryone ? null : <SearchPlaces at="concepts" q={q} />}
      {filling && <Notice>{t("finding:filling")}</Notice>}
      {found.cut && <Notice>{t("finding:cut", { words: mostWords })}</Notice>}
      {found.items.length === 0 ? (
        <Empty>{t(Object.values(filter).some(Boolean) ? "finding:noneFiltered" : "finding:none")}</Empty>
      ) : (
        <>
          <p className="text-muted">
            {found.more ? t("finding:more", { number: found.count }) : t("finding:count", { count: found.count })}
          </p>
          <Rows>
            {found.items.map((concept) => (
              <Row
                key={concept.slug}
                href={`/concepts/${concept.slug}`}
                title={<Marked parts={concept.title} />}
                lang={concept.language}
              >
                <p className="my-2 line-clamp-4 max-w-[66ch]" lang={concept.language}>
                  <Marked parts={concept.summary} />
                </p>
                <Passages passages={concept.passages} lang={concept.language} />
                <ConceptFacts concept={concept} />
              </Row>
            ))}
          </Rows>
        </>
      )}
      <PageNumbers page={found.page} pages={found.pages} link={(page) => listLink({ q, ...filter, page })} />
    </>
  );
}
