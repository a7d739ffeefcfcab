import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLastLogCheck } from "~/domain/log/checking-chain.server";
import { logFilterSchema } from "~/domain/log/filters.schema";
import { listLog } from "~/domain/organizing/reading-log.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Entries } from "./entries";
import { LogFilters } from "./log-filters";

export const handle = page({ title: "log:title", width: "wide" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { before, ...filter } = logFilterSchema.parse(asked);
  const [list, last] = [await listLog(actor, { ...filter, before }), await findLastLogCheck(actor)];
  return { ...list, last, filter, first: !before };
}

/** What organizers decided and opened, the newest first. */
export default function Log() {
  const t = useT();
  const language = useLanguage();
  const { entries, deciders, next, last, filter, first } = useLoaderData<typeof loader>();
  const chosen = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const link = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...Object.fromEntries(chosen), ...more });
    return query.size ? `/organize/log?${query}` : "/organize/log";
  };
  return (
    <>
      <PageHead title={t("log:title")} lead={t("log:lead")} back={<a href="/organize">{t("home:organize.title")}</a>}>
        <div className="no-print">
          <ActButton action="/organize/log/check">{t("log:check.start")}</ActButton>
        </div>
        {last && (
          <p className="no-print">
            <a href={`/work/${last.code}`}>{t("log:check.last")}</a>{" "}
            <span className="text-muted">
              {t(`work:state.${last.state}`)} · {formatDay(language, last.madeOn)}
            </span>
          </p>
        )}
      </PageHead>
      <LogFilters filter={filter} deciders={deciders} narrowed={chosen.length > 0} />
      {entries.length > 0 ? (
        <Entries entries={entries} linkTo={(subject) => `/organize/log?${new URLSearchParams({ subject })}`} />
      ) : (
        <Empty>{t(chosen.length > 0 ? "log:none" : "log:empty")}</Empty>
      )}
      <Ways first={first ? null : link({})} next={next ? link({ before: String(next) }) : null} />
    </>
  );
}
