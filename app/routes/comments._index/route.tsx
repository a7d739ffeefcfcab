import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { commentSearchSchema } from "~/domain/discussion/searching.schema";
import { mostWords } from "~/domain/concepts/search-query";
import { searchIsFilling } from "~/domain/discussion/filling-search.server";
import { searchComments } from "~/domain/discussion/searching.server";
import { Filters } from "~/ui/filters";
import { SearchField } from "~/ui/found";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { SearchPlaces } from "~/ui/search-places";
import { FoundComments } from "./found-comments";

export const handle = page({ title: "finding:comments.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { q, below, wide } = commentSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const asked = { q: q.trim().slice(0, 300), first: below === undefined };
  return { ...asked, answer: await searchComments(actor, q, { below, wide }), filling: searchIsFilling() };
}

export default function Comments() {
  const t = useT();
  const { q, first, answer, filling } = useLoaderData<typeof loader>();
  const link = (at: { below: number; wide: boolean }) =>
    `/comments?${new URLSearchParams({ q, below: String(at.below), ...(at.wide && { wide: "yes" }) })}`;
  return (
    <>
      <PageHead
        title={t("finding:comments.title")}
        lead={t("finding:comments.lead")}
        back={<a href="/concepts">{t("finding:comments.back")}</a>}
      />
      <Filters choices={[]} submit={t("finding:submit")}>
        <SearchField label={t("finding:q")} hint={t("finding:hint")} value={q} />
      </Filters>
      {"items" in answer ? (
        <>
          <SearchPlaces at="comments" q={q} />
          {filling && <Notice>{t("finding:filling")}</Notice>}
          {answer.cut && <Notice>{t("finding:cut", { words: mostWords })}</Notice>}
          {answer.items.length > 0 ? <FoundComments items={answer.items} /> : <Empty>{t("finding:none")}</Empty>}
          <Ways
            first={first ? null : `/comments?${new URLSearchParams({ q })}`}
            next={answer.next && link(answer.next)}
          />
        </>
      ) : (
        answer.unclear !== "empty" && <Empty>{t(`finding:unclear.${answer.unclear}`)}</Empty>
      )}
    </>
  );
}
