import { type ConceptLine, ConceptLines } from "~/ui/concept-lines";
import { useT } from "~/ui/language";
import { Empty } from "~/ui/parts";

/** The concepts that were chosen on the board, as far as somebody can be asked about them. */
export function ChosenConcepts({ concepts, leftOut }: { concepts: ConceptLine[]; leftOut: number }) {
  const t = useT();
  return (
    <>
      {concepts.length === 0 ? (
        <Empty>{t("organizing-reviews:assign.nothing")}</Empty>
      ) : (
        <section>
          <h2 className="text-h3">{t("organizing-reviews:assign.concepts", { count: concepts.length })}</h2>
          <ConceptLines concepts={concepts} />
        </section>
      )}
      {leftOut > 0 && concepts.length > 0 ? (
        <p className="mt-3 text-muted">{t("organizing-reviews:assign.leftOut", { count: leftOut })}</p>
      ) : null}
    </>
  );
}
