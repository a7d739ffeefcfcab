import { inTenths } from "~/domain/concepts/reviews";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

interface Judged {
  asked: number;
  given: number;
  overdue: number;
  averages: { average: number } | null;
  decision: string | null;
}

/** How far the review of a text is, in one line: how many have given theirs, what is overdue, what is decided. */
export function JudgementFacts({ judgement }: { judgement: Judged }) {
  const t = useT();
  const language = useLanguage();
  const { asked, given, overdue, averages, decision } = judgement;
  return (
    <Facts>
      {asked === 0 ? t("organizing-reviews:row.none") : t("organizing-reviews:row.given", { count: asked, given })}
      {overdue > 0 && <strong className="text-warn">{t("organizing-reviews:row.overdue", { count: overdue })}</strong>}
      {averages && t("organizing-reviews:row.average", { average: formatNumber(language, inTenths(averages.average)) })}
      {decision && <strong>{t(`organizing-reviews:row.${decision}`)}</strong>}
    </Facts>
  );
}
