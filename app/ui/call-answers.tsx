import type { Said } from "~/domain/concepts/wordings";
import { writtenIn } from "~/locales/writing";
import { Told } from "./call-parts";
import { useT } from "./language";

/** The call of a submitted concept and what its authors answered, for those who review it. */
export function CallAnswers(props: {
  of: { code: string; title: Said; answers: { key: string; words: Said; answer: string }[] } | null;
}) {
  const t = useT();
  if (!props.of) return null;
  const { code, title, answers } = props.of;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("calls:review.title")}</h2>
      <p className="mt-2">
        <a href={`/calls/${code}`} className="inline-block py-1">
          <Told said={title} />
        </a>
      </p>
      <dl>
        {answers.map(({ key, words, answer }) => (
          <div key={key} className="border-t border-line py-3">
            <dt className="font-semibold">
              <Told said={words} />
            </dt>
            <dd className="mt-1 whitespace-pre-line" lang={writtenIn(answer)}>
              {answer || <span className="text-muted">{t("calls:review.none")}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
