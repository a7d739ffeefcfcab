import type { Trace } from "~/domain/concepts/traces";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Traces } from "~/ui/traces";

interface OwnConcept {
  code: string;
  slug: string | null;
  state: string;
  reading: string;
  revision: number;
  language: string;
  changes: string;
}

/** What the author can do now. Withdrawing is for good, so it is folded away behind what it means. */
export function Acts(props: {
  concept: OwnConcept;
  acts: string[];
  editable: boolean;
  /** Whether words were typed into the form of the text and not saved. */
  unsaved: boolean;
  /** What in the text may give its authors away. */
  traces: Trace[];
}) {
  const t = useT();
  const { concept, acts, editable, unsaved, traces } = props;
  const address = `/concepts/drafts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <>
      {unsaved && (
        <Notice tone="warn">
          <a href={`${address}/edit`}>{t("drafts:kept.unsaved")}</a>
        </Notice>
      )}
      {acts.includes("submit") && traces.length > 0 && (
        <Notice tone="warn">
          <h2 className="font-sans text-base font-semibold">{t("traces:title", { count: traces.length })}</h2>
          <p className="mt-1">{t("traces:lead")}</p>
          <details className="mt-1">
            <summary className="linklike inline-block py-2">{t("traces:look")}</summary>
            <Traces traces={traces} lang={concept.language} />
          </details>
        </Notice>
      )}
      <div className="flex flex-wrap gap-4 empty:hidden">
        {editable && (
          <a href={`${address}/edit`} className="button button-second">
            {t("concepts:own.edit")}
          </a>
        )}
        {acts.includes("submit") && (concept.reading === "none" || concept.changes) && (
          <ActButton action={`${address}/submission`} fields={fields} look="first">
            {t("concepts:own.submit")}
          </ActButton>
        )}
        {concept.slug && concept.reading !== "none" && (
          <a
            href={`/concepts/${concept.slug}`}
            className={`button ${concept.state === "published" ? "button-first" : "button-second"}`}
          >
            {t("concepts:own.read")}
          </a>
        )}
      </div>
      {acts.includes("withdraw") && (
        <details className="mt-4 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("concepts:own.withdraw")}</summary>
          <p className="my-3">{t("concepts:own.withdrawMeans")}</p>
          <ActButton action={`${address}/withdrawal`} fields={fields} look="warn">
            {t("concepts:own.withdrawSurely")}
          </ActButton>
        </details>
      )}
    </>
  );
}
