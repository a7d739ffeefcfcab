import type { ReactNode } from "react";
import { Told } from "./call-parts";
import type { CallOfConcept } from "./call-of-concept";
import { useT } from "./language";
import { Notice } from "./parts";

/** What a concept lacks for its call, where a summary of mistakes leads: the ways to mend it. */
export function CallGaps(props: {
  code: string;
  of: CallOfConcept;
  errors: Record<string, string>;
  /** The button that submits the concept without its call. */
  alone: ReactNode;
}) {
  const t = useT();
  const { code, of, errors, alone } = props;
  if (!of.call) return null;
  const { call } = of;
  return (
    <Notice>
      {errors.call ? (
        <div id="call" tabIndex={-1} className="mb-3">
          <p>{t("calls:gaps.over", { title: call.title.text })}</p>
          <div className="mt-3">{alone}</div>
        </div>
      ) : null}
      {errors.answers ? (
        <p id="answers" tabIndex={-1}>
          <a href={`/concepts/drafts/${code}/answers`} className="inline-block py-1">
            {t("calls:gaps.open")}
          </a>
        </p>
      ) : null}
      <p>
        {t("calls:own.title")}:{" "}
        <a href={`/calls/${call.code}`} className="inline-block py-1">
          <Told said={call.title} />
        </a>
      </p>
    </Notice>
  );
}
