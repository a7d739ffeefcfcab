import type { ListedEvent } from "~/domain/programme/reading-events.server";
import { programmePath } from "~/domain/programme/when";
import { EventRows } from "~/ui/event-parts";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { Empty } from "~/ui/parts";

/** Events with their ways, in the reader's zone. */
function linked(events: ListedEvent[], zone: string) {
  return events.map((event) => ({ ...event, href: programmePath(`/programme/${event.slug}`, zone) }));
}

/** What is to come, then what was, by years; a further page has the past alone. */
export function EventList(props: {
  coming: ListedEvent[] | null;
  past: { years: { year: string; events: ListedEvent[] }[]; next: string | null };
  zone: string;
  now: string;
}) {
  const t = useT();
  const { coming, past, zone, now } = props;
  return (
    <>
      <p>
        <a href={programmePath("/programme", zone, { month: now })} className="inline-block py-1">
          {t("programme:byMonth")}
        </a>
      </p>
      {coming && (
        <section className="mt-6">
          <h2>{t("programme:coming")}</h2>
          {coming.length === 0 ? (
            <Empty>{t("programme:noneComing")}</Empty>
          ) : (
            <EventRows events={linked(coming, zone)} />
          )}
        </section>
      )}
      {past.years.map(({ year, events }) => (
        <section key={year} className="mt-10">
          <h2>{t("programme:past", { year })}</h2>
          <EventRows events={linked(events, zone)} />
        </section>
      ))}
      <Ways
        first={coming ? null : programmePath("/programme", zone)}
        next={past.next === null ? null : programmePath("/programme", zone, { after: past.next })}
      />
    </>
  );
}
