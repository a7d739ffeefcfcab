import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { compareRounds } from "~/domain/matrix/comparing-rounds.server";
import { filterLink } from "~/domain/matrix/filters.schema";
import { changes, comparisons, comparisonSchema } from "~/domain/matrix/rounds.schema";
import { formatNumber } from "~/locales/format";
import { Filters } from "~/ui/filters";
import { useLanguage, useT } from "~/ui/language";
import { PageNumbers } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Difference } from "./difference";

export const handle = page({ title: "rounds:comparison.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = comparisonSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return compareRounds(await context.actor(), query, context.language);
}

/** What moved from one round to another, by group and by position. */
export default function Comparison() {
  const t = useT();
  const language = useLanguage();
  const { rounds, asked, groups, counts, positions, pages, open } = useLoaderData<typeof loader>();
  const head = (
    <PageHead
      title={t("rounds:comparison.title")}
      lead={t("rounds:comparison.lead")}
      back={<a href="/organize/matrix/rounds">{t("rounds:title")}</a>}
    />
  );
  if (!counts)
    return (
      <>
        {head}
        <Empty>{t("rounds:comparison.few")}</Empty>
      </>
    );
  const number = (value: number) => formatNumber(language, value);
  const choices = rounds.map((round) => ({ value: String(round), label: t("rounds:name", { number: round }) }));
  const to = choices.map((choice, i) =>
    open && i === 0 ? { ...choice, label: t("rounds:comparison.now", { number: choice.value }) } : choice,
  );
  const name = (key: string, own: string | null) => {
    if (own !== null) return own;
    if (asked.by === "sphere") return t(`common:sphere.${key}`);
    if (asked.by === "kind") return t(`matrix:kind.${key}`);
    return asked.by === "level" ? t(`matrix:level.${key}`) : key === "none" ? t("matrix:noRegion") : key;
  };
  const link = (shown: number) =>
    filterLink("/organize/matrix/rounds/comparison", {
      ...{ from: String(asked.from), to: String(asked.to), by: asked.by, change: asked.change, page: String(shown) },
    });
  return (
    <>
      {head}
      <Filters
        choices={[
          {
            name: "from",
            label: t("rounds:comparison.from"),
            value: String(asked.from),
            options: choices,
            always: true,
          },
          { name: "to", label: t("rounds:comparison.to"), value: String(asked.to), options: to, always: true },
          {
            ...{ name: "by", label: t("rounds:comparison.by"), value: asked.by, always: true },
            options: comparisons.map((value) => ({ value, label: t(`rounds:comparison.what.${value}`) })),
          },
          {
            ...{ name: "change", label: t("rounds:comparison.change"), value: asked.change, always: true },
            options: changes.map((value) => ({ value, label: t(`rounds:comparison.changed.${value}`) })),
          },
        ]}
      />
      <p className="max-w-[66ch]">
        {counts.all === 0
          ? t("rounds:comparison.same")
          : t("rounds:comparison.sum", {
              ...{ gained: number(counts.gained), lost: number(counts.lost) },
              ...{ filled: number(counts.filled), emptied: number(counts.emptied) },
            })}
      </p>
      {groups.length > 0 && (
        <section className="mt-10">
          <h2>{t("rounds:comparison.groups")}</h2>
          <Difference
            what={t(`rounds:comparison.what.${asked.by}`)}
            lines={groups.map(({ key, name: own, ...line }) => ({ key, title: name(key, own), ...line }))}
          />
        </section>
      )}
      <section className="mt-12">
        <h2>{t("rounds:comparison.change")}</h2>
        {positions.length === 0 ? (
          <Empty>{t("rounds:comparison.none")}</Empty>
        ) : (
          <Difference
            what={t("rounds:comparison.column.position")}
            lines={positions.map((one) => ({ ...one, href: `/organize/matrix/positions/${one.key}` }))}
          />
        )}
        <PageNumbers page={asked.page} pages={pages} link={link} />
      </section>
    </>
  );
}
