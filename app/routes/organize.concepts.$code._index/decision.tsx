import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { SaidText } from "~/ui/prose";

interface Decided {
  decision: "accept" | "return";
  wordsHtml: string;
  decider: string;
  decidedOn: string;
  seen: string;
}

const pages = { accept: "acceptance", return: "return" } as const;

/** What is decided and not announced: by whom and on which day, and the ways to announce, change or take it back. */
export function DecisionBox(props: { concept: { code: string; revision: number }; decision: Decided | null }) {
  const t = useT();
  const language = useLanguage();
  const { concept, decision } = props;
  if (!decision) return null;
  const path = `/organize/concepts/${concept.code}`;
  const fields = { revision: String(concept.revision), seen: decision.seen };
  const other = decision.decision === "accept" ? "return" : "accept";
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("organizing-reviews:decision.title")}</h2>
      <p className="mt-3 font-semibold">{t(`organizing-reviews:decision.${decision.decision}`)}</p>
      <p className="text-small text-muted">
        {t("organizing-reviews:decision.by", {
          name: decision.decider || t("organizing-reviews:decision.former"),
          day: formatDay(language, decision.decidedOn),
        })}
      </p>
      {decision.wordsHtml ? <SaidText html={decision.wordsHtml} /> : null}
      <p className="mt-3">{t("organizing-reviews:decision.secret")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ActButton action={`${path}/announcement`} fields={fields} look="first">
          {t("organizing-reviews:decision.announce")}
        </ActButton>
        <a href={`${path}/${pages[decision.decision]}`} className="button button-second">
          {t("organizing-reviews:decision.changeWords")}
        </a>
        <a href={`${path}/${pages[other]}`} className="py-2">
          {t(other === "accept" ? "organizing-reviews:decision.toAccept" : "organizing-reviews:decision.toReturn")}
        </a>
        <ActButton action={`${path}/decision/removal`} fields={fields} look="link">
          {t("organizing-reviews:decision.takeBack")}
        </ActButton>
      </div>
    </section>
  );
}
