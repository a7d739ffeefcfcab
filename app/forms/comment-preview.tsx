import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { SaidText } from "~/ui/prose";
import { Traces } from "~/ui/traces";
import type { SentWords } from "./writing-form";

/** What people would read, and what in it may tell who wrote it. */
export function CommentPreview({ of }: { of: SentWords }) {
  const t = useT();
  if (!of?.shown) return null;
  const { html, traces } = of.shown;
  return (
    <>
      <section aria-labelledby="preview" className="my-6 border-l-4 border-accent pl-4">
        <h2 id="preview" className="text-h3">
          {t("writing-comments:preview.title")}
        </h2>
        <SaidText html={html} />
      </section>
      {traces.length > 0 ? (
        <Notice tone="warn">
          <h2 className="font-sans text-h3">{t("writing-comments:preview.traces", { count: traces.length })}</h2>
          <p className="mt-2">{t("writing-comments:preview.harmless")}</p>
          <Traces traces={traces} lang="" />
        </Notice>
      ) : null}
    </>
  );
}
