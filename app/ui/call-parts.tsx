import type { CallStanding } from "~/domain/concepts/calls";
import { type Criterion, highestScore, lowestScore } from "~/domain/concepts/criteria";
import type { Said } from "~/domain/concepts/wordings";
import type { Moment, WallTime } from "~/domain/concepts/zones";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Prose } from "./prose";

/** Words that may stand in another language than the page. */
export function Told({ said }: { said: Said }) {
  return <span lang={said.language}>{said.text}</span>;
}

/** A long text that organizers wrote, or nothing; where it is not in the reader's language, that is said above it. */
export function ToldText({ text }: { text: { html: string; language: string } }) {
  const t = useT();
  const language = useLanguage();
  if (!text.html) return null;
  return (
    <section className="mt-8">
      {text.language === language ? null : (
        <p className="mb-3 text-small text-muted">{t("calls:inOther", { language: languageName(text.language) })}</p>
      )}
      <Prose html={text.html} lang={text.language} />
    </section>
  );
}

/** A deadline in the words of the reader, with its zone; and what that is in Minsk where clocks differ. */
export function Deadline({ deadline, over = false }: { deadline: Moment; over?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const values = ({ day, time }: WallTime) => ({ time, day: formatDay(language, day) });
  return (
    <>
      {t(over ? "calls:was" : "calls:until", { ...values(deadline), zone: t(`calls:zone.${deadline.zone}`) })}
      {deadline.home ? <>; {t("calls:homeTime", values(deadline.home))}</> : null}
    </>
  );
}

export interface ListedCall {
  title: Said;
  standing: CallStanding;
  sphere: string;
  languages: string[];
  shortest: number;
  longest: number;
  deadline: Moment | null;
}

/** What a call takes, in one quiet line. */
export function CallFacts({ call, children }: { call: ListedCall; children?: React.ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const { shortest, longest, languages } = call;
  return (
    <Facts>
      {call.sphere ? t(`common:sphere.${call.sphere}`) : t("calls:anySphere")}
      {languages.length > 0 ? languages.map(languageName).join(", ") : t("calls:anyLanguage")}
      {t("calls:length", { shortest, longest })}
      {call.title.language !== language && t("calls:inOther", { language: languageName(call.title.language) })}
      {children}
    </Facts>
  );
}

/** The criteria of a call, each with how often its score counts. */
export function CriteriaList({ criteria }: { criteria: Criterion[] }) {
  const t = useT();
  return (
    <>
      <p className="mt-2 max-w-[66ch] text-muted">
        {t("calls:criteria.lead", { lowest: lowestScore, highest: highestScore })}
      </p>
      <dl className="mt-3 max-w-[66ch]">
        {criteria.map(({ key, name, help, weight, language }) => (
          <div key={key} className="border-t border-line py-3">
            <dt className="flex flex-wrap justify-between gap-x-6">
              <span className="font-semibold" lang={language}>
                {name}
              </span>
              <span className="text-small text-muted">{t("calls:criteria.weight", { count: weight })}</span>
            </dt>
            {help ? (
              <dd className="mt-1 text-muted" lang={language}>
                {help}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </>
  );
}

export interface AskedQuestion {
  key: string;
  words: Said;
  required: boolean;
  longest: number;
}

/** The questions of a call, in their order. */
export function QuestionList({ questions }: { questions: AskedQuestion[] }) {
  const t = useT();
  return (
    <>
      <p className="mt-2 max-w-[66ch] text-muted">{t("calls:questions.lead")}</p>
      <ol className="mt-3 max-w-[66ch]">
        {questions.map((question) => (
          <li key={question.key} className="border-t border-line py-3">
            <Told said={question.words} />
            <QuestionFacts {...question} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whether a question is to be answered, and how long an answer may be. */
export function QuestionFacts({ required, longest }: Pick<AskedQuestion, "required" | "longest">) {
  const t = useT();
  return (
    <Facts>
      {t(required ? "calls:questions.required" : "calls:questions.optional")}
      {t("calls:questions.longest", { count: longest })}
    </Facts>
  );
}

interface ActOfCall {
  act: string;
  reason: string;
  takenOn: string;
  deadline: Moment;
}

/** What organizers did with a call: opened it, moved its deadline, closed it, and why. */
export function CallActs({ acts }: { acts: ActOfCall[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="mt-3 max-w-[66ch]">
      {acts.map(({ act, reason, takenOn, deadline }, at) => (
        <li key={at} className="border-t border-line py-3">
          <p className="flex flex-wrap justify-between gap-x-6">
            <span className="font-semibold">{t(`calls:acts.${act}`)}</span>
            <time className="text-small text-muted" dateTime={takenOn}>
              {formatDay(language, takenOn)}
            </time>
          </p>
          {act === "closed" ? null : (
            <p className="text-muted first-letter:uppercase">
              <Deadline deadline={deadline} />
            </p>
          )}
          {reason ? <p className="mt-1 whitespace-pre-line">{reason}</p> : null}
        </li>
      ))}
    </ol>
  );
}
