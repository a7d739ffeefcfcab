import type { findPicture, ShownCell } from "~/domain/matrix/reading-pictures.server";
import type { TableName } from "~/domain/matrix/suppression";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { Chart } from "./chart";
import { figureOf, nameOf } from "./words";

type Shown = NonNullable<Awaited<ReturnType<typeof findPicture>>>;

const parts = ["levels", "bodies", "regions", "heads", "spheres"] as const;

/** The tables of a picture one after another: what is seen, drawn and as figures, and how it was made. */
export function Picture({ number, tables }: Pick<Shown, "number" | "tables">) {
  const t = useT();
  const language = useLanguage();
  const all = tables.cards[0]?.said?.people;
  return (
    <>
      <p className="mt-6 max-w-[66ch]">
        {all === undefined ? t("picture:allHidden") : t("picture:all", { number: formatNumber(language, all) })}
      </p>
      {parts.map((part) =>
        tables[part].length > 0 ? <Part key={part} part={part} cells={tables[part]} number={number} /> : null,
      )}
      <section className="mt-14 max-w-[66ch]" aria-labelledby="how">
        <h2 id="how">{t("picture:how.title")}</h2>
        {(["people", "renewed", "never"] as const).map((line) => (
          <p key={line} className="mt-3">
            {t(`picture:how.${line}`)}
          </p>
        ))}
        <p className="mt-4 no-print">
          <a href={`/matrix/figures?round=${number}`}>{t("picture:file")}</a>
        </p>
      </section>
    </>
  );
}

function Part(props: { part: (typeof parts)[number]; cells: ShownCell[]; number: number }) {
  const t = useT();
  const { part, cells, number } = props;
  const hidden = cells.filter(({ said }) => !said).length;
  return (
    <section className="mt-14" aria-labelledby={part}>
      <h2 id={part}>{t(`picture:part.${part}.title`)}</h2>
      {hidden === cells.length ? (
        <p className="mt-3 max-w-[66ch] text-muted">{t("picture:nothing")}</p>
      ) : (
        <>
          <p className="mt-3 max-w-[66ch]">
            <Said part={part} cells={cells} />
          </p>
          <Chart part={part} cells={cells} number={number} />
          {hidden > 0 && <p className="mt-3 text-small text-muted">{t("picture:hiddenRows", { count: hidden })}</p>}
          <Figures part={part} cells={cells} number={number} />
        </>
      )}
    </section>
  );
}

/** What the chart shows, in a sentence. */
function Said({ part, cells }: { part: TableName; cells: ShownCell[] }) {
  const t = useT();
  const language = useLanguage();
  const short = cells.filter(({ said }) => said?.balance === "shortage");
  if (part === "spheres") {
    const list = short.map((cell) => nameOf(t, cell)).join("; ");
    return list ? t("picture:part.spheres.said", { list }) : t("picture:noShortage");
  }
  const size = ({ said }: ShownCell) => said?.people ?? said?.share ?? -1;
  const first = cells.reduce((most, cell) => (size(cell) > size(most) ? cell : most));
  const words = { first: nameOf(t, first), number: "", share: "" };
  if (first.said?.people !== undefined) words.number = formatNumber(language, first.said.people);
  else words.share = figureOf(t, language, first);
  return t(`picture:part.${part}.said`, words);
}

/** The table behind a chart: every row, the hidden ones too. */
function Figures({ part, cells, number }: { part: TableName; cells: ShownCell[]; number: number }) {
  const t = useT();
  const language = useLanguage();
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-2">{t("picture:table")}</summary>
      <ListTable className="mt-2">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t(`picture:part.${part}.what`)}
            </th>
            <th role="columnheader" scope="col" className="figure">
              {t(`picture:part.${part}.figure`)}
            </th>
            {part === "spheres" && (
              <th role="columnheader" scope="col">
                {t("picture:part.spheres.balance")}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {cells.map((cell) => (
            <tr role="row" key={cell.key}>
              <th role="rowheader" scope="row">
                {nameOf(t, cell)}
                {cell.asOf !== null && cell.asOf !== number ? (
                  <span className="block text-small font-normal text-muted">
                    {t("picture:asOf", { number: cell.asOf })}
                  </span>
                ) : null}
              </th>
              <td role="cell" className={cell.said ? "figure" : "figure text-muted"}>
                {figureOf(t, language, cell)}
              </td>
              {part === "spheres" && (
                <td role="cell">{cell.said?.balance ? t(`picture:balance.${cell.said.balance}`) : null}</td>
              )}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </details>
  );
}
