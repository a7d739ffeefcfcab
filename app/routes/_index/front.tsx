import type { PublishedFigures } from "~/domain/organizing/published-figures";
import { formatNumber, formatShare } from "~/locales/format";
import { GuideDrawing } from "~/ui/guide-drawings";
import { useLanguage, useT } from "~/ui/language";

const deeds = ["matrix", "concepts", "discuss"];
const steps = ["apply", "wait", "start"];
const known = ["yes", "card", "no", "members"];

/** The public front page: the Reserve in one minute, and a way in. */
export function Front({ figures }: { figures: PublishedFigures }) {
  const t = useT();
  return (
    <>
      <header className="items-center gap-x-16 py-6 sm:py-12 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <h1 className="max-w-[20ch] text-[clamp(2rem,1.4rem+3.2vw,3.25rem)] leading-[1.08]">{t("common:name")}</h1>
          <p className="mt-6 max-w-[46ch] font-serif text-h3 text-muted">{t("public:front.lead")}</p>
          <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
            <a href="/join" className="button button-first">
              {t("public:front.join")}
            </a>
            <a href="/safety">{t("public:front.read")}</a>
          </p>
        </div>
        <div className="hidden lg:block">
          <GuideDrawing name="card" />
        </div>
      </header>
      <Section title={t("public:front.whatTitle")}>
        <p className="max-w-[62ch] font-serif text-read">{t("public:front.what")}</p>
        <Figures figures={figures} />
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href="/matrix" className="inline-block py-1">
            {t("public:front.picture")}
          </a>
          <a href="/concepts" className="inline-block py-1">
            {t("publication:visitor.front")}
          </a>
          <a href="/results" className="inline-block py-1">
            {t("public:front.results")}
          </a>
        </p>
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
        <p className="mt-10">
          <a href="/join" className="button button-first">
            {t("public:front.join")}
          </a>
        </p>
      </Section>
    </>
  );
}

/** How large the Reserve has become: a line for each figure that may be shown. */
function Figures({ figures }: { figures: PublishedFigures }) {
  const t = useT();
  const language = useLanguage();
  const { participants, concepts, comments, chosenShare } = figures;
  const lines = [
    participants && { name: "participants", figure: formatNumber(language, participants) },
    concepts && { name: "concepts", figure: formatNumber(language, concepts) },
    comments && { name: "comments", figure: formatNumber(language, comments) },
    chosenShare && { name: "chosen", figure: formatShare(language, chosenShare) },
  ].filter((line) => typeof line === "object");
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="mt-8 max-w-[36rem] border-b border-line">
        {lines.map(({ name, figure }) => (
          <li key={name} className="grid grid-cols-[4.5rem_1fr] items-baseline gap-x-4 border-t border-line py-2">
            <span className="font-serif text-h2 font-semibold whitespace-nowrap tabular-nums">{figure}</span>
            <span>{t(`public:front.figures.${name}`)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-muted">{t("public:front.rounded")}</p>
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[14rem_1fr]">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
