import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { attendByCode } from "~/domain/programme/attending.server";
import { certificateCode, certificateCodeIn, codeInFours } from "~/domain/programme/certificate-codes";
import { certificateTag, codeOf } from "~/domain/programme/certificate-rows.server";
import {
  certificatesOf,
  findCertificateOf,
  findOwnCertificate,
  listOwnCertificates,
  revokeCertificate,
  setStaying,
  surrenderCertificate,
  takeCertificate,
} from "~/domain/programme/certificates.server";
import { checkCertificate } from "~/domain/programme/checking-certificates.server";
import { closeCourse, findClosing, listGraduates } from "~/domain/programme/completing.server";
import { markAttendance } from "~/domain/programme/marking-attendance.server";
import { forgetRegistrationsOf } from "~/domain/programme/own-registrations.server";
import { printCertificate } from "~/domain/programme/printing-certificates.server";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { languages } from "~/locales/t";
import { attendedMeeting, certifying, closed, courseOf, registrationOf } from "../../attendance";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, hour } from "../../events";
import { pagesOf } from "../../pdf";

useDatabase();
afterEach(() => moveClock(0));

let organizer: Person;
beforeAll(async () => {
  organizer = await member("organizer");
});

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
type At = { slug: string | null };
const own = (who: Person, { slug }: At) => findOwnCertificate(who, slug!, "en");
const codeFor = async (who: Person, event: At) => (await own(who, event)).given!.code;
const check = (code: string) => checkCertificate(code, "en");
const standing = async (code: string) => (await check(code)).standing;

describe("the code on a paper", () => {
  const code = certificateCode("a3".repeat(32));

  it("has twenty signs of which no two look alike, and as many bits as nobody guesses", () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    const all = new Set(Array.from({ length: 500 }, (_, n) => certificateCode((n + 2 ** 40).toString(16))));
    expect(all.size).toBe(500);
  });

  it.each([
    ["in small letters", (one: string) => one.toLowerCase()],
    ["in fours with hyphens", codeInFours],
    ["with spaces, dashes and dots", (one: string) => one.replace(/(.{3})/g, "$1 – .")],
    ["with the letter O and l for digits", (one: string) => one.replaceAll("0", "O").replaceAll("1", "l")],
    [
      "in Cyrillic letters that look the same",
      (one: string) =>
        [...one]
          .map((sign) => "АВСЕНКМРТХ"["ABCEHKMPTX".indexOf(sign)] ?? sign)
          .join("")
          .replaceAll("0", "о"),
    ],
  ])("is found %s", (_how, typed) => {
    for (let n = 0; n < 200; n += 1) {
      const one = certificateCode((BigInt(n + 1) * 987_654_321_987_654_321_987_654_321n).toString(16));
      expect(certificateCodeIn(typed(one))).toBe(one);
    }
  });

  it("tells every wrong sign, every two that changed places, and what is too short or long", () => {
    const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of signs) {
        const wrong = code.slice(0, at) + sign + code.slice(at + 1);
        expect(certificateCodeIn(wrong)).toBe(wrong === code ? code : null);
      }
      const [one, next] = [code[at]!, code[at + 1]];
      if (!next || one === next) continue;
      expect(certificateCodeIn(code.slice(0, at) + next + one + code.slice(at + 2))).toBe(null);
    }
    for (const wrong of ["", "AAAA", code + "0", code.slice(1), "U".repeat(20), "🙂".repeat(20), "' OR 1=1 --"]) {
      expect([wrong, certificateCodeIn(wrong)]).toEqual([wrong, null]);
    }
  });
});

