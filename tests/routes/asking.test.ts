import { beforeAll, describe, expect, it } from "vitest";
import { setAsking } from "~/domain/programme/answering-speakers-questions.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { askedBy, messageFields, messageSent } from "../asked";
import { member, type Person } from "../cast";
import { day, eventOf, hour, registered } from "../events";
import { plannedEvent } from "../programme";
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
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return {
    status: answer.status,
    to: answer.headers.get("Location"),
    headers: answer.headers,
    text: await answer.text(),
  };
};
const questions = ({ slug }: { slug: string | null }) => `/programme/${slug}/questions`;

describe("questions to speakers", () => {
  it("come back whole where something is wrong, and are shown as text", async () => {
    const event = await eventOf();
    const form = { body: `${hostile} ${"x".repeat(1001)}`, formToken: newToken() };
    const long = await post(questions(event), form, person);
    expect([long.status, long.text.includes("&lt;script&gt;alert(1)")]).toEqual([422, true]);
    expect(long.text).toContain('id="body-error"');
    const phone = await post(questions(event), { ...form, body: "Ring +375 29 123-45-67, please" }, person);
    expect([phone.status, phone.text.includes("Ring +375 29 123-45-67, please")]).toEqual([422, true]);
    const right = await post(questions(event), { ...form, body: `Why ${hostile}?` }, person);
    expect(right.to).toBe(`${questions(event)}?sort=newest&done=questionAsked`);
    for (const who of [person, other]) {
      const { text } = await get(questions(event), who);
      expect(text).toContain("Why &quot;&gt;&lt;script&gt;");
      expect(text).not.toMatch(/<script>alert|<img src=x/);
      expect(text).not.toContain(person.pseudonym === who.pseudonym ? "nobody at all" : person.pseudonym);
    }
    expect((await get(`/programme/${event.slug}`, other)).text).toContain(questions(event));
  });

  it("are not to be had of drafts, by applicants, or by the code of another event", async () => {
    const [event, elsewhere] = [await eventOf(), await eventOf()];
    const draft = await plannedEvent({ state: "draft" });
    const code = await askedBy(other, event);
    expect((await get(`/programme/${draft.code}/questions`, person)).status).toBe(404);
    expect((await get(questions(event), await member("applicant"))).status).toBe(403);
    expect((await server.get(questions(event))).headers.get("Location")).toMatch(/^\/login/);
    for (const act of ["withdrawal", "endorsement", "endorsement/removal"]) {
      expect((await post(`${questions(elsewhere)}/${code}/${act}`, {}, person)).status).toBe(404);
    }
    expect((await post(`${questions(event)}/${code}/withdrawal`, {}, person)).status).toBe(403);
    expect((await post(`${questions(event)}/${code}/endorsement`, {}, other)).status).toBe(403);
    const asked = `/organize/programme/${elsewhere.code}/questions-to-speakers/${code}`;
    expect((await get(`${asked}/answer`, organizer)).status).toBe(404);
    expect((await post(`${asked}/removal`, { reason: "Words of sufficient length." }, organizer)).status).toBe(404);
    expect((await post(`${asked}/removal`, { reason: "Words of sufficient length." }, person)).status).toBe(403);
    expect(await db().speakerQuestion.findUnique({ where: { code } })).toMatchObject({ takenDownOn: null });
  });

  it("say why none are taken, keep what was typed where the event began meanwhile, and show what was asked", async () => {
    const event = await eventOf();
    const code = await askedBy(other, event, "What will be the first law?");
    await setAsking(organizer, event.code, { asking: "no" });
    expect((await get(questions(event), person)).text).toMatch(/takes no questions.*What will be the first law\?/s);
    const late = await post(questions(event), { body: "Is it too late to ask?", formToken: newToken() }, person);
    expect([late.status, late.text.includes("Is it too late to ask?")]).toEqual([422, true]);
    const over = await eventOf({ begins: -3 * hour });
    expect((await get(questions(over), person)).text).toContain("The event is over");
    const answered = `/organize/programme/${event.code}/questions-to-speakers/${code}/answer`;
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec((await get(answered, organizer)).text)?.[1] ?? "";
    const answer = { textBe: "", textRu: "", textEn: `**A law** on courts ${hostile}`, seen };
    expect((await post(answered, answer, organizer)).status).toBe(303);
    expect((await post(answered, answer, organizer)).status).toBe(422);
    const shown = (await get(questions(event), person)).text;
    expect(shown).toContain("<strong>A law</strong>");
    expect(shown).not.toMatch(/<script>alert|<img src=x/);
    expect((await post(`${answered}/removal`, {}, organizer)).status).toBe(303);
    expect((await get(questions(event), person)).text).not.toContain("<strong>A law</strong>");
    const taking = `/organize/programme/${event.code}/questions-to-speakers/taking`;
    expect((await post(taking, { asking: "always" }, organizer)).status).toBe(400);
  });
});

