import { expect, it } from "vitest";
import { type CalendarEvent, calendarOf, escapeText, foldLine } from "~/domain/programme/calendar";

const event: CalendarEvent = {
  ...{ uid: "a@reserve", sequence: 3, cancelled: false, days: null, stampedOn: "2024-05-01" },
  ...{ startsAt: new Date("2024-05-12T15:00:00Z"), endsAt: new Date("2024-05-12T17:30:00Z") },
  ...{ title: { text: "Шлях, да; дэмакратыі", language: "be" }, place: { text: "", language: "be" } },
  url: "https://reserve.example/programme/path",
};
/** The lines of a calendar as a reader puts them together again. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

it("is a calendar as RFC 5545 has it, in universal time", () => {
  expect(unfolded(calendarOf([event]))).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reserve//Programme//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT"],
    ...["UID:a@reserve", "DTSTAMP:20240501T000000Z", "SEQUENCE:3"],
    ...["DTSTART:20240512T150000Z", "DTEND:20240512T173000Z"],
    "SUMMARY;LANGUAGE=be:Шлях\\, да\\; дэмакратыі",
    ...["URL:https://reserve.example/programme/path", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
});

it("has whole days without times, the end after the last day, and says what is cancelled", () => {
  const days = { first: "2024-05-12", after: "2024-05-15" };
  const lines = unfolded(calendarOf([{ ...event, days, cancelled: true }]));
  expect(lines).toEqual(
    expect.arrayContaining(["DTSTART;VALUE=DATE:20240512", "DTEND;VALUE=DATE:20240515", "STATUS:CANCELLED"]),
  );
});

it("lets no words end a line or begin another", () => {
  expect(escapeText("a\\b;c,d\r\nATTENDEE:x\ne\u0000")).toBe("a\\\\b\\;c\\,d\\nATTENDEE:x\\ne");
  const hostile = { text: "x\r\nBEGIN:VALARM\nATTACH:evil", language: "en" };
  const lines = unfolded(calendarOf([{ ...event, title: hostile, place: hostile }]));
  expect(lines.filter((line) => /^(BEGIN:VALARM|ATTACH)/.test(line))).toEqual([]);
});

it("folds lines at 75 octets and never within a character", () => {
  const text = `SUMMARY:${"ж".repeat(100)}😀${"a".repeat(80)}`;
  const pieces = foldLine(text).split("\r\n");
  expect(pieces.every((piece) => new TextEncoder().encode(piece).length <= 75)).toBe(true);
  expect(pieces.slice(1).every((piece) => piece.startsWith(" "))).toBe(true);
  expect(foldLine(text).replaceAll("\r\n ", "")).toBe(text);
  expect(foldLine("x".repeat(75))).toBe("x".repeat(75));
});
