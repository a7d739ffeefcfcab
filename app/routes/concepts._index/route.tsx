import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { conceptFilterSchema } from "~/domain/concepts/listing.schema";
import { listOwnConcepts, listPublishedConcepts } from "~/domain/concepts/listing.server";
import { formatDay } from "~/locales/format";
import { ConceptFilters, ConceptWays } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "concepts:list.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { above, below, ...filter } = conceptFilterSchema.parse(asked);
  const [published, own] = await Promise.all([
    listPublishedConcepts(actor, { ...filter, page: { above, below } }),
    listOwnConcepts(actor),
  ]);
  return { published, own, filter };
}

export default function Concepts() {
  const t = useT();
  const { published, own, filter } = useLoaderData<typeof loader>();
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title={t("concepts:list.title")} lead={t("concepts:list.lead")}>
        <a href="/concepts/new" className="button button-first">
          {t("concepts:list.write")}
        </a>
      </PageHead>
      {own.length > 0 && <OwnConcepts own={own} />}
      <section className="mt-10">
        <h2>{t("concepts:list.published")}</h2>
        <ConceptFilters filter={filter} />
        {published.items.length === 0 ? (
          <Empty>{t(filtered ? "concepts:list.noneFound" : "concepts:list.none")}</Empty>
        ) : (
          <Rows>
            {published.items.map((concept) => (
              <Published key={concept.slug} concept={concept} />
            ))}
          </Rows>
        )}
        {published.items.length > 0 && (
          <p className="mt-8">
            <a href="/concepts/taking-away">{t("work:take.link")}</a>
          </p>
        )}
        <ConceptWays path="/concepts" filter={filter} previous={published.previous} next={published.next} />
      </section>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** How many of one's own concepts stand in sight; the rest is folded away. */
const inSight = 5;

function OwnConcepts({ own }: { own: Loaded["own"] }) {
  const t = useT();
  const rest = own.slice(inSight);
  return (
    <section className="max-w-[52rem]">
      <h2>{t("concepts:list.own")}</h2>
      <div className="mt-3">
        <OwnList own={own.slice(0, inSight)} />
      </div>
      {rest.length > 0 && (
        <details>
          <summary className="linklike inline-block py-2">{t("concepts:list.ownRest", { count: rest.length })}</summary>
          <OwnList own={rest} />
        </details>
      )}
    </section>
  );
}

function OwnList({ own }: { own: Loaded["own"] }) {
  const t = useT();
  return (
    <ul>
      {own.map((concept) => (
        <li key={concept.code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
          <a href={`/concepts/drafts/${concept.code}`} lang={concept.language} className="min-w-0 py-1">
            {concept.title}
          </a>
          <span className="py-1 text-muted">{t(`concepts:state.${concept.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Published({ concept }: { concept: Loaded["published"]["items"][number] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Row href={`/concepts/${concept.slug}`} title={concept.title} lang={concept.language}>
      <p className="my-2 line-clamp-4 max-w-[66ch]" lang={concept.language}>
        {concept.summary}
      </p>
      <Facts>
        {t(`common:sphere.${concept.sphere}`)}
        {t(`concepts:kind.${concept.authorKind}`)}
        {languageName(concept.language)}
        {concept.commentCount > 0 && t("concepts:list.comments", { count: concept.commentCount })}
        {concept.publishedOn && formatDay(language, concept.publishedOn)}
      </Facts>
    </Row>
  );
}
