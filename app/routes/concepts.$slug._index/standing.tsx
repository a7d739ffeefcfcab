import type { findStanding } from "~/domain/concepts/standing.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

export type Standing = Awaited<ReturnType<typeof findStanding>>;

/** That what one endorsed is read in a newer version: what changed, and what one may do about it. */
export function Outgrown({ slug, version, endorsed }: { slug: string; version: number; endorsed: number | null }) {
  const t = useT();
  if (endorsed === null || endorsed >= version) return null;
  return (
    <Notice>
      <p>{t("publication:endorse.outgrown", { endorsed, version })}</p>
      <p className="mt-2">
        <a href={`/concepts/${slug}/versions/${version}?to=${endorsed}#difference`} className="inline-block py-1">
          {t("publication:endorse.see")}
        </a>
      </p>
    </Notice>
  );
}

/** Who endorses the concept, as far as that is told, and one's own endorsement and following: one button each. */
export function Stands({ slug, version, standing }: { slug: string; version: number; standing: Standing }) {
  const t = useT();
  const { endorsements, endorsed, mayEndorse, followed, own, reviewed } = standing;
  const address = `/concepts/${slug}`;
  return (
    <section aria-labelledby="endorsements" className="mt-12 border-t border-line pt-8 no-print">
      <h2 id="endorsements">{t("publication:endorse.title")}</h2>
      <p className="mt-3 max-w-[66ch]">
        {"count" in endorsements
          ? t("publication:endorse.count", { count: endorsements.count })
          : t(`publication:endorse.band.${endorsements.band}`)}{" "}
        {endorsed !== null && t("publication:endorse.yours", { version: endorsed })}{" "}
        {followed && t("publication:follow.yours")}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-4">
        {mayEndorse && endorsed !== version && (
          <ActButton action={`${address}/endorsement`} fields={{ version: String(version) }} look="first">
            {endorsed === null ? t("publication:endorse.act") : t("publication:endorse.renew", { version })}
          </ActButton>
        )}
        {endorsed !== null && (
          <ActButton action={`${address}/endorsement/removal`}>{t("publication:endorse.back")}</ActButton>
        )}
        <ActButton action={`${address}/following${followed ? "/removal" : ""}`}>
          {t(followed ? "publication:follow.stop" : "publication:follow.act")}
        </ActButton>
      </div>
      <p className="mt-3 max-w-[66ch] text-small text-muted">{t("publication:endorse.secret")}</p>
      {(own ?? reviewed) !== null && (
        <p className="mt-3 flex flex-wrap gap-x-6 text-small">
          {own && <a href={`/concepts/drafts/${own}`}>{t("publication:stands.own")}</a>}
          {reviewed && <a href={`/organize/concepts/${reviewed}`}>{t("publication:stands.reviewed")}</a>}
        </p>
      )}
    </section>
  );
}
