import type { KeptYear } from "~/domain/results/keeping.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** Whether somebody asks for consent, and the ways on from there. */
export function Asking({ path, kept }: { path: string; kept: KeptYear }) {
  const t = useT();
  const language = useLanguage();
  const { asking, edition, differs } = kept;
  if (!asking) {
    return edition && differs === 0 ? null : (
      <p className="mt-6">
        <a href={`${path}/asking`} className="button button-first">
          {t(edition ? "organizing-results:ask.correct" : "organizing-results:ask.link")}
        </a>
      </p>
    );
  }
  const day = formatDay(language, asking.askedOn);
  return (
    <Notice>
      <p>{t(asking.own ? "organizing-results:asked.own" : "organizing-results:asked.other", { day })}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={`${path}/consent`} className={asking.own ? undefined : "button button-first"}>
          {t("organizing-results:asked.look")}
        </a>
        <a href={`${path}/asking`}>{t("organizing-results:consent.anew")}</a>
        <ActButton action={`${path}/asking/removal`} look="link">
          {t("organizing-results:asked.back")}
        </ActButton>
      </div>
    </Notice>
  );
}
