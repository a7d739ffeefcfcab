import type { Said } from "~/domain/concepts/wordings";
import type { When } from "~/domain/programme/when";
import { formatDay } from "~/locales/format";
import { Told } from "./call-parts";
import { EventWhen } from "./event-parts";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Prose } from "./prose";

/** When and where something is or was. */
export interface ThenAndThere {
  when: When | null;
  place: Said;
}

export interface ShownMessage {
  code: string;
  kind: string;
  sentOn: string;
  takenBackOn: string | null;
  /** The lecture that it is about, where those of its whole are told. */
  about: { slug: string; title: Said } | null;
  text: { html: string; language: string };
  was: ThenAndThere | null;
  is: ThenAndThere | null;
  fresh?: boolean;
}

/** What those who registered were told, the newest first; beside each what may be done to it. */
export function MessageList<M extends ShownMessage>(props: {
  messages: readonly M[];
  facts?: (message: M) => React.ReactNode;
  ways?: (message: M) => React.ReactNode;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="mt-3 max-w-[66ch]">
      {props.messages.map((message) => (
        <li key={message.code} className="border-t border-line py-4">
          <Facts>
            {message.fresh ? <strong className="text-ink">{t("event-messages:fresh")}</strong> : null}
            {message.kind === "changed" ? (
              t("event-messages:changed", { day: formatDay(language, message.sentOn) })
            ) : (
              <time dateTime={message.sentOn}>{formatDay(language, message.sentOn)}</time>
            )}
            {message.about ? (
              <a href={`/programme/${message.about.slug}`}>
                <Told said={message.about.title} />
              </a>
            ) : null}
            {props.facts?.(message)}
          </Facts>
          <Words message={message} />
          {props.ways?.(message)}
        </li>
      ))}
    </ul>
  );
}

function Words({ message }: { message: ShownMessage }) {
  const t = useT();
  const language = useLanguage();
  const { kind, takenBackOn, text, was, is } = message;
  if (takenBackOn) {
    const day = formatDay(language, takenBackOn);
    return <p className="mt-2 text-muted">{t("event-messages:takenBack", { day })}</p>;
  }
  if (kind === "cancelled") return <p className="mt-2 font-semibold">{t("event-messages:cancelled")}</p>;
  if (kind !== "changed") return <Prose html={text.html} lang={text.language} />;
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-[5rem_1fr]">
      {[
        { name: "was", at: was },
        { name: "is", at: is },
      ].map(({ name, at }) =>
        at ? (
          <div key={name} className="contents">
            <dt className={name === "is" ? "font-semibold" : "text-muted"}>{t(`event-messages:change.${name}`)}</dt>
            <dd className="max-sm:-mt-2">
              <EventWhen when={at.when} />
              {at.place.text ? (
                <span className="block">
                  <Told said={at.place} />
                </span>
              ) : null}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** What organizers told those who registered for an event, on its page; nothing where there is nothing. */
export function EventMessages({ messages }: { messages: readonly ShownMessage[] }) {
  const t = useT();
  if (messages.length === 0) return null;
  return (
    <section id="messages" className="my-8">
      <h2 className="text-h3">{t("event-messages:title")}</h2>
      <MessageList messages={messages} />
    </section>
  );
}
