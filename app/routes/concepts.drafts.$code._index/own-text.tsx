import { useT } from "~/ui/language";
import { Empty } from "~/ui/parts";
import { Prose } from "~/ui/prose";

/** The text in work as it will be read. */
export function OwnText({ concept }: { concept: { summary: string; bodyHtml: string; language: string } }) {
  const t = useT();
  return (
    <section className="mt-10">
      <h2>{t("concepts:own.text")}</h2>
      {concept.summary && (
        <p className="mt-4 max-w-[66ch] text-muted" lang={concept.language}>
          {concept.summary}
        </p>
      )}
      {concept.bodyHtml ? (
        <div className="mt-6">
          <Prose html={concept.bodyHtml} lang={concept.language} />
        </div>
      ) : (
        <Empty>{t("concepts:own.noText")}</Empty>
      )}
    </section>
  );
}
