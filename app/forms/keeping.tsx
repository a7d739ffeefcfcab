import { useEffect, useRef, useState } from "react";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { ActButton } from "./form";
import { type KeepingState, keepWhileTyping } from "./keep-while-typing";

/** A quiet line inside a form: with scripts the words of the form are kept on the server, and it says so. */
export function Keeping({ place }: { place: string }) {
  const t = useT();
  const line = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<KeepingState | null>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    return form ? keepWhileTyping(form, place, setState) : undefined;
  }, [place]);
  const failed = state !== null && state !== "kept";
  return (
    <p
      ref={line}
      role="status"
      className={`mt-4 min-h-6 text-small ${failed ? "font-semibold text-warn" : "text-muted"}`}
    >
      {state ? t(`drafts:keeping.${state}`) : ""}
    </p>
  );
}

/** Above a form that begins with words kept from before: since when, and the way to drop them. */
export function KeptNotice({ place, savedOn, older }: { place: string; savedOn: string; older?: boolean }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Notice>
      <p>{t("drafts:kept.lead", { day: formatDay(language, savedOn) })}</p>
      {older ? <p className="mt-2">{t("drafts:kept.older")}</p> : null}
      <div className="mt-2">
        <ActButton action="/drafts/dropping" fields={{ place }} look="link">
          {t("drafts:kept.drop")}
        </ActButton>
      </div>
    </Notice>
  );
}