describe("a certificate of attendance", () => {
  it("is there for who attended, once the event is over and organizers allow it, however often it is asked for", async () => {
    const [who, absent] = (await people(2)) as [Person, Person];
    const { event } = await attendedMeeting(organizer, [who]);
    moveClock(2 * hour);
    expect(await outcome(own(who, event))).toBe("404");
    moveClock(4 * hour);
    expect(await own(who, event)).toMatchObject({ standing: "ready", given: null });
    expect(await db().certificate.count({ where: { eventId: event.id } })).toBe(0);
    await Promise.all([1, 2, 3, 4].map(() => takeCertificate(who, event.slug!)));
    expect(await db().certificate.count({ where: { eventId: event.id } })).toBe(1);
    expect(await own(who, event)).toMatchObject({ standing: "held", kind: "attendance" });
    for (const other of [absent, organizer]) {
      expect(await outcome(own(other, event))).toBe("404");
      expect(await outcome(takeCertificate(other, event.slug!))).toBe("404");
    }
    expect(await outcome(takeCertificate(await member("applicant"), event.slug!))).toBe("403");
    expect((await listOwnCertificates(who, "en")).map(({ slug, standing }) => [slug, standing])).toEqual([
      [event.slug, "held"],
    ]);
    expect(await listOwnCertificates(absent, "en")).toEqual([]);
  });

  it("is not to be had where organizers do not allow it", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who]);
    await db().eventAttendance.update({ where: { eventId: event.id }, data: { certificates: false } });
    expect(await outcome(takeCertificate(who, event.slug!))).toBe("404");
  });

  it("says to whoever has its code what the paper says, and never whose it is", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who], { seenBy: "members", titleEn: "A talk for members" });
    await takeCertificate(who, event.slug!);
    const code = await codeFor(who, event);
    const checked = await check(codeInFours(code).toLowerCase());
    expect(checked).toMatchObject({
      ...{ standing: "valid", kind: "attendance", eventKind: "meeting", number: "", revokedOn: null },
      title: { text: "A talk for members" },
    });
    // Days alone, and no way to the event: its address is the members'.
    expect(JSON.stringify(checked)).not.toContain(event.slug);
    expect("when" in checked && checked.when?.wholeDays).toBe(true);
    const registration = await registrationOf(who, event);
    for (const secret of [who.id, who.pseudonym, registration.code, registration.id, registration.holder]) {
      expect(JSON.stringify(checked)).not.toContain(secret);
    }
  });

  it("cannot be joined with its registration by who has the database and the paper", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who]);
    await takeCertificate(who, event.slug!);
    const registration = await registrationOf(who, event);
    const row = await db().certificate.findFirstOrThrow({ where: { eventId: event.id } });
    const code = codeOf(row);
    for (const theirs of [code, codeInFours(code)]) expect(JSON.stringify(row)).not.toContain(theirs);
    const values = Object.values(registration).filter((value) => typeof value === "string" && value.length > 10);
    const shared = Object.values(row).filter((value) => values.includes(value as string));
    // The event is the only thing that both rows name.
    expect(shared.filter((value) => value !== event.id && value !== registration.day)).toEqual([]);
  });

  it("is revoked by its holder for good", async () => {
    const [who, other] = (await people(2)) as [Person, Person];
    const { event } = await attendedMeeting(organizer, [who, other]);
    expect(await outcome(surrenderCertificate(who, event.slug!))).toBe("404");
    for (const one of [who, other]) await takeCertificate(one, event.slug!);
    const codes = [await codeFor(who, event), await codeFor(other, event)];
    await surrenderCertificate(who, event.slug!);
    expect(await Promise.all(codes.map(standing))).toEqual(["revoked", "valid"]);
    expect(await own(who, event)).toMatchObject({ standing: "revoked", given: { revokedBy: "holder" } });
    expect(await outcome(surrenderCertificate(who, event.slug!))).toBe("409");
    expect(await outcome(takeCertificate(who, event.slug!))).toBe("409");
    expect(await registrationOf(who, event)).toMatchObject({ state: "attended" });
  });

  it("is revoked by organizers with a reason in the log, under the code of the registration alone", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who]);
    await takeCertificate(who, event.slug!);
    const code = await codeFor(who, event);
    const { code: registration } = await registrationOf(who, event);
    const shown = JSON.stringify(await findCertificateOf(organizer, event.code, registration, "en"));
    for (const secret of [code, codeInFours(code), who.id, who.pseudonym]) expect(shown).not.toContain(secret);
    const reason = { reason: "Given to who was not there." };
    expect(await outcome(revokeCertificate(who, event.code, registration, reason))).toBe("403");
    const twice = await Promise.all(
      [1, 2].map(() => outcome(revokeCertificate(organizer, event.code, registration, reason))),
    );
    expect(twice.sort()).toEqual(["409", "done"].sort());
    expect(await standing(code)).toBe("revoked");
    expect(await outcome(takeCertificate(who, event.slug!))).toBe("409");
    const entries = await db().logEntry.findMany({ where: { verb: "certificate.revoked", subject: registration } });
    expect(entries.map(({ detail, actorId }) => [detail, actorId])).toEqual([[reason.reason, organizer.id]]);
    expect(JSON.stringify(entries)).not.toContain(code);
  });

  it("no longer holds once organizers take the attendance back; noted again, there is a new one", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who]);
    await takeCertificate(who, event.slug!);
    const code = await codeFor(who, event);
    const registration = [(await registrationOf(who, event)).code];
    await markAttendance(organizer, event.code, { attended: "no", registration });
    expect(await standing(code)).toBe("revoked");
    expect(await outcome(takeCertificate(who, event.slug!))).toBe("404");
    await markAttendance(organizer, event.code, { attended: "yes", registration });
    await takeCertificate(who, event.slug!);
    const anew = await codeFor(who, event);
    expect(await Promise.all([code, anew].map(standing))).toEqual(["revoked", "valid"]);
  });

  it("goes with the account, or can be checked on and belongs to nobody, as its holder wishes", async () => {
    const [goes, stays] = (await people(2)) as [Person, Person];
    const { event } = await attendedMeeting(organizer, [goes, stays]);
    for (const who of [goes, stays]) await takeCertificate(who, event.slug!);
    const codes = [await codeFor(goes, event), await codeFor(stays, event)];
    expect(await outcome(setStaying(await member("participant"), event.slug!, true))).toBe("404");
    await setStaying(stays, event.slug!, true);
    expect(await transaction((tx) => certificatesOf(tx, stays.id))).toHaveLength(1);
    await transaction(async (tx) => {
      for (const who of [goes, stays]) await forgetRegistrationsOf(tx, who.id);
    });
    expect(await Promise.all(codes.map(standing))).toEqual(["unknown", "valid"]);
    expect((await db().certificate.findMany({ where: { eventId: event.id } })).map((row) => row.holderTag)).toEqual([
      null,
    ]);
    expect(await transaction((tx) => certificatesOf(tx, stays.id))).toEqual([]);
  });
});

