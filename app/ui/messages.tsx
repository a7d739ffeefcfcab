import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Paragraphs } from "./paragraphs";

export interface Message {
  seq: number;
  fromHolder: boolean;
  body: string;
  writtenOn: string;
  readOn: string | null;
}

/** A conversation between organizers and the holder of a card, oldest first; `own` says which side reads. */
export function Messages(props: { messages: readonly Message[]; own: "holder" | "organizer"; earlier: string | null }) {
  const t = useT();
  const language = useLanguage();
  const { messages, own, earlier } = props;
  return (
    <>
      {earlier && (
        <p className="mb-4">
          <a href={earlier}>{t("messages:earlier")}</a>
        </p>
      )}
      <ol className="rows" aria-label={t("messages:label")}>
        {messages.map(({ seq, fromHolder, body, writtenOn, readOn }) => {
          const mine = fromHolder === (own === "holder");
          return (
            <li key={seq} id={`m${seq}`}>
              <div className="mb-2 text-small text-muted">
                <Facts>
                  <strong>{t(who(fromHolder, own))}</strong>
                  {formatDay(language, writtenOn)}
                  {mine ? t(readOn ? "messages:read" : "messages:unread") : null}
                </Facts>
              </div>
              <Paragraphs text={body} links={!fromHolder} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function who(fromHolder: boolean, own: "holder" | "organizer"): string {
  if (!fromHolder) return "messages:who.organizer";
  return own === "holder" ? "messages:who.you" : "messages:who.holder";
}
