import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { listUnneeded } from "~/domain/matrix/listing-scenarios.server";
import { ActButton } from "~/forms/form";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "scenarios:unneeded.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  return { ...(await listUnneeded(await context.actor(), params.code ?? "", after, context.language)), after };
}

/** Cards without which as many offices are filled. */
export default function Unneeded() {
  const t = useT();
  const language = useLanguage();
  const { code, name, revision, figures, cards, next, after } = useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const link = (place: string) => filterLink(`${path}/unneeded`, { after: place });
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <PageHead
        title={t("scenarios:unneeded.title")}
        lead={t("scenarios:unneeded.lead")}
        back={<a href={path}>{name}</a>}
      />
      {figures && (
        <p className="max-w-[66ch]">
          {t("scenarios:says.unneeded", { unneeded: number(figures.unneeded), unplaced: number(figures.unplaced) })}
        </p>
      )}
      {cards.length === 0 ? (
        <Empty>{t("scenarios:unneeded.none")}</Empty>
      ) : (
        <ListTable stacks className="mt-4">
          <thead role="rowgroup">
            <tr role="row">
              {(["card", "takes", "rule"] as const).map((column) => (
                <th role="columnheader" scope="col" key={column}>
                  {t(`scenarios:column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {cards.map(({ card, position }) => (
              <tr role="row" key={card}>
                <th role="rowheader" scope="row" className="whitespace-nowrap">
                  <a href={`/organize/cards/${card}`}>{card}</a>
                </th>
                <td role="cell">
                  {position ? (
                    <>
                      <a href={`${path}/positions/${encodeURIComponent(position.key)}`}>{position.title}</a>
                      <span className="block text-small text-muted">{position.body}</span>
                    </>
                  ) : (
                    t("scenarios:given.without")
                  )}
                </td>
                <td role="cell">
                  <ActButton
                    action={`${path}/rules`}
                    fields={{ kind: "exclude", card, position: "", revision: String(revision) }}
                    look="link"
                    label={`${t("scenarios:rules.leaveOut")}: ${card}`}
                  >
                    {t("scenarios:rules.leaveOut")}
                  </ActButton>
                </td>
              </tr>
            ))}
          </tbody>
        </ListTable>
      )}
      <Ways first={after && link("")} next={next && link(next)} />
    </>
  );
}
