import type { ChainReport } from "~/domain/log/chain-report";
import { useT } from "~/ui/language";

/** What a check of the log of decisions found. */
export function LogChecked({ report }: { report: ChainReport }) {
  const t = useT();
  const { entries, head, wrong, faults } = report;
  return (
    <>
      <p className="font-semibold">{wrong === 0 ? t("log:check.whole", { count: entries }) : t("log:check.broken")}</p>
      <p className="mt-4">
        {t("log:check.head")} <code className="font-mono break-all">{head}</code>
      </p>
      <p className="mt-2 max-w-[66ch] text-small text-muted">{t("log:check.headMeans")}</p>
      {faults.length > 0 && (
        <ul className="mt-6">
          {faults.map(({ what, from, to }) => (
            <li key={`${what} ${from}`} className="border-t border-line py-2">
              {t(`log:wrong.${what}`)}{" "}
              <span className="text-muted tabular-nums">
                {from === to ? t("log:check.entry", { number: from }) : t("log:check.entries", { from, to })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
