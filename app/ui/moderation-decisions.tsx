import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Paragraphs } from "./paragraphs";

/** One decision of a moderator in words: what, when, for what, and what was said. */
export function Decided(props: { what: string; day: string; reason?: string; words: string; more?: string }) {
  const t = useT();
  const language = useLanguage();
  const { what, day, reason, words, more } = props;
  return (
    <div className="my-4">
      <Facts>
        <strong>{what}</strong>
        {formatDay(language, day)}
        {reason && t(`moderation:reason.${reason}.label`)}
        {more}
      </Facts>
      {words && (
        <div className="mt-1">
          <Paragraphs text={words} />
        </div>
      )}
    </div>
  );
}
