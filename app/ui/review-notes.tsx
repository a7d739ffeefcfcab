import { reviewNotesPath, type ReviewNotesSeen } from "~/domain/concepts/reviews";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Empty, Notice } from "./parts";
import { SaidText } from "./prose";

/**
 * What those who judge a concept say to each other, the newest last; one's own can be deleted while the room is open.
 * `linked` adds the way to where it is written; `alone` stands on a page of its own, which is called after them. Shows
 * nothing to whoever may not see it yet.
 */
export function ReviewNotes(props: {
  /** The code of the concept. */
  code: string;
  said: ReviewNotesSeen;
  linked?: boolean;
  alone?: boolean;
}) {
  const t = useT();
  const { code, said, linked, alone } = props;
  if (said.why) return null;
  const Wrap = alone ? "div" : "section";
  return (
    <Wrap className={alone ? undefined : "mt-10"} aria-labelledby={alone ? undefined : "review-notes"}>
      {alone ? null : <h2 id="review-notes">{t("reviews:notes.title")}</h2>}
      <p className="mt-2 max-w-[66ch] text-muted">{t("reviews:notes.lead")}</p>
      {said.earlier ? (
        <p className="mt-2 text-small text-muted">{t("reviews:notes.earlier", { count: said.notes.length })}</p>
      ) : null}
      {said.notes.length === 0 ? (
        <Empty>{t("reviews:notes.none")}</Empty>
      ) : (
        <ol className="rows mt-4" aria-label={t("reviews:notes.title")}>
          {said.notes.map((note) => (
            <OneNote key={note.code} code={code} note={note} open={said.open} />
          ))}
        </ol>
      )}
      {said.open ? null : <Notice>{t("reviews:notes.closed")}</Notice>}
      {linked && said.open ? (
        <p className="mt-4">
          <a href={reviewNotesPath(code)} className="inline-block py-1">
            {t("reviews:notes.to")}
          </a>
        </p>
      ) : null}
    </Wrap>
  );
}

/** One note. */
function OneNote({ code, note, open }: { code: string; note: ReviewNotesSeen["notes"][number]; open: boolean }) {
  const t = useT();
  const language = useLanguage();
  const day = formatDay(language, note.writtenOn);
  return (
    <li>
      <div className="mb-2 text-small text-muted">
        <Facts>
          <strong>{note.own ? t("reviews:notes.you") : (note.by ?? t("reviews:notes.former"))}</strong>
          {day}
        </Facts>
      </div>
      <SaidText html={note.bodyHtml} />
      {note.own && open ? (
        <form method="post" action={`${reviewNotesPath(code)}/${note.code}/deletion`} className="card-acts">
          <button className="linklike" aria-label={t("reviews:notes.deleteWhich", { day })}>
            {t("reviews:notes.delete")}
          </button>
        </form>
      ) : null}
    </li>
  );
}
