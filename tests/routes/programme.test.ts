import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { eventFields, plannedEvent, speakerOf } from "../programme";
import { useServer } from "../server";

const server = useServer();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const get = async (path: string, who?: Person) => {
  const answer = await server.get(path, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};

describe("the programme", () => {
  it("tells visitors and applicants of what is open to the public alone", async () => {
    const open = await plannedEvent({ seenBy: "public", titleEn: "What everybody reads" });
    const own = await plannedEvent({ titleEn: "What members read" });
    const month = open.startsAt!.toISOString().slice(0, 7);
    for (const who of [undefined, await member("applicant")]) {
      for (const path of ["/programme", `/programme?month=${month}&zone=UTC`]) {
        const { text } = await get(path, who);
        expect([text.includes("What everybody reads"), text.includes("What members read")]).toEqual([true, false]);
      }
      expect((await get(`/programme/${open.slug}`, who)).status).toBe(200);
    }
    // A visitor cannot tell what members alone read from what there is not.
    for (const path of [`/programme/${own.slug}`, `/programme/${own.slug}/event.ics`, "/programme/none"]) {
      expect((await get(path)).to).toMatch(/^\/login\?next=/);
      expect((await get(path, await member("applicant"))).status).toBe(404);
    }
    expect((await get(`/programme/${own.slug}`, participant)).text).toContain("What members read");
  });

  it("says when an event is in the zone of the address, and remembers it nowhere", async () => {
    const times = { startsAt: new Date("2190-07-01T15:00:00Z"), endsAt: new Date("2190-07-01T17:00:00Z") };
    const { slug } = await plannedEvent({ ...times, zone: "Europe/Vilnius" });
    const home = await get(`/programme/${slug}`, participant);
    expect(home.text).toContain("1 July 2190, 18:00–20:00 (Minsk time)");
    const away = await server.get(`/programme/${slug}?zone=Europe/Warsaw`, participant);
    expect(await away.text()).toMatch(/17:00–19:00 \(Warsaw time\)<\/time>; (<!-- -->)?18:00–20:00 \(Vilnius time\)/);
    expect(away.headers.get("Set-Cookie")).toBeNull();
    expect((await get(`/programme/${slug}?zone=${encodeURIComponent(hostile)}`, participant)).text).not.toMatch(
      /<script>alert|<img src=x/,
    );
  });

  it("shows what is cancelled with the reason, a text in another language as such, and no join link", async () => {
    const words = { titleEn: "", titleBe: "Пра суд", textEn: "", textHtmlEn: "", textHtmlBe: "<p>Пра суд.</p>" };
    const { slug } = await plannedEvent({ ...words, joinLink: "https://meet.example/secret", doNotRecord: true });
    const page = (await get(`/programme/${slug}`, participant)).text;
    expect(page).toContain('<span lang="be">Пра суд</span>');
    expect(page).toContain("The language of this text: Беларуская");
    expect(page).toContain("Do not record");
    expect(page).not.toContain("meet.example");
    const cancelled = { state: "cancelled", cancelledFor: "The speaker is ill.", cancelledOn: "2024-05-12" };
    await db().event.update({ where: { slug: slug! }, data: cancelled });
    expect((await get(`/programme/${slug}`, participant)).text).toContain("The speaker is ill.");
    expect((await get("/programme", participant)).text).toMatch(/Cancelled(<!-- -->)?: /);
  });

  it("gives an event as a file for calendars, for one's own keeping alone", async () => {
    const { slug } = await plannedEvent({ seenBy: "public", joinLink: "https://meet.example/secret" });
    const answer = await server.get(`/programme/${slug}/event.ics`);
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).not.toContain("meet.example");
  });
});

describe("a form of an organizer", () => {
  const fields = {
    ...{ ...eventFields, titleBe: "", titleEn: hostile, textBe: "", textEn: `${hostile}\n\n[a](javascript:x)` },
    ...{ placeEn: hostile, from: "", whole: "", formToken: "a-token-of-this-test" },
  };

  it("comes back whole where a time is skipped, comes twice or is the wrong way round", async () => {
    const skipped = { ...fields, startsOn: "2027-03-28", startsTime: "02:30", endsTime: "05:00", untilOn: "" };
    const refused = await post("/organize/programme/new", skipped, organizer);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="startsTime-error"');
    expect(refused.text).toContain('value="2027-03-28"');
    expect(refused.text).not.toMatch(/<script>alert|<img src=x/);
    const twice = await post("/organize/programme/new", { ...skipped, startsOn: "2027-10-31" }, organizer);
    expect([twice.status, twice.text.includes('name="startsWhich"')]).toEqual([422, true]);
    const inverted = await post("/organize/programme/new", { ...fields, endsTime: "17:00" }, organizer);
    expect([inverted.status, inverted.text.includes("cannot end before it begins")]).toEqual([422, true]);
    const late = await post("/organize/programme/new", { ...fields, untilOn: "2190-06-01" }, organizer);
    expect([late.status, late.text.includes('id="untilOn-error"')]).toEqual([422, true]);
    expect(await db().event.count({ where: { formToken: fields.formToken } })).toBe(0);
  });

  it("sent twice makes one event, whose words are shown as text; a stale one keeps what was typed", async () => {
    const sent = [
      await post("/organize/programme/new", fields, organizer),
      await post("/organize/programme/new", fields, organizer),
    ];
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect(sent[0]!.to).toBe(sent[1]!.to);
    const path = sent[0]!.to!.split("?")[0]!;
    const stale = await post(`${path}/edit`, { ...fields, titleEn: "Kept words", revision: "9" }, organizer);
    expect([stale.status, stale.text.includes("Kept words")]).toEqual([422, true]);
    expect((await post(`${path}/publication`, { revision: "0" }, organizer)).to).toBe(`${path}?done=eventPublished`);
    expect((await post(`${path}/publication`, { revision: "1" }, organizer)).status).toBe(409);
    const { slug } = await db().event.findFirstOrThrow({ where: { formToken: fields.formToken } });
    for (const [page, who] of [
      [path, organizer],
      ["/organize/programme", organizer],
      [`/programme/${slug}`, participant],
      ["/programme", participant],
      ["/programme?month=2190-05", participant],
      [`/organize/programme/new?from=${path.split("/").at(-1)}`, organizer],
    ] as const) {
      const { status, text } = await get(page, who);
      expect([page, status, /<script>alert|<img src=x|href="javascript/.test(text)]).toEqual([page, 200, false]);
    }
    expect((await get(path, organizer)).text).toContain("https://meet.example/room");
  });

  it("begins from an earlier event without its times and its join link", async () => {
    const earlier = await plannedEvent({ joinLink: "https://meet.example/earlier", places: 7 });
    await speakerOf(earlier, "Expert A");
    const { text } = await get(`/organize/programme/new?from=${earlier.code}`, organizer);
    expect(text).toContain('value="A meeting"');
    expect(text).toMatch(/name="places"[^>]*value="7"|value="7"[^>]*name="places"/);
    expect(text).toContain(`value="${earlier.code}"`);
    expect(text).not.toMatch(/meet\.example|value="\d{4}-\d\d-\d\d"/);
    expect((await get(`/organize/programme/new?whole=${earlier.code}`, organizer)).status).toBe(409);
    expect((await get(`/organize/programme/new?from=${earlier.code}`, participant)).status).toBe(403);
  });
});
