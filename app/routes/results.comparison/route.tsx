import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { figureKeys } from "~/domain/results/figures";
import { compareYears, yearAt } from "~/domain/results/reading.server";
import { figureInWords, nameOfFigure } from "~/domain/results/saying";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "results:comparison.title", width: "reading" });

/** The years that the address names, as 2024,2025 or one by one; without any the last ones. For everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.getAll("years").flatMap((years) => years.split(","));
  return compareYears(asked.slice(0, 20).map(yearAt), context.language);
}

export default function Comparison() {
  const t = useT();
  const language = useLanguage();
  const { published, results } = useLoaderData<typeof loader>();
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
          </ListTable>
        </div>
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
