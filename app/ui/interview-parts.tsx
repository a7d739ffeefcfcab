import { lengthInClock } from "~/domain/media/videos";
import type { Said } from "~/domain/concepts/wordings";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";

interface ShownInterview {
  named: string;
  language: string;
  recordedOn: string;
  seconds: number;
  title: Said;
}

/**
 * Who speaks, when it was recorded, in which language, for how long: one quiet line. `played`: the player below says the
 * language and the length itself.
 */
export function InterviewFacts({
  interview,
  played = false,
  children,
}: {
  interview: ShownInterview;
  played?: boolean;
  children?: React.ReactNode;
}) {
  const t = useT();
  const language = useLanguage();
  const { named, recordedOn, seconds, title, language: spoken } = interview;
  return (
    <Facts>
      {named ? <span lang={spoken}>{named}</span> : null}
      {t("interviews:recordedOn", { day: formatDay(language, recordedOn) })}
      {played ? null : t("interviews:spoken", { language: languageName(spoken) })}
      {seconds > 0 && !played ? lengthInClock(seconds) : null}
      {title.text === "" || title.language === language
        ? null
        : t("calls:inOther", { language: languageName(title.language) })}
      {children}
    </Facts>
  );
}
