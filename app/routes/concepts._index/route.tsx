import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listConcepts } from "~/domain/concepts/finding.server";
import { conceptFilterSchema, conceptSearchSchema } from "~/domain/concepts/listing.schema";
import { listOwnConcepts, listPublicConcepts } from "~/domain/concepts/listing.server";
import { listOpenCalls } from "~/domain/concepts/reading-calls.server";
import { reminded } from "~/domain/concepts/reminders";
import { listReminders } from "~/domain/concepts/reminding-authors.server";
import { searchConcepts, searchPublicConcepts } from "~/domain/concepts/searching.server";
import { searchIsFilling } from "~/domain/discussion/filling-search.server";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { OpenCalls } from "~/ui/open-calls";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { listLink } from "./list-link";
import { ListFilters } from "./list-filters";
import { OwnConcepts } from "./own-concepts";
import { PublicList } from "./public-list";
import { Published } from "./published";
import { Results } from "./results";

export const handle = page({ title: "concepts:list.title", width: "reading", forEveryone: true });

/** Readers of feeds find the one of what is public on the page that everyone reads, and on no page of a member. */
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.forEveryone
    ? [{ tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/concepts/feed.atom" }]
    : [];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { q, ...search } = conceptSearchSchema.parse(asked);
  const words = q.trim();
  if (!(await context.visitor())) {
    const { above, below, ...filter } = conceptFilterSchema.parse(asked);
    const looked = words
      ? { answer: await searchPublicConcepts(words, { ...filter, page: search.page }) }
      : { published: await listPublicConcepts({ ...filter, page: { above, below } }) };
    return { forEveryone: { ...looked, q: words.slice(0, 300), filter } };
  }
  const actor = await context.actor();
  const { after: _after, before: _before, page: _page, ...filter } = search;
  const kept = { q: words.slice(0, 300), filter };
  if (words) return { ...kept, answer: await searchConcepts(actor, words, search), filling: searchIsFilling() };
  const [listed, own, reminders, calls] = await Promise.all([
    listConcepts(actor, search),
    listOwnConcepts(actor),
    listReminders(actor),
    listOpenCalls(actor, context.language),
  ]);
  return { ...kept, listed, own: reminded(own, reminders), calls };
}

export default function Concepts() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  if (loaded.forEveryone) return <PublicList {...loaded.forEveryone} />;
  const { q, filter } = loaded;
  return (
    <>
      <PageHead title={t("concepts:list.title")} lead={q ? null : t("concepts:list.lead")}>
        <a href="/concepts/new" className="button button-first">
          {t("concepts:list.write")}
        </a>
        <a href="/concepts/following">{t("publication:follow.title")}</a>
        <a href="/calls">{t("calls:title")}</a>
      </PageHead>
      {"own" in loaded && loaded.own.length > 0 && <OwnConcepts own={loaded.own} />}
      {"calls" in loaded && <OpenCalls calls={loaded.calls} />}
      <section className="mt-10">
        <h2>{t(filter.state === "archived" ? "finding:archived" : "concepts:list.published")}</h2>
        <ListFilters q={q} filter={filter} />
        {"listed" in loaded ? (
          <>
            <Published items={loaded.listed.items} filtered={Object.values(filter).some(Boolean)} />
            <Ways
              previous={loaded.listed.previous && listLink({ ...filter, before: loaded.listed.previous })}
              next={loaded.listed.next && listLink({ ...filter, after: loaded.listed.next })}
            />
          </>
        ) : (
          <Results asked={loaded} />
        )}
      </section>
    </>
  );
}
