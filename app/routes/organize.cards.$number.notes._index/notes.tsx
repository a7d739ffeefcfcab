import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Paragraphs } from "~/ui/paragraphs";

interface Note {
  code: string;
  body: string;
  writtenOn: string;
  by: string | null;
  own: boolean;
}

/** Notes on a card, the newest first; one's own can be deleted. */
export function Notes({ number, notes }: { number: string; notes: readonly Note[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="rows mt-10" aria-label={t("candidates:notes.label")}>
      {notes.map(({ code, body, writtenOn, by, own }) => (
        <li key={code}>
          <div className="mb-2 text-small text-muted">
            <Facts>
              <strong>{own ? t("candidates:by.you") : (by ?? t("candidates:by.former"))}</strong>
              {formatDay(language, writtenOn)}
            </Facts>
          </div>
          <Paragraphs text={body} />
          {own && (
            <div className="card-acts">
              <ActButton
                action={`/organize/cards/${number}/notes/${code}/deletion`}
                look="link"
                label={t("candidates:notes.deleteWhich", { day: formatDay(language, writtenOn) })}
              >
                {t("candidates:notes.delete")}
              </ActButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
