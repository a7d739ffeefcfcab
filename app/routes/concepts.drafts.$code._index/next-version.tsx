import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

interface Own {
  code: string;
  state: string;
  reading: string;
  revision: number;
  language: string;
  changes: string;
  current: { number: number } | null;
}

/** What is to be known of a next version that is in work: who reads what, and what its authors say it changes. */
export function NextVersion({ concept, editable }: { concept: Own; editable: boolean }) {
  const t = useT();
  const { code, state, current, changes, language } = concept;
  if (!current || state === "published" || state === "archived") return null;
  return (
    <div className="my-6 max-w-[66ch]">
      <p>{t("publication:revise.readers", { number: current.number })}</p>
      {changes && (
        <p className="mt-2">
          {t("publication:revise.changes")}: <span lang={language}>{changes}</span>
        </p>
      )}
      {editable && (
        <p className="mt-2">
          {!changes && `${t("publication:revise.changesLacking")} `}
          <a href={`/concepts/drafts/${code}/changes`}>
            {t(changes ? "publication:revise.changesEdit" : "publication:revise.changesSay")}
          </a>
        </p>
      )}
    </div>
  );
}

/** Beginning a next version, and giving it up: that is for good, so it is folded away behind what it means. */
export function NextVersionActs({ concept, acts }: { concept: Own; acts: string[] }) {
  const t = useT();
  const { code, revision, current } = concept;
  const address = `/concepts/drafts/${code}`;
  const fields = { revision: String(revision) };
  return (
    <>
      {acts.includes("revise") && (
        <div className="mt-4 max-w-[66ch]">
          <p className="mb-3 text-muted">{t("publication:revise.startMeans")}</p>
          <ActButton action={`${address}/revision`} fields={fields}>
            {t("publication:revise.start")}
          </ActButton>
        </div>
      )}
      {acts.includes("drop") && (
        <details className="mt-4 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("publication:revise.drop")}</summary>
          <p className="my-3">{t("publication:revise.dropMeans", { number: current?.number ?? 1 })}</p>
          <ActButton action={`${address}/drop`} fields={fields} look="warn">
            {t("publication:revise.dropSurely")}
          </ActButton>
        </details>
      )}
      <p className="mt-4">
        <a href={`${address}/audience`}>{t("publication:consent.link")}</a>
      </p>
    </>
  );
}
