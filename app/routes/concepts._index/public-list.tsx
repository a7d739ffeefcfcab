import type { listPublicConcepts } from "~/domain/concepts/listing.server";
import { ConceptFilters, ConceptWays, type Filter } from "~/ui/concept-parts";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { Empty, PageHead } from "~/ui/parts";
import { ConceptFacts } from "./published";

type Listed = Awaited<ReturnType<typeof listPublicConcepts>>;

/** The concepts that everyone may read, as visitors see them. */
export function PublicList({ published, filter }: { published: Listed; filter: Filter }) {
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
        <ConceptFilters filter={filter} />
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
        <p className="mt-8">
          <a href="/concepts/feed.atom">{t("finding:feed.link")}</a>
        </p>
      </section>
    </>
  );
}
