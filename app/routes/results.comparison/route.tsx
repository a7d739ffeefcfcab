import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { figureKeys } from "~/domain/results/figures";
import { compareYears, yearAt } from "~/domain/results/reading.server";
import { figureInWords, handInWords, nameOfFigure } from "~/domain/results/saying";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "results:comparison.title", width: "reading", forEveryone: true });

/** The years that the address names, as 2024,2025 or one by one; without any the last ones. For everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.getAll("years").flatMap((years) => years.split(","));
  return compareYears(asked.slice(0, 20).map(yearAt), context.language);
}

export default function Comparison() {
  const t = useT();
  const language = useLanguage();
  const { published, byHand, results } = useLoaderData<typeof loader>();
  const said = (year: (typeof results)[number], key: string) => year.figures.find((one) => one.key === key)?.said;
  return (
    <>
      <PageHead
        title={t("results:comparison.title")}
        lead={t("results:comparison.lead")}
        back={<a href="/results">{t("results:one.all")}</a>}
      />
      {results.length === 0 ? (
        <Empty>{t("results:comparison.none")}</Empty>
      ) : (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("results:comparison.title")}>
          <ListTable>
            <thead>
              <tr>
                <th scope="col">{t("results:comparison.figure")}</th>
                {results.map(({ year }) => (
                  <th key={year} scope="col" className="figure">
                    <a href={`/results/${year}`}>{year}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figureKeys.map((key) => (
                <tr key={key}>
                  <th scope="row">{nameOfFigure(t, key, said(results.at(-1)!, key) ?? null)}</th>
                  {results.map((one) => {
                    const figure = said(one, key);
                    return (
                      <td key={one.year} className="figure font-semibold">
                        {figure ? figureInWords(t, language, figure) : "–"}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
            <HandRows rows={byHand} columns={results.length + 1} />
          </ListTable>
        </div>
      )}
      {results.length > 1 && (
        <p className="mt-3 max-w-[66ch] text-small text-muted">{t("results:comparison.byHand")}</p>
      )}
      {published.length > 1 && <Choice published={published} chosen={results.map(({ year }) => year)} />}
    </>
  );
}

/** Boxes for the years that are published. */
function Choice({ published, chosen }: { published: number[]; chosen: number[] }) {
  const t = useT();
  return (
    <form method="get" className="mt-8 no-print">
      <fieldset>
        <legend className="font-semibold">{t("results:comparison.choose")}</legend>
        <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          {published.map((year) => (
            <label key={year} className="flex items-center gap-2 py-1">
              <input type="checkbox" name="years" value={year} defaultChecked={chosen.includes(year)} />
              {year}
            </label>
          ))}
        </div>
      </fieldset>
      <button className="button button-second mt-4">{t("results:comparison.show")}</button>
    </form>
  );
}

type Compared = ReturnType<typeof useLoaderData<typeof loader>>["byHand"];

/** What was counted by hand in more than one of the years, by sections. */
function HandRows({ rows, columns }: { rows: Compared; columns: number }) {
  const t = useT();
  const language = useLanguage();
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections.map((name) => (
    <tbody key={name}>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="pt-6">
          {t(`results:section.${name}`)}
        </th>
      </tr>
      {rows
        .filter(({ section }) => section === name)
        .map(({ figures }) => {
          const last = figures.findLast(Boolean)!;
          return (
            <tr key={last.code}>
              <th scope="row">
                <Told said={last.label} />
              </th>
              {figures.map((figure, at) => (
                <td key={at} className="figure font-semibold">
                  {figure ? handInWords(t, language, figure) : "–"}
                </td>
              ))}
            </tr>
          );
        })}
    </tbody>
  ));
}
