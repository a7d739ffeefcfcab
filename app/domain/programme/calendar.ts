/** What a calendar is told of an event. */
export interface CalendarEvent {
  /** A name that stays the same, and tells nothing else. */
  uid: string;
  /** Goes up with each change. */
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  /** Of what takes whole days: the first day, and the day after the last. */
  days: { first: string; after: string } | null;
  /** When the entry was made, as YYYY-MM-DD. */
  stampedOn: string;
  title: { text: string; language: string };
  /** Where it is and where one reads of it; left out of what is to tell nothing. */
  place?: { text: string; language: string };
  url?: string;
}

/** Characters that no text of a calendar may have. */
// eslint-disable-next-line no-control-regex -- leaving them out is the point
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A text as RFC 5545 has it: nothing in it ends a line or a value. */
export function escapeText(text: string): string {
  return text
    .replace(forbidden, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n]/g, "\\n");
}

const longestLine = 75;

/** A line in pieces of at most 75 octets, none of which ends within a character. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestLine) {
      pieces.push(piece);
      // The blank with which a further piece begins counts too.
      [piece, octets] = [" ", 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** An instant in universal time, as 20240512T150000Z. */
function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

const asDate = (day: string) => day.replaceAll("-", "");

function linesOf(event: CalendarEvent): string[] {
  const { days, title, place } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${asDate(event.stampedOn)}T000000Z`,
    `SEQUENCE:${event.sequence}`,
    ...(days
      ? [`DTSTART;VALUE=DATE:${asDate(days.first)}`, `DTEND;VALUE=DATE:${asDate(days.after)}`]
      : [`DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`]),
    `SUMMARY;LANGUAGE=${title.language}:${escapeText(title.text)}`,
    ...(place?.text ? [`LOCATION;LANGUAGE=${place.language}:${escapeText(place.text)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** What a calendar says of itself. */
export interface CalendarHead {
  /** Who made it, as RFC 5545 wants it. */
  maker: string;
  /** What it is called where it is subscribed to, and how rarely it need be fetched. */
  subscribed?: { name: string; every: string };
}

const ofTheProgramme: CalendarHead = { maker: "-//Reserve//Programme//EN" };

/** A calendar of these events as RFC 5545 has it. */
export function calendarOf(events: readonly CalendarEvent[], head: CalendarHead = ofTheProgramme): string {
  const { maker, subscribed } = head;
  const named = subscribed
    ? [
        ...[`NAME:${escapeText(subscribed.name)}`, `X-WR-CALNAME:${escapeText(subscribed.name)}`],
        ...[`REFRESH-INTERVAL;VALUE=DURATION:${subscribed.every}`, `X-PUBLISHED-TTL:${subscribed.every}`],
      ]
    : [];
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${maker}`, "CALSCALE:GREGORIAN"],
    ...named,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
