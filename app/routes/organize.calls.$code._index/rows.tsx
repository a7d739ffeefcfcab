import type { Criterion } from "~/domain/concepts/criteria";
import { type AskedQuestion, QuestionFacts, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

interface Shown {
  code: string;
  criteria: Criterion[];
  ownCriteria: boolean;
  questions: AskedQuestion[];
}

/** The criteria of a call, each with the way to change it. */
export function CriterionRows({ call, changeable }: { call: Shown; changeable: boolean }) {
  const t = useT();
  const { criteria, ownCriteria } = call;
  return (
    <Section kind="criteria" code={call.code} changeable={changeable}>
      {ownCriteria ? null : <p className="mt-2 text-muted">{t("organizing-calls:rows.criteria.none")}</p>}
      <ol className="mt-3">
        {criteria.map(({ key, name, help, weight, language }) => (
          <li key={key} className="border-t border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="font-semibold" lang={language}>
                {name}
              </span>
              {changeable && ownCriteria && <Change code={call.code} kind="criteria" of={key} name={name} />}
            </p>
            <Facts>
              {t("calls:criteria.weight", { count: weight })}
              {help ? <span lang={language}>{help}</span> : null}
            </Facts>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The questions of a call, each with the way to change it. */
export function QuestionRows({ call, changeable }: { call: Shown; changeable: boolean }) {
  const t = useT();
  return (
    <Section kind="questions" code={call.code} changeable={changeable}>
      {call.questions.length === 0 ? (
        <p className="mt-2 text-muted">{t("organizing-calls:rows.questions.none")}</p>
      ) : null}
      <ol className="mt-3">
        {call.questions.map(({ key, words, required, longest }) => (
          <li key={key} className="border-t border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <Told said={words} />
              {changeable && <Change code={call.code} kind="questions" of={key} name={words.text} />}
            </p>
            <QuestionFacts required={required} longest={longest} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Kind = "criteria" | "questions";

function Section(props: { kind: Kind; code: string; changeable: boolean; children: React.ReactNode }) {
  const t = useT();
  const { kind, code, changeable, children } = props;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t(`organizing-calls:rows.${kind}.title`)}</h2>
      {children}
      {changeable && (
        <p className="mt-3">
          <a href={`/organize/calls/${code}/${kind}/new`} className="inline-block py-1">
            {t(`organizing-calls:rows.${kind}.add`)}
          </a>
        </p>
      )}
    </section>
  );
}

function Change({ code, kind, of, name }: { code: string; kind: Kind; of: string; name: string }) {
  const t = useT();
  const words = t("organizing-calls:rows.edit");
  return (
    <a href={`/organize/calls/${code}/${kind}/${of}/edit`} aria-label={`${words}: ${name}`} className="py-1 text-small">
      {words}
    </a>
  );
}
