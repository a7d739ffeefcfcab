import { useT } from "~/ui/language";
import { OfficialAnswer } from "~/ui/official-answer";
import type { Standing } from "./standing";

/** The official answer above the discussion; nothing where nobody has answered and the reader may not. */
export function Official({ slug, standing }: { slug: string; standing: Standing }) {
  const t = useT();
  const { answer, mayAnswer } = standing;
  if (!answer && !mayAnswer) return null;
  return (
    <section id="answer" aria-labelledby="answer-title" className="mt-12 max-w-[66ch] border-l-4 border-accent pl-4">
      <h2 id="answer-title">{t("publication:answer.title")}</h2>
      {answer ? <OfficialAnswer answer={answer} /> : <p className="mt-3 text-muted">{t("publication:answer.none")}</p>}
      <p className="mt-3 flex flex-wrap gap-x-6 text-small no-print">
        {answer?.earlier && <a href={`/concepts/${slug}/answers`}>{t("publication:answer.earlier")}</a>}
        {mayAnswer && <a href={`/concepts/${slug}/answer`}>{t("publication:answer.write")}</a>}
      </p>
    </section>
  );
}
