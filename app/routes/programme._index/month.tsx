import { weekdayOf, weekFrom, weeksOf } from "~/domain/programme/month-grid";
import { monthAfter } from "~/domain/programme/months";
import type { ListedEvent } from "~/domain/programme/reading-events.server";
import { programmePath } from "~/domain/programme/when";
import { firstWeekday, formatDay, formatMonth } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Empty } from "~/ui/parts";

type Day = { day: string; events: ListedEvent[] };

/** A month as a table by days of the week, on phones as a list of its days, with the ways to the months around it. */
export function Month(props: { month: string; days: Day[]; zone: string; now: string }) {
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
      {days.length === 0 ? <Empty>{t("programme:noneInMonth")}</Empty> : <Grid {...{ month, days, zone }} />}
    </>
  );
}

/** One table for both: where there is no room for seven columns, its days with events stand one below the other. */
function Grid({ month, days, zone }: { month: string; days: Day[]; zone: string }) {
  const t = useT();
  const language = useLanguage();
  const first = firstWeekday(language);
  const events = new Map(days.map((one) => [one.day, one.events]));
  return (
    <table className="month">
      <caption className="sr-only">{t("programme:grid", { month: formatMonth(language, month) })}</caption>
      <thead>
        <tr>
          {weekFrom(first).map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`programme:weekday.${weekday}`)}>
              {t(`programme:weekdayShort.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week, at) => (
          <tr key={at}>
            {week.map((day, place) =>
              day === null ? (
                <td key={place} className="month-none" />
              ) : (
                <td key={place} className={events.has(day) ? undefined : "month-none"}>
                  <DayOf day={day} />
                  <ul>
                    {(events.get(day) ?? []).map((event) => (
                      <Entry key={event.slug} event={event} zone={zone} />
                    ))}
                  </ul>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of a day in its cell; in the list of phones the whole day with its weekday. */
function DayOf({ day }: { day: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <time dateTime={day}>
      <span className="month-number" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span className="month-day">
        {formatDay(language, day)}, {t(`programme:weekdayShort.${weekdayOf(day)}`)}
      </span>
    </time>
  );
}

function Entry({ event, zone }: { event: ListedEvent; zone: string }) {
  const t = useT();
  const { slug, title, when, standing } = event;
  return (
    <li>
      {standing === "cancelled" ? (
        <span className="font-semibold text-warn">{t("programme:standing.cancelled")}: </span>
      ) : null}
      {when && !when.wholeDays ? <span className="tabular-nums">{when.from.time} </span> : null}
      <a href={programmePath(`/programme/${slug}`, zone)}>
        <Told said={title} />
      </a>
    </li>
  );
}
