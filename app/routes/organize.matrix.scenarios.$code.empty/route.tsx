import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { listEmpty } from "~/domain/matrix/listing-scenarios.server";
import { placeAsked } from "~/forms/parse-form";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Groups } from "./groups";

export const handle = page({ title: "scenarios:empty.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const from = { group: placeAsked(request, "group") ?? 0, position: placeAsked(request, "position") ?? 0 };
  return { ...(await listEmpty(await context.actor(), params.code ?? "", from, context.language)), from };
}

/** What stays empty whatever one does. */
export default function StaysEmpty() {
  const t = useT();
  const language = useLanguage();
  const { code, name, figures, groups, groupCount, nextGroup, nobody, nobodyCount, nextNobody, from } =
    useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const number = (value: number) => formatNumber(language, value);
  const at = (value: number | null) => (value ? String(value) : "");
  const link = (group: number | null, position: number | null) =>
    filterLink(`${path}/empty`, { group: at(group), position: at(position) });
  return (
    <>
      <PageHead title={t("scenarios:empty.title")} lead={t("scenarios:empty.lead")} back={<a href={path}>{name}</a>} />
      {figures && (
        <p className="max-w-[66ch]">
          {t("scenarios:says.empty", { empty: number(figures.empty), nobody: number(figures.nobody) })}
        </p>
      )}
      {groupCount + nobodyCount === 0 && <Empty>{t("scenarios:empty.none")}</Empty>}
      {groupCount > 0 && (
        <section className="mt-10">
          <h2>{t("scenarios:empty.groups")}</h2>
          <p className="mt-2 max-w-[66ch] text-muted">{t("scenarios:empty.groupsLead")}</p>
          <Groups groups={groups} path={path} />
          <Ways
            label={t("scenarios:empty.groups")}
            first={from.group ? link(null, from.position) : null}
            next={nextGroup === null ? null : link(nextGroup, from.position)}
          />
        </section>
      )}
      {nobodyCount > 0 && (
        <section className="mt-12">
          <h2>{t("scenarios:empty.nobody")}</h2>
          <ul className="mt-4">
            {nobody.map(({ key, title, body }) => (
              <li key={key} className="border-b border-line py-2.5">
                <a href={`${path}/positions/${encodeURIComponent(key)}`}>{title}</a>
                <span className="block text-small text-muted">{body}</span>
              </li>
            ))}
          </ul>
          <Ways
            label={t("scenarios:empty.nobody")}
            first={from.position ? link(from.group, null) : null}
            next={nextNobody === null ? null : link(from.group, nextNobody)}
          />
        </section>
      )}
    </>
  );
}
