/** When attendance of an event can be noted, the codes that are read out, and when a cycle or a course is completed. */

/** What decides when attendance can be noted. */
export interface Attended {
  state: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Whether attendance is noted now, or why not. Named in `attendance:standing`. */
export type AttendanceStanding = "open" | "cancelled" | "early" | "late";

const before = 30 * 60_000;
const after = 24 * 60 * 60_000;

/** From when on and until when a code can be entered; null while nobody knows when the event is. */
export function attendanceWindow({ startsAt, endsAt }: Attended): { opens: Date; closes: Date } | null {
  if (!startsAt) return null;
  return {
    opens: new Date(startsAt.getTime() - before),
    closes: new Date((endsAt ?? startsAt).getTime() + after),
  };
}

/** Whether a code can be entered now. Organizers can note attendance after it has closed, too. */
export function attendanceStanding(event: Attended, now: number): AttendanceStanding {
  if (event.state === "cancelled") return "cancelled";
  const window = attendanceWindow(event);
  if (event.state !== "published" || !window || now < window.opens.getTime()) return "early";
  return now > window.closes.getTime() ? "late" : "open";
}

/**
 * What codes that are read out are made of: digits, and letters that look and sound the same in Belarusian, Russian and
 * English, so that whoever hears one may write it on any keyboard.
 */
export const spokenAlphabet = "0123456789AKMT";
export const spokenLength = 6;

const heard: Record<string, string> = { А: "A", К: "K", М: "M", Т: "T", О: "0", O: "0", I: "1", L: "1", І: "1" };

/** A code as it is compared: signs between, small letters and Cyrillic ones do not matter. */
export function spokenAs(text: string): string {
  return [...text.toUpperCase()]
    .map((sign) => heard[sign] ?? sign)
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join("");
}

/** A code as it is shown and read out: three and three. */
export function spokenInThrees(code: string): string {
  return code.replace(/^(...)(...)$/, "$1 $2");
}

/** When a cycle or a course counts as completed. Named in `organizing-attendance:completion`. */
export const completions = ["lectures", "marked"] as const;
export type Completion = (typeof completions)[number];

/** What a certificate certifies. Named in `certificates:kind`. */
export const certificateKinds = ["attendance", "completion"] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** How attendance came to be known. Named in `organizing-attendance:by`. */
export type AttendedBy = "code" | "organizer";

/** What organizers can have listed of those who have a place. Named in `organizing-attendance:show`. */
export const attendanceLists = ["all", "attended", "absent"] as const;
export type AttendanceList = (typeof attendanceLists)[number];

/** The list that an address asks for; all where it names none. */
export function attendanceListAsked(text: string | null): AttendanceList {
  return attendanceLists.find((one) => one === text) ?? "all";
}
