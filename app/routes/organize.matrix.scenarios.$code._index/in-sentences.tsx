import type { findScenario } from "~/domain/matrix/listing-scenarios.server";
import type { Figures } from "~/domain/matrix/scenario-outcome";
import { formatNumber, formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

type Worst = Awaited<ReturnType<typeof findScenario>>["worst"];

/** What the figures say: what can be filled, what stays empty whatever one does, whom no assignment needs. */
export function InSentences({ figures, worst, path }: { figures: Figures; worst: Worst; path: string }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const { filled, offices, chosenOffices, ranks, readiness, empty, nobody, unplaced, unneeded, pinned, eachNeeded } =
    figures;
  return (
    <div className="max-w-[66ch] space-y-4">
      <p className="text-h3">
        {t("scenarios:says.filled", {
          filled: number(filled),
          offices: number(offices),
          share: formatShare(language, offices ? filled / offices : 0),
        })}
      </p>
      <p>
        {chosenOffices > filled
          ? t("scenarios:says.flatters", { chosen: number(chosenOffices), fewer: number(chosenOffices - filled) })
          : t("scenarios:says.honest", { chosen: number(chosenOffices) })}{" "}
        {filled > 0 && t("scenarios:says.wishes", { first: number(ranks[0] ?? 0), now: number(readiness[0] ?? 0) })}{" "}
        {filled > 0 && <a href={`${path}/assignments`}>{t("scenarios:assignments.title")}</a>}
      </p>
      <p>
        {t("scenarios:says.empty", { empty: number(empty), nobody: number(nobody) })}{" "}
        {empty > 0 && <a href={`${path}/empty`}>{t("scenarios:empty.title")}</a>}
      </p>
      {worst.length > 0 && (
        <ul className="space-y-3 border-l-2 border-line pl-4 text-small">
          {worst.map((group) => (
            <li key={group.positions[0]?.key}>
              <span className="block font-semibold">
                {t("scenarios:empty.group", {
                  count: group.people,
                  offices: number(group.offices),
                  empty: number(group.offices - group.people),
                  people: number(group.people),
                })}
              </span>
              <span className="text-muted">
                {group.positions.map(({ title, body }) => `${title} (${body})`).join("; ")}
                {group.more > 0 && ` ${t("scenarios:empty.more", { count: group.more })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t("scenarios:says.unneeded", { unneeded: number(unneeded), unplaced: number(unplaced) })}{" "}
        {eachNeeded > 0 && t("scenarios:says.eachNeeded", { positions: number(eachNeeded) })}{" "}
        {pinned > 0 && t("scenarios:says.pinned", { pinned: number(pinned) })}{" "}
        {unneeded > 0 && <a href={`${path}/unneeded`}>{t("scenarios:unneeded.title")}</a>}
      </p>
    </div>
  );
}
