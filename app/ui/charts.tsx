import type { ReactNode } from "react";
import { useT } from "./language";
import { ListTable } from "./list-table";

interface Column {
  name: string;
  value: number;
  /** Said in the table in place of the bare number. */
  said: string;
  /** Whether it is not over yet. */
  open?: boolean;
}

const step = 10;
const high = 40;

/**
 * A chart of columns in time, drawn on the server. `words` say what it shows to whoever does not see it; its numbers
 * stand in the table behind it.
 */
export function ColumnsChart(props: {
  id: string;
  title: string;
  words: string;
  heads: [string, string];
  columns: readonly Column[];
}) {
  const { id, title, words, heads, columns } = props;
  const most = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <>
      <link rel="stylesheet" href="/charts.css" />
      <svg
        className="columns-chart mt-3"
        viewBox={`0 0 ${columns.length * step} ${high}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title ${id}-words`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{words}</desc>
        {columns.map(({ name, value, open }, at) => {
          const height = Math.round((value / most) * (high - 1) * 10) / 10;
          const place = { x: at * step + 1, y: high - height, width: step - 2, height };
          return height > 0 ? <rect key={name} {...place} className={open ? "open" : undefined} /> : null;
        })}
      </svg>
      <p className="columns-ends" aria-hidden="true">
        <span>{columns[0]?.name}</span>
        <span>{columns.at(-1)?.name}</span>
      </p>
      <Numbers heads={heads} rows={columns.map(({ name, said }) => ({ name, figures: [said] }))} />
    </>
  );
}

interface Bar {
  key: string;
  name: ReactNode;
  value: number;
  /** Of how many, where it is a part; the bar is then as long as its share. */
  of?: number;
  /** What stands beside the bar. */
  said: string;
}

/** Bars beside their names and figures, the longest as long as there is room; the words say all that the bars show. */
export function BarsChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value, of }) => of ?? value));
  return (
    <>
      <link rel="stylesheet" href="/charts.css" />
      <ul className="bars-chart mt-3">
        {bars.map(({ key, name, value, of, said }) => {
          const width = Math.round((Math.min(value, of ?? value) / (of ?? most)) * 1000) / 10 || 0;
          return (
            <li key={key}>
              <span>{name}</span>
              <span className="text-right text-small tabular-nums">{said}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                {of === undefined ? null : <rect className="whole" width="100" height="8" />}
                <rect className="part" width={width} height="8" />
              </svg>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The numbers of a chart, folded away below it. */
export function Numbers(props: {
  heads: readonly string[];
  rows: readonly { name: ReactNode; figures: readonly string[] }[];
}) {
  const t = useT();
  const [first, ...others] = props.heads;
  return (
    <details className="mt-1">
      <summary className="linklike inline-block py-1 text-small">{t("home:year.numbers")}</summary>
      <ListTable className="mt-2 max-w-[40rem]">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ name, figures }, at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              {figures.map((figure, place) => (
                <td key={place} className="figure">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </details>
  );
}
