import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Paragraphs } from "~/ui/paragraphs";

interface Decision {
  outcome: string;
  reason: string;
  decidedOn: string;
  role: string;
}

/** What was decided so far, by whom only as a role. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  const t = useT();
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-h3">{t("applications:one.decisions")}</h2>
      <ol className="divide-y divide-line border-y border-line">
        {decisions.map(({ outcome, reason, decidedOn, role }, i) => (
          <li key={i} className="py-3">
            <p>
              {t(`applications:state.${outcome}`)} · {formatDay(language, decidedOn)} · {t(`common:role.${role}`)}
            </p>
            {reason && <Paragraphs text={reason} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
