import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findImport } from "~/domain/matrix/importing-files.server";
import { ActButton } from "~/forms/form";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { PageNumbers } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { Counts } from "./counts";
import { RowChanges } from "./row-changes";

export const handle = page({ title: "catalogue:report.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return findImport(await context.actor(), params.code ?? "", placeAsked(request, "page") ?? 1);
}

/** What a file would change, before it is done; what it changed, afterwards. */
export default function OneImport() {
  const t = useT();
  const language = useLanguage();
  const found = useLoaderData<typeof loader>();
  const { code, appliedOn, count } = found;
  const own = `/organize/catalogue/import/${code}`;
  return (
    <>
      <PageHead
        title={t("catalogue:report.title")}
        lead={
          appliedOn ? t("catalogue:report.done", { day: formatDay(language, appliedOn) }) : t("catalogue:report.lead")
        }
        back={<a href="/organize/catalogue/import">{t("catalogue:import.title")}</a>}
      />
      {found.renewed ? <Notice tone="warn">{t("catalogue:report.renewed")}</Notice> : null}
      {count === 0 ? <Empty>{t("catalogue:report.nothing")}</Empty> : null}
      <Counts counts={found.counts} />
      {appliedOn || count === 0 ? null : (
        <div className="acts">
          <ActButton action={`${own}/carrying-out`} look="first">
            {t("catalogue:report.submit", { count })}
          </ActButton>
          {found.long ? <p className="text-muted">{t("catalogue:report.long")}</p> : null}
        </div>
      )}
      <RowChanges changes={found.changes} />
      <PageNumbers page={found.page} pages={found.pages} link={(number) => `${own}?page=${number}`} />
    </>
  );
}
