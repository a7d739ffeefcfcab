import type { OwnRegistration } from "~/domain/programme/own-registrations.server";
import type { WallTime } from "~/domain/concepts/zones";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";

/** Events in rows: when they begin, and how the reader stands. */
export function EventRows(props: {
  events: OwnRegistration[];
  states?: boolean;
  /** How many messages from organizers are new, by the addresses of events. */
  messages?: Record<string, number>;
}) {
  const t = useT();
  const { events, states = false, messages = {} } = props;
  return (
    <Rows>
      {events.map((event) => (
        <Row
          key={event.slug}
          href={states ? `/programme/${event.slug}/registration` : `/programme/${event.slug}`}
          title={<Told said={event.title} />}
        >
          <Facts>
            <Begins event={event} />
            {states ? t(`registration:state.${event.state}`) : null}
            {event.cancelled ? <strong>{t("registration:mine.cancelled")}</strong> : null}
          </Facts>
          {messages[event.slug] ? (
            <p className="mt-1">
              <a href={`/programme/${event.slug}#messages`} className="inline-block py-1 font-semibold">
                {t("event-messages:mine", { count: messages[event.slug] ?? 0 })}
              </a>
            </p>
          ) : null}
          {states && !event.past && !event.cancelled ? (
            <p className="mt-1 text-small text-muted">{t(`registration:means.${event.state}`)}</p>
          ) : null}
        </Row>
      ))}
    </Rows>
  );
}

function Begins({ event: { begins, wholeDays } }: { event: OwnRegistration }) {
  const t = useT();
  const language = useLanguage();
  if (!begins) return t("registration:mine.undated");
  const values = ({ day, time }: WallTime) => ({ time, day: formatDay(language, day) });
  if (wholeDays) return formatDay(language, begins.day);
  return (
    <>
      {t("registration:mine.begins", { ...values(begins), zone: t(`calls:zone.${begins.zone}`) })}
      {begins.home ? <>; {t("calls:homeTime", values(begins.home))}</> : null}
    </>
  );
}
