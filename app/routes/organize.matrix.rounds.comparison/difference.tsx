import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

interface Line {
  key: string;
  title: string;
  body?: string;
  href?: string;
  then: number;
  now: number;
}

/** Lines with what was, what is, and the difference with its sign. */
export function Difference({ what, lines }: { what: string; lines: readonly Line[] }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : "0");
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {what}
          </th>
          {(["then", "now", "difference"] as const).map((column) => (
            <th key={column} role="columnheader" scope="col" className="figure">
              {t(`rounds:comparison.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ key, title, body, href, then, now }) => (
          <tr role="row" key={key}>
            <th role="rowheader" scope="row">
              {href ? <a href={href}>{title}</a> : title}
              {body && <span className="block text-small font-normal text-muted">{body}</span>}
            </th>
            <td role="cell" className="figure">
              <span className="said">{t("rounds:comparison.column.then")}: </span>
              {number(then)}
            </td>
            <td role="cell" className="figure">
              <span className="said">{t("rounds:comparison.column.now")}: </span>
              {number(now)}
            </td>
            <td role="cell" className="figure font-semibold">
              <span className="said font-normal">{t("rounds:comparison.column.difference")}: </span>
              {signed(now - then)}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
