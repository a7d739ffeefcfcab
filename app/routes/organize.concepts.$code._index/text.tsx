import { useT } from "~/ui/language";
import { Prose } from "~/ui/prose";

/** The text, as far as organizers may read it now. */
export function Text({ concept }: { concept: { summary: string; bodyHtml: string; language: string } }) {
  const t = useT();
  const { summary, bodyHtml, language } = concept;
  if (!bodyHtml && !summary) return null;
  return (
    <section className="mt-10">
      <h2>{t("concepts:own.text")}</h2>
      <p className="mt-4 max-w-[60ch] font-serif text-read text-muted" lang={language}>
        {summary}
      </p>
      <div className="mt-6">
        <Prose html={bodyHtml} lang={language} />
      </div>
    </section>
  );
}
