import { type AnswerPart, type Answers, answeredParts, answerParts } from "~/domain/matrix/answers";
import type { T } from "~/locales/t";
import { useT } from "./language";
import { Facts } from "./lists";

/** What a card answers to each thing that is asked, in words. */
function wordsOf(answers: Answers, t: T): Record<AnswerPart, string[]> {
  const said = (name: string, value: string, words: string) =>
    value === "" ? [] : [`${t(`answers:field.${name}`)}: ${t(words)}`];
  const { service, management, education, studied, readiness, relocation, spheres, languages, regions } = answers;
  return {
    experience: [
      ...said("service", service, `answers:years.${service}`),
      ...said("management", management, `answers:years.${management}`),
      ...spheres.map(({ sphere, years }) => `${t(`common:sphere.${sphere}`)}: ${t(`answers:years.${years}`)}`),
    ],
    education: [
      ...(education === "" ? [] : [t(`answers:education.${education}`)]),
      ...(studied === "" ? [] : [t(`answers:studied.${studied}`)]),
    ],
    languages: languages.map(
      ({ language, level }) => `${t(`answers:language.${language}`)}: ${t(`answers:level.${level}`)}`,
    ),
    regions: regions.map(({ name, tie }) => `${name}: ${t(`answers:tie.${tie}`)}`),
    availability: [
      ...(readiness === "" ? [] : [t(`matrix:readiness.${readiness}`)]),
      ...said("relocation", relocation, `answers:relocation.${relocation}`),
    ],
  };
}

/** What a card answers, a ruled line for each thing that is asked. `own`: all lines, each with the way to change it. */
export function CardAnswers({ answers, own = false }: { answers: Answers; own?: boolean }) {
  const t = useT();
  const words = wordsOf(answers, t);
  const done = answeredParts(answers);
  const shown = own ? answerParts : done;
  return (
    <section className="border-t border-line px-4 py-5 sm:px-8 sm:py-7" aria-labelledby="answers">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="answers" className="text-h3">
          {t("answers:title")}
        </h2>
        {own && (
          <p className="text-small text-muted">
            {t("answers:progress", { done: done.length, total: answerParts.length })}
          </p>
        )}
      </div>
      {shown.length === 0 && <p className="mt-2 text-muted">{t("answers:none")}</p>}
      <dl className="mt-2">
        {shown.map((part) => (
          <div key={part} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2">
            <dt className="font-semibold">{t(`answers:part.${part}.title`)}</dt>
            {own && (
              <dd className="text-small no-print">
                <a
                  href={`/matrix/card/${part}`}
                  className="inline-block py-1"
                  aria-label={`${t(words[part].length > 0 ? "answers:change" : "answers:give")}: ${t(`answers:part.${part}.title`)}`}
                >
                  {t(words[part].length > 0 ? "answers:change" : "answers:give")}
                </a>
              </dd>
            )}
            <dd className="w-full">
              {words[part].length > 0 ? (
                <Facts>
                  {words[part].map((one) => (
                    <span key={one}>{one}</span>
                  ))}
                </Facts>
              ) : (
                <span className="inline-block text-small text-muted first-letter:uppercase">{t("answers:unsaid")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
