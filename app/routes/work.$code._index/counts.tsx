import type { CountsReport } from "~/domain/organizing/counts-report";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

/** What a check of the counts looked at, and what was wrong. */
export function Counts({ report }: { report: CountsReport }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const wrong = report.counts.reduce((sum, count) => sum + count.wrong, 0);
  return (
    <>
      <p className="font-semibold">{wrong === 0 ? t("work:counts.good") : t("work:counts.bad", { count: wrong })}</p>
      <ListTable className="mt-6">
        <thead>
          <tr>
            <th scope="col">{t("work:counts.what")}</th>
            <th scope="col" className="figure">
              {t("work:counts.looked")}
            </th>
            <th scope="col" className="figure">
              {t("work:counts.wrong")}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.counts.map((count) => (
            <tr key={count.name}>
              <th scope="row">{t(`work:counts.name.${count.name}`)}</th>
              <td className="figure">{number(count.looked)}</td>
              <td className={`figure ${count.wrong ? "font-semibold text-warn" : ""}`}>{number(count.wrong)}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
      {report.wrong.length > 0 && (
        <>
          <h2 className="mt-10">{t("work:counts.first")}</h2>
          <ul className="mt-3">
            {report.wrong.map(({ name, where, kept, fresh }) => (
              <li key={`${name} ${where}`} className="border-t border-line py-2">
                {t(`work:counts.name.${name}`)}: <code className="font-mono text-small break-all">{where}</code>
                <span className="block text-muted">
                  {t("work:counts.compared", { kept: number(kept), fresh: number(fresh) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
