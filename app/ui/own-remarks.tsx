import type { OwnRemark, OwnRemarks } from "~/domain/concepts/remarks";
import { useT } from "./language";
import { Notice } from "./parts";
import { SaidText } from "./prose";
import { Answer, RemarkPlaceName } from "./remarks";

/** The remarks of one return, each with what is answered. */
function RemarkList({ remarks, lang }: { remarks: OwnRemark[]; lang: string }) {
  return (
    <ol className="mt-2">
      {remarks.map(({ code, section, heading, bodyHtml, answerHtml }) => (
        <li key={code} className="border-t border-line py-3">
          <p className="font-semibold">
            <RemarkPlaceName place={{ section, heading }} lang={lang} />
          </p>
          <SaidText html={bodyHtml} />
          <Answer html={answerHtml} />
        </li>
      ))}
    </ol>
  );
}

/** On the page of one's own concept: what is to be mended, what is answered, and how many remarks still wait. */
export function OwnRemarksPart({ code, of, lang }: { code: string; of: OwnRemarks; lang: string }) {
  const t = useT();
  const { editable, open, returns } = of;
  const [last, ...earlier] = returns;
  if (!last) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("remarks:own.title")}</h2>
      <p className="mt-2 text-muted">{t("remarks:own.lead")}</p>
      {editable ? (
        <p className="my-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <span>{open > 0 ? t("remarks:own.open", { count: open }) : t("remarks:own.allAnswered")}</span>
          <a href={`/concepts/drafts/${code}/remarks`} className="button button-second">
            {t(open > 0 ? "remarks:own.answer" : "remarks:own.look")}
          </a>
        </p>
      ) : null}
      <RemarkList remarks={last} lang={lang} />
      {earlier.map((remarks, at) => (
        <details key={at} className="mt-3">
          <summary className="linklike inline-block py-2">{t("remarks:own.earlier")}</summary>
          <RemarkList remarks={remarks} lang={lang} />
        </details>
      ))}
    </section>
  );
}

/** Above the form of the text: the remarks of the last return, folded, to be read beside. */
export function RemarksBeside({ of, lang }: { of: OwnRemarks; lang: string }) {
  const t = useT();
  const [last] = of.returns;
  if (!of.editable || !last) return null;
  return (
    <details className="mt-4 border-l-4 border-accent pl-4">
      <summary className="py-2 font-semibold">{t("remarks:own.beside")}</summary>
      <RemarkList remarks={last} lang={lang} />
    </details>
  );
}

/** Where a summary of mistakes leads that says that remarks have no answer: the way to answer them. */
export function RemarkGaps({ code, errors }: { code: string; errors: Record<string, string> }) {
  const t = useT();
  if (!errors.remarks) return null;
  return (
    <Notice>
      <p id="remarks" tabIndex={-1}>
        <a href={`/concepts/drafts/${code}/remarks`} className="inline-block py-1">
          {t("remarks:answer.gaps")}
        </a>
      </p>
    </Notice>
  );
}