describe("messages to the registered", () => {
  it("are counted for those whom they concern until they read them, and shown to nobody else", async () => {
    const event = await eventOf();
    await registered(person, event);
    const path = `/organize/programme/${event.code}/messages`;
    const form = { ...messageFields, textEn: `Bring **a pen** ${hostile}`, formToken: newToken() };
    const empty = await post(path, { ...form, textEn: "" }, organizer);
    expect([empty.status, empty.text.includes('id="textBe-error"')]).toEqual([422, true]);
    expect((await post(path, form, person)).status).toBe(403);
    expect([(await post(path, form, organizer)).status, (await post(path, form, organizer)).status]).toEqual([
      303, 303,
    ]);
    expect(await db().eventMessage.count({ where: { eventId: event.id } })).toBe(1);
    expect((await get("/", person)).text).toContain("1 new message about your events");
    expect((await get("/", other)).text).not.toContain("about your events");
    expect((await get("/programme/mine", person)).text).toContain("1 new message");
    expect((await get(`/programme/${event.slug}`, other)).text).not.toContain("a pen");
    const page = (await get(`/programme/${event.slug}`, person)).text;
    expect(page).toContain("<strong>a pen</strong>");
    expect(page).not.toMatch(/<script>alert|<img src=x/);
    expect((await get("/", person)).text).not.toContain("about your events");
    const { code } = await db().eventMessage.findFirstOrThrow({ where: { eventId: event.id } });
    expect((await post(`${path}/${code}/removal`, {}, organizer)).status).toBe(303);
    expect((await get(`/programme/${event.slug}`, person)).text).toContain("The organizers took this message back on");
    expect((await post(`${path}/${code}/removal`, {}, organizer)).status).toBe(409);
  });

  it("say on the front page that an event is cancelled, until that was seen", async () => {
    const event = await eventOf({ titleEn: "A talk that does not take place" });
    await registered(person, event);
    const reason = { reason: "The speaker is ill.", revision: String(event.revision) };
    expect((await post(`/organize/programme/${event.code}/cancellation`, reason, organizer)).status).toBe(303);
    expect((await get("/", person)).text).toMatch(/Cancelled:<\/strong>.{1,40}A talk that does not take place/s);
    expect((await get("/", other)).text).not.toContain("A talk that does not take place");
    expect((await get(`/programme/${event.slug}`, person)).text).toContain("The speaker is ill.");
    expect((await get("/", person)).text).not.toContain("A talk that does not take place");
  });

  it("are read by visitors of an open event as far as they say what changed", async () => {
    const event = await eventOf({ seenBy: "public" });
    await messageSent(organizer, event);
    expect((await get(`/programme/${event.slug}`)).text).not.toContain("a pen");
  });
});

describe("a private calendar", () => {
  const path = "/programme/calendar";
  const addressIn = (text: string) => /https?:\/\/[^<\s]+\/calendar\/([\w-]{43}\.ics)/.exec(text)?.[1];
  const cookieOf = ({ headers }: { headers: Headers }) => headers.get("Set-Cookie")!.split(";")[0]!;
  /** The address as the page shows it to its owner, who comes with the cookie of the form. */
  const shown = async (made: { headers: Headers }) =>
    (await server.get(`${path}/made`, { ...person, cookie: `${person.cookie}; ${cookieOf(made)}` })).text();

  it("is made, shown once, fetched without a cookie, replaced and revoked", async () => {
    const event = await eventOf({ begins: 3 * day, titleEn: "A talk on courts" });
    await registered(person, event);
    const made = await post(path, { word: "busy", telling: "", formToken: newToken() }, person);
    expect([made.status, made.to]).toEqual([303, `${path}/made`]);
    const first = addressIn(await shown(made))!;
    expect(addressIn((await get(`${path}/made`, person)).text)).toBeUndefined();
    expect(addressIn((await get(path, person)).text)).toBeUndefined();
    const answer = await get(`/calendar/${first}`);
    expect([answer.status, answer.text.includes("SUMMARY;LANGUAGE=en:Busy")]).toEqual([200, true]);
    expect(answer.text).not.toMatch(/courts|reserve/i);
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(answer.headers.get("X-Robots-Tag")).toContain("noindex");
    expect([answer.headers.get("Set-Cookie"), answer.headers.get("Location")]).toEqual([null, null]);
    const replaced = await post(`${path}/replacement`, { formToken: newToken() }, person);
    const second = addressIn(await shown(replaced))!;
    expect((await get(`/calendar/${second}`)).status).toBe(200);
    await post(`${path}/revocation`, {}, person);
    const gone = [];
    for (const file of [first, second, `${newToken()}.ics`, "x.ics", "..%2fx", "%00"]) {
      const { status, headers, text } = await get(`/calendar/${file}`);
      gone.push(JSON.stringify([status, text, headers.get("Content-Type"), headers.get("Location")]));
    }
    expect(new Set(gone)).toEqual(new Set([JSON.stringify([404, "Not found\n", "text/plain; charset=utf-8", null])]));
  });

  it("refuses a word of one's own, and whoever is not admitted", async () => {
    const wrong = await post(path, { word: "Revolution", telling: "", formToken: newToken() }, person);
    expect([wrong.status, wrong.text.includes("Revolution</")]).toEqual([422, false]);
    const applicant = await member("applicant");
    expect((await get(path, applicant)).status).toBe(403);
    expect((await post(path, { word: "busy", telling: "", formToken: newToken() }, applicant)).status).toBe(403);
    expect((await get(path, person)).text).toContain("past Tor");
  });
});

describe("a month of the programme", () => {
  it("is a table with a caption and heads, whose cells lead to events", async () => {
    const event = await plannedEvent({
      startsAt: new Date("2191-03-05T15:00:00Z"),
      endsAt: new Date("2191-03-05T16:00:00Z"),
    });
    const { text } = await get("/programme?month=2191-03", person);
    expect(text).toMatch(/<table class="month"><caption[^>]*>March 2191 by days of the week/);
    expect(text.match(/<th scope="col"/g)).toHaveLength(7);
    expect(text).toMatch(new RegExp(`<time dateTime="2191-03-05">.*?href="/programme/${event.slug}"`, "si"));
    expect(text).toContain("month=2191-02");
    expect(text).toContain("month=2191-04");
    expect((await get("/programme?month=2191-05", person)).text).not.toContain("<table");
  });
});
