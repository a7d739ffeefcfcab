import { beforeAll, describe, expect, it } from "vitest";
import { codeInFours } from "~/domain/programme/certificate-codes";
import { codeOf } from "~/domain/programme/certificate-rows.server";
import { takeCertificate } from "~/domain/programme/certificates.server";
import { db } from "~/platform/db.server";
import { courseOf, pastCourse, pastMeeting, registrationOf, runningMeeting, termsKept } from "../attendance";
import { member, type Person } from "../cast";
import { eventOf, hour, registered } from "../events";
import { pagesOf } from "../pdf";
import { useServer } from "../server";

const server = useServer();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let organizer: Person;
let person: Person;
let other: Person;
beforeAll(async () => {
  [organizer, person, other] = [await member("organizer"), await member("participant"), await member("participant")];
});

const get = async (path: string, who?: Person) => {
  const answer = await server.get(path, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};
const entering = ({ slug }: { slug: string | null }) => `/programme/${slug}/attendance`;
const kept = ({ code }: { code: string }) => `/organize/programme/${code}/attendance`;

describe("entering the code", () => {
  it("leads there from the event, notes attendance once, and says so", async () => {
    const { event, spoken } = await runningMeeting(organizer, [person]);
    expect((await get(`/programme/${event.slug}`, person)).text).toContain(`href="${entering(event)}"`);
    expect((await get(`/programme/${event.slug}`, other)).text).not.toContain(entering(event));
    const typed = ` ${spoken.slice(0, 3).toLowerCase()} ${spoken.slice(3)}`;
    const answers = await Promise.all([1, 2, 3].map(() => post(entering(event), { spoken: typed }, person)));
    expect(answers.map(({ status, to }) => [status, to])).toEqual(
      Array(3).fill([303, `${entering(event)}?done=attendanceNoted`]),
    );
    expect((await get(entering(event), person)).text).toContain("Your attendance has been noted.");
    expect(await registrationOf(person, event)).toMatchObject({ state: "attended", attendedBy: "code" });
  });

  it("gives back what was typed with what is wrong, and shows no code to members", async () => {
    const { event, spoken } = await runningMeeting(organizer, [person]);
    const wrong = await post(entering(event), { spoken: hostile.slice(0, 30) }, person);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("This is not the code");
    expect(wrong.text).not.toContain("<script>alert");
    for (const path of [entering(event), `/programme/${event.slug}`, `/programme/${event.slug}/registration`]) {
      expect((await get(path, person)).text).not.toContain(spoken);
    }
    const without = await post(entering(event), { spoken }, other);
    expect([without.status, without.text.includes("You have no place")]).toEqual([422, true]);
    expect((await get(entering(event), other)).text).toContain("You have no place at this event");
    for (const path of ["", "/people", "/terms"]) expect((await get(kept(event) + path, person)).status).toBe(403);
    expect((await post(`${kept(event)}/code`, { revision: "1" }, person)).status).toBe(403);
    expect((await termsKept(event)).spokenCode).toBe(spoken);
  });

  it.each([
    ["too early", 2 * hour, "It is too early"],
    ["too late", -50 * hour, "can no longer be entered"],
  ])("says that it is %s", async (_when, begins, said) => {
    const event = await eventOf({ begins: hour });
    await registered(person, event);
    const startsAt = new Date(Date.now() + begins);
    await db().event.update({
      where: { id: event.id },
      data: { startsAt, endsAt: new Date(startsAt.getTime() + hour) },
    });
    expect((await get(entering(event), person)).text).toContain(said);
  });
});

describe("organizers", () => {
  it("make a code, note many at once, set what is certified and read the figures", async () => {
    const event = await eventOf({ begins: hour });
    for (const who of [person, other]) await registered(who, event);
    expect((await get(kept(event), organizer)).text).toContain("There is no code yet");
    const made = await post(`${kept(event)}/code`, { revision: "0" }, organizer);
    expect(made.to).toBe(`${kept(event)}?done=spokenCodeMade`);
    const { spokenCode } = await termsKept(event);
    expect((await get(kept(event), organizer)).text).toContain(`${spokenCode.slice(0, 3)} ${spokenCode.slice(3)}`);
    expect((await get(`${kept(event)}/people`, organizer)).text).toContain("from half an hour before");
    await db().event.update({ where: { id: event.id }, data: { startsAt: new Date() } });
    const codes = [await registrationOf(person, event), await registrationOf(other, event)].map(({ code }) => code);
    const body = new URLSearchParams([["attended", "yes"], ...codes.map((code) => ["registration", code])]);
    const headers = { Cookie: `${organizer.cookie}; lang=en`, Origin: server.origin };
    const marked = await fetch(`${server.origin}${kept(event)}/marks`, {
      method: "POST",
      redirect: "manual",
      headers,
      body,
    });
    expect(marked.status).toBe(303);
    const { text } = await get(`${kept(event)}/people?show=attended`, organizer);
    for (const code of codes) expect(text).toContain(code);
    for (const who of [person, other]) for (const own of [who.id, who.pseudonym]) expect(text).not.toContain(own);
    const terms = { certificates: "yes", completion: "none", lecturesNeeded: "", revision: "1" };
    expect((await post(`${kept(event)}/terms`, terms, organizer)).status).toBe(303);
    // The same form again is stale, and what was typed comes back.
    expect((await post(`${kept(event)}/terms`, terms, organizer)).status).toBe(422);
    expect((await get(kept(event), organizer)).text).toContain("noted by organizers");
  });

  it("set a rule for a course and close it once it is over", async () => {
    const { course } = await courseOf(organizer, [person]);
    const rule = { certificates: "", completion: "lectures", lecturesNeeded: "0", revision: "0" };
    const wrong = await post(`${kept(course)}/terms`, rule, organizer);
    expect([wrong.status, wrong.text.includes("one at least")]).toEqual([422, true]);
    expect((await post(`${kept(course)}/terms`, { ...rule, lecturesNeeded: "2" }, organizer)).status).toBe(303);
    expect((await get(kept(course), organizer)).text).toContain("At least 2 lectures");
    expect((await get(`${kept(course)}/closing`, organizer)).text).toContain("not over yet");
    expect((await post(`${kept(course)}/closing`, { graduates: "0" }, organizer)).status).toBe(422);
    const { course: past } = await pastCourse(organizer, [person, other], { open: true });
    expect((await get(`${kept(past)}/closing`, organizer)).text).toContain("Have a diploma now: 2");
    expect((await post(`${kept(past)}/closing`, { graduates: "1" }, organizer)).status).toBe(422);
    const answers = await Promise.all([1, 2].map(() => post(`${kept(past)}/closing`, { graduates: "2" }, organizer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const list = await get(`/programme/${past.slug}/graduates`, other);
    expect(list.text).toContain("2 graduates");
    expect(list.text.match(/>[0-9A-Z]{4}-[0-9A-Z]{4}</g)).toHaveLength(2);
    expect((await get(`/programme/${past.slug}/graduates`)).to).toMatch(/^\/login/);
  });

  it("export attendance with the registrations", async () => {
    const event = await pastMeeting(organizer, [person]);
    const { registrationsTable } = await import("~/domain/organizing/exporting-registrations.server");
    const { translator } = await import("~/locales/t");
    const table = registrationsTable(organizer, new URLSearchParams({ event: event.code }).toString());
    const { rows } = await table.read("", translator("en"), "en");
    expect(table.columns.slice(3, 5)).toEqual(["attendance", "lectures"]);
    expect(rows.map((row) => row.slice(3, 5))).toEqual([["by the code", "0"]]);
    expect(rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});

describe("a certificate", () => {
  it("is handed out as a file that no cache keeps, with the name in it and nowhere else", async () => {
    const event = await pastMeeting(organizer, [person]);
    const path = `/programme/${event.slug}/certificate`;
    expect((await get(`/programme/${event.slug}`, person)).text).toContain(`href="${path}"`);
    expect((await get("/programme/mine", person)).text).toContain(`href="${path}"`);
    expect((await get(path, person)).text).toContain("You can have a certificate.");
    const name = "Nobody In Particular";
    const answers = await Promise.all([1, 2].map(() => server.post(`${path}/file`, { name, language: "en" }, person)));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="paper.pdf"');
      expect((await pagesOf(new Uint8Array(await answer.arrayBuffer()))).words).toContain(name);
    }
    const rows = await db().certificate.findMany({ where: { eventId: event.id } });
    expect(rows).toHaveLength(1);
    const { text } = await get(path, person);
    expect(text).toContain(codeInFours(codeOf(rows[0]!)));
    expect(text).not.toContain(name);
    expect((await post(`${path}/file`, { name: "x".repeat(101), language: "en" }, person)).status).toBe(400);
    expect((await post(`${path}/file`, { name: "", language: "xx" }, person)).status).toBe(400);
    expect((await post(`${path}/file`, { name, language: "en" }, other)).status).toBe(404);
    for (const rest of ["", "/surrender"]) expect((await get(path + rest, other)).status).toBe(404);
    for (const rest of ["/surrender", "/staying"]) {
      expect((await post(path + rest, { stays: "yes" }, other)).status).toBe(404);
    }
  }, 60_000);

  it("is checked by anybody without an account, however the code is written, and says what does not hold", async () => {
    const event = await pastMeeting(organizer, [person], { titleEn: "A talk for members alone" });
    const { certificate } = await takeCertificate(person, event.slug!);
    const code = codeOf(certificate);
    const typed = codeInFours(code).toLowerCase().replaceAll("-", " ").replaceAll("0", "О");
    const asked = await get(`/certificates?code=${encodeURIComponent(typed)}`);
    expect(asked.status).toBe(303);
    const { status, text } = await get(asked.to!);
    expect(status).toBe(200);
    for (const said of [
      "The certificate is valid",
      "A talk for members alone",
      codeInFours(code),
      "We keep no names",
    ]) {
      expect(text).toContain(said);
    }
    const registration = await registrationOf(person, event);
    for (const secret of [person.pseudonym, registration.code, event.slug!, event.code])
      expect(text).not.toContain(secret);
    await post(`/programme/${event.slug}/certificate/surrender`, {}, person);
    expect((await get(`/certificates/${code}`)).text).toContain("The certificate is revoked");
    expect((await post(`/programme/${event.slug}/certificate/file`, { name: "", language: "en" }, person)).status).toBe(
      409,
    );
    const strange = await get("/certificates/00000000000000000000");
    expect([strange.status, strange.text.includes("not one of ours")]).toEqual([404, true]);
    for (const wrong of [`${code.slice(1)}${code[0]}`, "x", hostile, "%00", `${code}${code}`, "я".repeat(20)]) {
      const answer = await get(`/certificates/${encodeURIComponent(wrong)}`);
      expect([wrong, answer.status]).toEqual([wrong, 404]);
      expect(answer.text).not.toContain("<script>alert");
    }
  });

  it("is revoked by an organizer, with a reason that the log keeps", async () => {
    const event = await pastMeeting(organizer, [person]);
    const { certificate } = await takeCertificate(person, event.slug!);
    const { code } = await registrationOf(person, event);
    const path = `${kept(event)}/certificates/${code}`;
    expect((await get(`${kept(event)}/people`, organizer)).text).toContain(`href="${path}"`);
    const shown = (await get(path, organizer)).text;
    expect(shown).not.toContain(codeInFours(codeOf(certificate)));
    expect((await get(path, person)).status).toBe(403);
    expect((await post(path, { reason: "short" }, organizer)).status).toBe(422);
    expect((await post(path, { reason: "Given to who was not there." }, organizer)).status).toBe(303);
    expect((await post(path, { reason: "Given to who was not there." }, organizer)).status).toBe(409);
    expect((await get(`/certificates/${codeOf(certificate)}`)).text).toContain("The certificate is revoked");
    expect((await get(`/programme/${event.slug}/certificate`, person)).text).toContain(
      "Organizers revoked this certificate",
    );
    expect((await get("/organize/log", organizer)).text).toContain("Certificate revoked");
  });
});
