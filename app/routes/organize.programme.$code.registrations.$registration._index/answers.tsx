import type { findRegistration } from "~/domain/programme/registrations-room.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";

type Answer = Awaited<ReturnType<typeof findRegistration>>["answers"][number];

/** What was answered; of what is sealed, the way to open it. */
export function Answers({ answers, path }: { answers: Answer[]; path: string }) {
  const t = useT();
  if (answers.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>{t("organizing-registration:one.answers")}</h2>
      <dl className="mt-2 max-w-[66ch]">
        {answers.map((one) => (
          <div key={one.code} className="border-t border-line py-3">
            <dt className="font-semibold">
              <Told said={one.words} />
            </dt>
            <dd className="mt-1 break-words whitespace-pre-wrap">
              {!one.given ? (
                <span className="text-muted">{t("organizing-registration:one.noAnswer")}</span>
              ) : one.sealed ? (
                <a href={`${path}/${one.code}`}>{t("organizing-registration:one.sealed")}</a>
              ) : (
                <Given answer={one} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Given({ answer: { kind, options, answer } }: { answer: Answer }) {
  const t = useT();
  if (kind === "yesno") return t(`registration:answer.${answer}`);
  const chosen = kind === "choice" ? options[Number(answer) - 1] : undefined;
  return chosen ? <Told said={chosen} /> : answer;
}
