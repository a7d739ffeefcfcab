import type { Overdue } from "~/domain/organizing/overdue.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import type { Wait } from "./rooms";

interface Props {
  waits: Wait[];
  overdue: Wait[];
  events: Overdue["events"];
  asked: Overdue["asked"];
  /** The last year, where its results are not published. */
  untold: number | null;
}

/** What should have been done by now, then what waits for a decision: each line leads to where it is done. */
export function Waits({ waits, overdue, events, asked, untold }: Props) {
  const t = useT();
  const late = overdue.length > 0 || untold !== null;
  return (
    <>
      {late && (
        <section className="mt-8" aria-labelledby="overdue">
          <h2 id="overdue">{t("home:overdue.title")}</h2>
          <ul className="mt-2">
            {overdue.map((wait) => (
              <Line key={wait.words} {...wait} />
            ))}
            {untold !== null && (
              <li>
                <a href="/organize/results" className="inline-block py-1 font-semibold">
                  {t("home:overdue.results", { year: untold })}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
      <section className="mt-8" aria-labelledby="waits">
        <h2 id="waits">{t("home:decide.title")}</h2>
        {waits.length + events.length + asked.length === 0 ? (
          <p className="mt-2 text-muted">{t("home:decide.nothing")}</p>
        ) : (
          <ul className="mt-2">
            {waits.map((wait) => (
              <Line key={wait.words} {...wait} />
            ))}
            {events.map(({ code, title, undecided, decided }) => (
              <li key={code} className="pb-2">
                <a href={`/organize/programme/${code}/registrations`} className="inline-block py-1 font-semibold">
                  <Told said={title} />
                </a>
                <Facts>
                  {undecided > 0 && t("home:wait.registrations", { count: undecided })}
                  {decided > 0 && t("home:wait.decided", { count: decided })}
                </Facts>
              </li>
            ))}
            {asked.map(({ code, title, unanswered }) => (
              <li key={code} className="pb-2">
                <a
                  href={`/organize/programme/${code}/questions-to-speakers`}
                  className="inline-block py-1 font-semibold"
                >
                  <Told said={title} />
                </a>
                <Facts>{t("home:wait.toSpeakers", { count: unanswered })}</Facts>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Line({ words, count, href }: Wait) {
  const t = useT();
  return (
    <li>
      {href === undefined ? (
        <p className="py-1 font-semibold">{t(words, { count })}</p>
      ) : (
        <a href={href} className="inline-block py-1 font-semibold">
          {t(words, { count })}
        </a>
      )}
    </li>
  );
}
