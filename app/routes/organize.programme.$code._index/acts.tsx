import { movable } from "~/domain/programme/events";
import type { KeptEvent } from "~/domain/programme/keeping-events.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The ways on from an event, as it stands. */
export function Acts({ event }: { event: KeptEvent }) {
  const t = useT();
  const { code, slug, standing } = event;
  const path = `/organize/programme/${code}`;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {standing === "draft" && (
        <a href={`${path}/publication`} className="button button-first">
          {t("organizing-programme:publish.link")}
        </a>
      )}
      {standing === "cancelled" ? null : (
        <a href={`${path}/edit`} className="button button-second">
          {t("organizing-programme:edit")}
        </a>
      )}
      {(standing === "coming" || standing === "running") && (
        <a href={`${path}/cancellation`}>{t("organizing-programme:cancel.link")}</a>
      )}
      {movable(event.kind) && standing !== "cancelled" && (
        <a href={`${path}/moving`}>
          {t(event.whole ? "organizing-programme:moving.link" : "organizing-programme:moving.into")}
        </a>
      )}
      {slug && <a href={`/programme/${slug}`}>{t("organizing-programme:seen")}</a>}
      <a href={`/organize/programme/new?from=${code}`}>{t("organizing-programme:copy")}</a>
    </div>
  );
}

/** Deleting is for good, so it is folded away behind what it means. */
export function Deletion({ code, revision }: { code: string; revision: number }) {
  const t = useT();
  return (
    <details className="mt-10 max-w-[66ch]">
      <summary className="linklike inline-block py-2">{t("organizing-programme:delete.link")}</summary>
      <p className="my-3">{t("organizing-programme:delete.means")}</p>
      <ActButton action={`/organize/programme/${code}/deletion`} fields={{ revision: String(revision) }} look="warn">
        {t("organizing-programme:delete.surely")}
      </ActButton>
    </details>
  );
}
