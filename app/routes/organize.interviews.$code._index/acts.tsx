import type { KeptInterview } from "~/domain/media/reading-interviews.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The ways on from an interview, as it stands. */
export function Acts({ interview }: { interview: KeptInterview }) {
  const t = useT();
  const { code, slug, state, consentOn, video, revision } = interview;
  const path = `/organize/interviews/${code}`;
  const ready = video !== null && consentOn !== null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {state === "published" ? null : ready ? (
        <a href={`${path}/publication`} className="button button-first">
          {t("organizing-programme:publish.link")}
        </a>
      ) : (
        <a href={video ? `${path}/consent` : `${path}/video`} className="button button-first">
          {t(video ? "organizing-interviews:consent.title" : "organizing-interviews:video.title")}
        </a>
      )}
      <a href={`${path}/edit`} className="button button-second">
        {t("organizing-interviews:edit")}
      </a>
      {state === "published" ? (
        <>
          <a href={`/interviews/${slug}`}>{t("organizing-programme:seen")}</a>
          <ActButton action={`${path}/withdrawal`} fields={{ revision: String(revision) }} look="link">
            {t("organizing-interviews:withdraw")}
          </ActButton>
        </>
      ) : null}
    </div>
  );
}

/** What is for good is folded away behind what it means. */
export function ForGood({ interview }: { interview: KeptInterview }) {
  const t = useT();
  const { code, state, revision } = interview;
  const path = `/organize/interviews/${code}`;
  return (
    <div className="mt-10 max-w-[66ch]">
      {state === "revoked" ? null : (
        <details>
          <summary className="linklike inline-block py-2">{t("organizing-interviews:revoke.link")}</summary>
          <p className="my-3">{t("organizing-interviews:revoke.means")}</p>
          <ActButton action={`${path}/revocation`} look="warn">
            {t("organizing-interviews:revoke.surely")}
          </ActButton>
        </details>
      )}
      {state === "published" ? null : (
        <details>
          <summary className="linklike inline-block py-2">{t("organizing-interviews:delete.link")}</summary>
          <p className="my-3">{t("organizing-interviews:delete.means")}</p>
          <ActButton action={`${path}/deletion`} fields={{ revision: String(revision) }} look="warn">
            {t("organizing-programme:delete.surely")}
          </ActButton>
        </details>
      )}
    </div>
  );
}
