import { useT } from "~/ui/language";
import { Empty } from "~/ui/parts";

interface Chosen {
  code: string;
  title: string;
  language: string;
  state: string;
}

/** The concepts that were chosen on the board, as far as somebody can be asked about them. */
export function ChosenConcepts({ concepts, leftOut }: { concepts: Chosen[]; leftOut: number }) {
  const t = useT();
  return (
    <>
      {concepts.length === 0 ? (
        <Empty>{t("organizing-reviews:assign.nothing")}</Empty>
      ) : (
        <section>
          <h2 className="text-h3">{t("organizing-reviews:assign.concepts", { count: concepts.length })}</h2>
          <ul className="mt-2">
            {concepts.map(({ code, title, language, state }) => (
              <li key={code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
                <a href={`/organize/concepts/${code}`} lang={language} className="min-w-0 py-1">
                  {title}
                </a>
                <span className="py-1 text-muted">{t(`concepts:state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut > 0 && concepts.length > 0 ? (
        <p className="mt-3 text-muted">{t("organizing-reviews:assign.leftOut", { count: leftOut })}</p>
      ) : null}
    </>
  );
}
