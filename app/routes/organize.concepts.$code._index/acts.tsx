import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Publishing } from "./publishing";

interface Acted {
  code: string;
  slug: string | null;
  reading: string;
  revision: number;
  audience: string;
  agreed: boolean;
}

/** The steps that the actor can take now. To accept and to return are decided first, and announced afterwards. */
export function Acts({ concept, acts, decided }: { concept: Acted; acts: string[]; decided: boolean }) {
  const t = useT();
  const address = `/organize/concepts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <div className="acts empty:hidden">
      {acts.includes("review") && (
        <ActButton action={`${address}/review`} fields={fields} look="first">
          {t("organizing-concepts:act.review")}
        </ActButton>
      )}
      {acts.includes("accept") && !decided && (
        <>
          <a href={`${address}/acceptance`} className="button button-first">
            {t("organizing-reviews:decision.toAccept")}
          </a>
          <a href={`${address}/return`} className="button button-second">
            {t("organizing-reviews:decision.toReturn")}
          </a>
        </>
      )}
      {acts.includes("publish") && <Publishing concept={concept} />}
      {concept.slug && concept.reading !== "none" && <a href={`/concepts/${concept.slug}`}>{t("concepts:own.read")}</a>}
      {acts.includes("archive") && (
        <ActButton action={`${address}/archive`} fields={fields} look="warn">
          {t("organizing-concepts:act.archive")}
        </ActButton>
      )}
    </div>
  );
}
