import { nameAuthorsFirst } from "~/domain/concepts/authors";
import type { ListedConcept } from "~/domain/concepts/finding.server";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { Empty } from "~/ui/parts";

type Known = Omit<ListedConcept, "slug" | "title" | "summary">;

/** What is to know of a concept before it is read. */
export function ConceptFacts({ concept }: { concept: Known }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Facts>
      {nameAuthorsFirst(t, concept.authors)}
      {concept.archived && t("concepts:state.archived")}
      {t(`common:sphere.${concept.sphere}`)}
      {t(`concepts:kind.${concept.authorKind}`)}
      {languageName(concept.language)}
      {concept.commentCount > 0 && t("concepts:list.comments", { count: concept.commentCount })}
      {concept.publishedOn && formatDay(language, concept.publishedOn)}
    </Facts>
  );
}

export function Published({ items, filtered }: { items: ListedConcept[]; filtered: boolean }) {
  const t = useT();
  if (items.length === 0) return <Empty>{t(filtered ? "concepts:list.noneFound" : "concepts:list.none")}</Empty>;
  return (
    <>
      <Rows>
        {items.map((concept) => (
          <Row key={concept.slug} href={`/concepts/${concept.slug}`} title={concept.title} lang={concept.language}>
            <p className="my-2 line-clamp-4 max-w-[66ch]" lang={concept.language}>
              {concept.summary}
            </p>
            <ConceptFacts concept={concept} />
          </Row>
        ))}
      </Rows>
      <p className="mt-8">
        <a href="/concepts/taking-away">{t("work:take.link")}</a>
      </p>
    </>
  );
}
