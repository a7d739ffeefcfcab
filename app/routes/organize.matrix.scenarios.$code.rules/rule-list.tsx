import type { listRules } from "~/domain/matrix/ruling-scenarios.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

type Rule = Awaited<ReturnType<typeof listRules>>["rules"][number];

/** The rules of a scenario, each to be taken back. */
export function RuleList({ rules, path, revision }: { rules: Rule[]; path: string; revision: number }) {
  const t = useT();
  return (
    <ul>
      {rules.map(({ code, kind, card, title, body, gone }) => {
        const what = [card, title && `${title}, ${body}`].filter(Boolean).join(": ");
        return (
          <li
            key={code}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <span>
              <span className="font-semibold">{t(`scenarios:rules.is.${kind}`)}</span> {what}
              {gone && <span className="block text-small font-semibold text-warn">{t("scenarios:rules.gone")}</span>}
            </span>
            <ActButton
              action={`${path}/taking-back`}
              fields={{ rule: code, revision: String(revision) }}
              look="link"
              label={`${t("scenarios:rules.takeBack")}: ${what}`}
            >
              {t("scenarios:rules.takeBack")}
            </ActButton>
          </li>
        );
      })}
    </ul>
  );
}
