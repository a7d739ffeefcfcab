import type { PublishedFigures } from "~/domain/organizing/published-figures";
import { formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

const deeds = ["matrix", "concepts", "discuss"];
const steps = ["apply", "wait", "start"];
const known = ["yes", "card", "no", "members"];

/** The public front page: the Reserve in one minute, and a way in. */
export function Front({ figures }: { figures: PublishedFigures }) {
  const t = useT();
  return (
    <>
      <header className="py-6 sm:py-12">
        <h1 className="max-w-[20ch] text-[clamp(2rem,1.4rem+3.2vw,3.25rem)] leading-[1.08]">{t("common:name")}</h1>
        <p className="mt-6 max-w-[46ch] font-serif text-h3 text-muted">{t("public:front.lead")}</p>
        <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
          <a href="/join" className="button button-first">
            {t("public:front.join")}
          </a>
          <a href="/safety">{t("public:front.read")}</a>
        </p>
      </header>
      <Section title={t("public:front.whatTitle")}>
        <p className="max-w-[62ch] font-serif text-read">{t("public:front.what")}</p>
        <Figures figures={figures} />
      </Section>
      <Section title={t("public:front.doTitle")}>
        <dl className="grid gap-x-10 gap-y-6 md:grid-cols-3">
          {deeds.map((deed) => (
            <div key={deed}>
              <dt className="font-semibold">{t(`public:front.do.${deed}.title`)}</dt>
              <dd className="mt-2 text-muted">{t(`public:front.do.${deed}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t("public:front.howTitle")}>
        <ol className="max-w-[62ch] list-decimal space-y-3 pl-6 marker:text-muted">
          {steps.map((step) => (
            <li key={step}>{t(`public:front.how.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t("public:front.knownTitle")}>
        <ul className="max-w-[62ch] list-disc space-y-3 pl-6 marker:text-muted">
          {known.map((line) => (
            <li key={line}>{t(`public:front.known.${line}`)}</li>
          ))}
        </ul>
        <p className="mt-6">
          <a href="/safety">{t("public:front.more")}</a>
        </p>
      </Section>
    </>
  );
}

/** How large the Reserve has become, in a sentence for each figure that may be shown. */
function Figures({ figures }: { figures: PublishedFigures }) {
  const t = useT();
  const language = useLanguage();
  const { participants, concepts, comments, chosenShare } = figures;
  const sentences = [
    participants && t("public:front.figures.participants", { participants }),
    concepts && t("public:front.figures.concepts", { concepts }),
    comments && t("public:front.figures.comments", { comments }),
    chosenShare && t("public:front.figures.chosen", { share: formatShare(language, chosenShare) }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return <p className="mt-4 max-w-[62ch] font-serif text-read">{sentences.join(" ")}</p>;
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[14rem_1fr]">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
