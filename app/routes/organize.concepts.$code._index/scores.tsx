import type { ReactNode } from "react";
import { inTenths } from "~/domain/concepts/averages";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

interface Judged {
  ownFirst: boolean;
  averages: { average: number; lowest: number; highest: number } | null;
}

/** What reviewers gave together; what each of them gave stands below it. */
export function Scores({ judgement, children }: { judgement: Judged | null; children?: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  if (!judgement || (!judgement.averages && !judgement.ownFirst)) return children ?? null;
  const { averages } = judgement;
  const score = (value: number) => formatNumber(language, inTenths(value));
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("organizing-reviews:reviews.title")}</h2>
      <p className="mt-2">
        {averages
          ? t("organizing-reviews:reviews.average", {
              average: score(averages.average),
              lowest: score(averages.lowest),
              highest: score(averages.highest),
            })
          : t("organizing-reviews:reviews.ownFirst")}
      </p>
      {children}
    </section>
  );
}
