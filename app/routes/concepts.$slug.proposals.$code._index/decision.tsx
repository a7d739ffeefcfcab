import type { ProposalState } from "~/domain/concepts/proposals";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

/** What became of a proposal, and why; nothing while it is open. */
export function Decision(props: {
  slug: string;
  /** Whether the concept is open: in the archive nothing is decided any more. */
  open: boolean;
  state: ProposalState;
  decidedOn: string | null;
  decisionHtml: string;
  version: number | null;
}) {
  const t = useT();
  const language = useLanguage();
  const { slug, open, state, decidedOn, decisionHtml, version } = props;
  if (state === "open") return open ? null : <Notice>{t("proposals:one.archived")}</Notice>;
  const day = decidedOn ? formatDay(language, decidedOn) : "";
  const gone = state === "accepted" && version === null;
  return (
    <Notice>
      <p>{t(`proposals:one.${gone ? "acceptedGone" : state}`, { day, number: version ?? 0 })}</p>
      {decisionHtml && <SaidText html={decisionHtml} />}
      {version !== null && (
        <p className="mt-2">
          <a href={`/concepts/${slug}/versions/${version}`} className="inline-block py-1">
            {t("proposals:one.version", { number: version })}
          </a>
        </p>
      )}
    </Notice>
  );
}
