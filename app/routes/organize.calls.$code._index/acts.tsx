import type { CallStanding } from "~/domain/concepts/calls";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The ways on from a call, as it stands. */
export function Acts({ code, standing }: { code: string; standing: CallStanding }) {
  const t = useT();
  const path = `/organize/calls/${code}`;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {standing === "drafted" && (
        <a href={`${path}/opening`} className="button button-first">
          {t("organizing-calls:act.open.link")}
        </a>
      )}
      <a href={`${path}/edit`} className="button button-second">
        {t(standing === "drafted" ? "organizing-calls:edit" : "organizing-calls:mend")}
      </a>
      {(standing === "open" || standing === "over") && (
        <a href={`${path}/extension`}>{t("organizing-calls:act.extend.link")}</a>
      )}
      {standing === "open" && <a href={`${path}/closing`}>{t("organizing-calls:act.close.link")}</a>}
      {standing !== "drafted" && <a href={`/calls/${code}`}>{t("organizing-calls:seen")}</a>}
      <a href={`/organize/calls/new?from=${code}`}>{t("organizing-calls:act.copy")}</a>
    </div>
  );
}

/** Deleting is for good, so it is folded away behind what it means. */
export function Deletion({ code, revision }: { code: string; revision: number }) {
  const t = useT();
  return (
    <details className="mt-10 max-w-[66ch]">
      <summary className="linklike inline-block py-2">{t("organizing-calls:act.delete")}</summary>
      <p className="my-3">{t("organizing-calls:act.deleteMeans")}</p>
      <ActButton action={`/organize/calls/${code}/deletion`} fields={{ revision: String(revision) }} look="warn">
        {t("organizing-calls:act.deleteSurely")}
      </ActButton>
    </details>
  );
}
