import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Prose } from "./prose";

/** What was answered to a question, on which day, in the language that it was put down in. */
export function SpeakersAnswer({ answer }: { answer: { html: string; language: string; day: string } }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="mt-3 border-l-2 border-accent pl-4">
      <p className="text-small font-semibold">{t("asking:answer", { day: formatDay(language, answer.day) })}</p>
      <Prose html={answer.html} lang={answer.language} />
    </div>
  );
}
