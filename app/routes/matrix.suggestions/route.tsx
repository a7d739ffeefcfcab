import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSuggestions } from "~/domain/matrix/suggesting.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { SuggestionList } from "~/ui/suggestion-list";

export const handle = page({ title: "suggestions:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listSuggestions(await context.actor(), { most: 12, places: 4 }, context.language);
}

export default function Suggestions() {
  const t = useT();
  const { basis, suggestions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("suggestions:title")}
        lead={t(`suggestions:lead.${basis}`)}
        back={<a href="/matrix/card">{t("matrix:search.card")}</a>}
      />
      {suggestions.length > 0 ? (
        <SuggestionList suggestions={suggestions} level={2} />
      ) : (
        <Empty>{t("suggestions:none")}</Empty>
      )}
      <Notice>{t("matrix:guarantee")}</Notice>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href="/matrix/bodies">{t("browsing:back")}</a>
        <a href="/matrix/positions">{t("browsing:search")}</a>
      </p>
    </>
  );
}
