import type { Change } from "~/domain/concepts/differences";
import { formatDay } from "~/locales/format";
import { Differences, DifferencesLegend } from "./differences";
import { useLanguage, useT } from "./language";

/** For those who judge a text that was handed in anew: what changed since the one that was judged, folded. */
export function ChangesSince(props: {
  of: { submittedOn: string; own: boolean; language: string; changes: Change[] } | null;
}) {
  const t = useT();
  const language = useLanguage();
  if (!props.of) return null;
  const { submittedOn, own, changes } = props.of;
  const day = formatDay(language, submittedOn);
  return (
    <details className="mt-6 max-w-[66ch]">
      <summary className="linklike inline-block py-2">
        {t(own ? "remarks:changes.own" : "remarks:changes.title", { day })}
      </summary>
      <DifferencesLegend />
      <Differences changes={changes} lang={props.of.language} />
    </details>
  );
}
