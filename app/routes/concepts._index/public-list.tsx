import type { listPublicConcepts } from "~/domain/concepts/listing.server";
import type { FoundConcepts } from "~/domain/concepts/searching.server";
import type { Unclear } from "~/domain/concepts/search-query";
import { conceptChoices, ConceptWays, type Filter } from "~/ui/concept-parts";
import { Filters } from "~/ui/filters";
import { SearchField } from "~/ui/found";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { Empty, PageHead } from "~/ui/parts";
import { ConceptFacts } from "./published";
import { Results } from "./results";

interface Everyone {
  q: string;
  filter: Filter;
  /** The list, or what was found for `q`. */
  published?: Awaited<ReturnType<typeof listPublicConcepts>>;
  answer?: FoundConcepts | { unclear: Unclear | "empty" };
}

/** The concepts that everyone may read, as visitors see and search them. */
export function PublicList({ q, filter, published, answer }: Everyone) {
  const t = useT();
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title={t("concepts:list.title")} lead={t("publication:visitor.lead")}>
        <a href="/join" className="button button-first">
          {t("publication:visitor.join")}
        </a>
        <a href="/login?next=/concepts">{t("publication:visitor.login")}</a>
      </PageHead>
      <section className="mt-10">
        <h2>{t("concepts:list.published")}</h2>
        <Filters
          choices={conceptChoices(t, filter)}
          submit={t("finding:submit")}
          more={q || filtered ? <a href="/concepts">{t("finding:clear")}</a> : null}
        >
          <SearchField label={t("finding:q")} hint={t("finding:hint")} value={q} />
        </Filters>
        {answer && <Results asked={{ q, filter, answer, filling: false }} forEveryone />}
        {published && <Published published={published} filter={filter} filtered={filtered} />}
        <p className="mt-8">
          <a href="/concepts/feed.atom">{t("finding:feed.link")}</a>
        </p>
      </section>
    </>
  );
}

function Published(props: { published: NonNullable<Everyone["published"]>; filter: Filter; filtered: boolean }) {
  const t = useT();
  const { published, filter, filtered } = props;
  return (
    <>
      {published.items.length === 0 ? (
        <Empty>{t(filtered ? "concepts:list.noneFound" : "publication:visitor.none")}</Empty>
      ) : (
        <Rows>
          {published.items.map((concept) => (
            <Row key={concept.slug} href={`/concepts/${concept.slug}`} title={concept.title} lang={concept.language}>
              <p className="my-2 line-clamp-4 max-w-[66ch]" lang={concept.language}>
                {concept.summary}
              </p>
              <ConceptFacts concept={{ ...concept, archived: false }} />
            </Row>
          ))}
        </Rows>
      )}
      <ConceptWays path="/concepts" filter={filter} previous={published.previous} next={published.next} />
    </>
  );
}