describe("a course", () => {
  it("is completed by lectures or by organizers' note, and closed once for each", async () => {
    const [all, two, one, noted, waiting] = (await people(5)) as [Person, Person, Person, Person, Person];
    const { course, lectures, codes } = await courseOf(organizer, [all, two, one, noted, waiting], { places: 4 });
    await certifying(organizer, course, { completion: "lectures", lecturesNeeded: 2 });
    for (const [at, ahead] of [hour, 2 * day, 4 * day].entries()) {
      moveClock(ahead);
      const there = [all, ...(at < 2 ? [two] : []), ...(at < 1 ? [one] : [])];
      for (const who of there) await attendByCode(who, lectures[at]!.slug!, { spoken: codes[at]! });
    }
    const { code } = await registrationOf(noted, course);
    await markAttendance(organizer, course.code, { attended: "yes", registration: [code] });
    expect(await outcome(closeCourse(organizer, course.code, { graduates: 3 }))).toBe("mistakes:attendance.notOver");
    expect(await outcome(listGraduates(all, course.slug!, "en"))).toBe("404");
    moveClock(11 * day);
    expect(await findClosing(organizer, course.code, "en")).toMatchObject({ completed: 3, fresh: 3, closedOn: null });
    expect(await outcome(closeCourse(organizer, course.code, { graduates: 4 }))).toBe(
      "mistakes:attendance.closingStale",
    );
    expect(await db().certificate.count({ where: { eventId: course.id } })).toBe(0);
    const twice = await Promise.all([1, 2].map(() => outcome(closeCourse(organizer, course.code, { graduates: 3 }))));
    expect(twice.sort()).toEqual(["done", "mistakes:attendance.closingStale"]);
    const { numbers, closedOn } = (await listGraduates(one, course.slug!, "en"))!;
    expect(numbers).toHaveLength(3);
    expect(numbers).toEqual([...numbers].sort());
    expect(closedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const who of [all, two, noted])
      expect(await own(who, course)).toMatchObject({ standing: "held", kind: "completion" });
    for (const who of [one, waiting]) expect(await outcome(own(who, course))).toBe("404");
    // Somebody is noted later and added; the rule itself no longer changes.
    const late = (await registrationOf(one, course)).code;
    await markAttendance(organizer, course.code, { attended: "yes", registration: [late] });
    expect(await closed(organizer, course)).toBe(1);
    expect((await listGraduates(one, course.slug!, "en"))!.numbers).toHaveLength(4);
    expect(await outcome(certifying(organizer, course, { completion: "marked" }))).toBe("mistakes:attendance.closed");
    const entries = await db().logEntry.findMany({
      where: { verb: "attendance.closed", subject: course.code },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ detail }) => detail)).toEqual(["3", "1"]);
  });

  it("lists graduates by numbers that check nothing, and without who has been revoked", async () => {
    const [first, second] = (await people(2)) as [Person, Person];
    const { course } = await courseOf(organizer, [first, second]);
    await certifying(organizer, course, { completion: "marked" });
    moveClock(hour);
    const registration = [(await registrationOf(first, course)).code, (await registrationOf(second, course)).code];
    await markAttendance(organizer, course.code, { attended: "yes", registration });
    moveClock(11 * day);
    await closed(organizer, course);
    const { numbers } = (await listGraduates(second, course.slug!, "en"))!;
    for (const number of numbers) expect(await standing(number)).toBe("mistyped");
    const given = (await own(first, course)).given!;
    expect(numbers.map((number) => number.replace("-", ""))).toContain(given.number);
    expect(await check(given.code)).toMatchObject({ kind: "completion", number: codeInFours(given.number!) });
    await revokeCertificate(organizer, course.code, registration[0]!, { reason: "Admitted by mistake." });
    expect((await listGraduates(second, course.slug!, "en"))!.numbers).toHaveLength(1);
    // Closing anew gives nobody a second certificate.
    expect(await closed(organizer, course)).toBe(0);
    // Visitors are not told whether there is such a course.
    expect(await listGraduates(null, course.slug!, "en")).toBe(null);
    expect(await listGraduates(null, "nothing", "en")).toBe(null);
    expect(await outcome(listGraduates(await member("applicant"), course.slug!, "en"))).toBe("404");
    const { code } = await registrationOf(second, course);
    expect(await outcome(closeCourse(first, course.code, { graduates: 0 }))).toBe("403");
    expect(await outcome(revokeCertificate(second, course.code, code, { reason: "For no reason." }))).toBe("403");
  });
});

