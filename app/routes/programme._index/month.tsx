import { monthAfter } from "~/domain/programme/months";
import type { ListedEvent } from "~/domain/programme/reading-events.server";
import { programmePath } from "~/domain/programme/when";
import { formatDay, formatMonth } from "~/locales/format";
import { EventRows } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { Empty } from "~/ui/parts";

/** A month by its days, with the ways to the months around it. */
export function Month(props: {
  month: string;
  days: { day: string; events: ListedEvent[] }[];
  zone: string;
  now: string;
}) {
  const t = useT();
  const language = useLanguage();
  const { month, days, zone, now } = props;
  const way = (other: string) => programmePath("/programme", zone, { month: other });
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <>
      <nav aria-label={t("programme:months")} className="flex flex-wrap gap-x-6 gap-y-1 no-print">
        <a href={way(before)} rel="prev" className="py-2">
          {t("programme:monthBefore", { month: formatMonth(language, before) })}
        </a>
        <a href={way(after)} rel="next" className="py-2">
          {t("programme:monthAfter", { month: formatMonth(language, after) })}
        </a>
        {month === now ? null : (
          <a href={way(now)} className="py-2">
            {t("programme:thisMonth")}
          </a>
        )}
        <a href={programmePath("/programme", zone)} className="py-2">
          {t("programme:all")}
        </a>
      </nav>
      {days.length === 0 ? <Empty>{t("programme:noneInMonth")}</Empty> : null}
      {days.map(({ day, events }) => (
        <section key={day} className="mt-8">
          <h2>{formatDay(language, day)}</h2>
          <EventRows
            events={events.map((event) => ({ ...event, href: programmePath(`/programme/${event.slug}`, zone) }))}
          />
        </section>
      ))}
    </>
  );
}
