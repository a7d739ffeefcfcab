import { type ConceptLine, ConceptLines } from "~/ui/concept-lines";
import { useT } from "~/ui/language";

/** The concepts that came in for a call, as far as organizers see them. */
export function CallConcepts({ concepts }: { concepts: ConceptLine[] }) {
  const t = useT();
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("organizing-calls:concepts")}</h2>
      {concepts.length === 0 ? <p className="mt-2 text-muted">{t("organizing-calls:noConcepts")}</p> : null}
      <ConceptLines concepts={concepts} />
    </section>
  );
}