describe("who checks codes", () => {
  it("is told what is mistyped and what is none of ours; codes of ours are checked however many others are not", async () => {
    const [who] = (await people(1)) as [Person];
    const { event } = await attendedMeeting(organizer, [who]);
    await takeCertificate(who, event.slug!);
    const code = await codeFor(who, event);
    const strange = (n: number) => certificateCode((BigInt(n + 1) * 123_456_789_123_456_789_123_456_789n).toString(16));
    const said = [];
    for (let n = 0; n < 320; n += 1) said.push(await outcome(standing(strange(n))));
    expect(new Set(said)).toEqual(new Set(["done", "429"]));
    expect(await standing(strange(1)).catch(({ status }: Response) => status)).toBe(429);
    expect(await standing(code)).toBe("valid");
    expect(await standing(`${code}0`)).toBe("mistyped");
    moveClock(5 * hour);
    expect(await standing(strange(1))).toBe("unknown");
  });
});

describe("the printed certificate", () => {
  it("has the name that was typed, the code and the days, in each language, and nothing of its holder", async () => {
    const [who] = (await people(1)) as [Person];
    const titles = { titleBe: "Шлях да дэмакратыі: ў, і, ё", titleRu: "Путь к демократии: ъ, щ", titleEn: "The path" };
    const { event } = await attendedMeeting(organizer, [who], titles);
    const name = "Ўладзімір Іванoвіч Выдуманы";
    for (const language of languages) {
      const bytes = await printCertificate(who, event.slug!, { name, language });
      const { pages, words, info, links } = await pagesOf(bytes);
      expect(pages).toBe(1);
      for (const said of [
        name,
        codeInFours(await codeFor(who, event)),
        Object.values(titles)[languages.indexOf(language)]!,
      ]) {
        // Programs that read out words part them at hyphens.
        expect(words.replaceAll(" ", "")).toContain(said.replaceAll(" ", ""));
      }
      expect(words).not.toMatch(/\d\d:\d\d/);
      expect(links).toEqual([]);
      for (const secret of [name, who.pseudonym, who.id, titles.titleBe])
        expect(JSON.stringify(info)).not.toContain(secret);
    }
    // Without a name there is a line to write on, and nothing of the name before is left.
    const { words } = await pagesOf(await printCertificate(who, event.slug!, { name: "", language: "en" }));
    expect(words).not.toContain("Выдуманы");
    expect(words).toContain("name and surname");
    const rows = [
      await db().certificate.findMany(),
      await db().logEntry.findMany(),
      await db().registration.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain("Выдуманы");
  }, 60_000);
});

it("tags a certificate under a key of its own", async () => {
  const [who] = (await people(1)) as [Person];
  const { event } = await attendedMeeting(organizer, [who]);
  const { holder, id } = await registrationOf(who, event);
  expect(certificateTag(id)).not.toBe(holder);
  expect(certificateTag(id)).toMatch(/^[0-9a-f]{64}$/);
});
