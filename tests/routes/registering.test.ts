import { beforeAll, describe, expect, it } from "vitest";
import { makeEventInvitations } from "~/domain/programme/event-invitations.server";
import { registrationTag } from "~/domain/programme/holder.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { contactKey } from "../contacts";
import { eventOf, hour, registered } from "../events";
import { useServer } from "../server";

const server = useServer();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let organizer: Person;
let person: Person;
beforeAll(async () => {
  [organizer, person] = [await member("organizer"), await member("participant")];
});

const get = async (path: string, who: Person) => {
  const answer = await server.get(path, who);
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};
const form = ({ slug }: { slug: string | null }) => `/programme/${slug}/registration`;
const seenIn = (text: string) => /name="seen" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? "";
const own = (event: { id: string }, who: Person) =>
  db().registration.findUnique({ where: { holder: registrationTag(event.id, who.id) }, include: { answers: true } });

it("says before one registers what is seen by whom, and that papers stay outside", async () => {
  const event = await eventOf({ entry: "selection" }, [{ wordsEn: "Whom to call?", sealed: true }]);
  const { text } = await get(form(event), person);
  for (const said of ["your card is tied to the registration", "Sealed answers are encrypted", "papers for visas"]) {
    expect(text).toContain(said);
  }
  const open = (await get(form(await eventOf()), person)).text;
  expect(open).not.toContain("your card is tied");
  expect(open).toContain("papers for visas");
});

it("gives what was typed back beside what is wrong, and takes it once it is right", async () => {
  const event = await eventOf({}, [
    { wordsEn: "Why?", required: true },
    { kind: "yesno", wordsEn: "Will you come?", required: true },
  ]);
  const [why, will] = event.questions.map(({ code }) => `answer-${code}`) as [string, string];
  const seen = seenIn((await get(form(event), person)).text);
  const fields = { seen, invitation: "", [why]: hostile, [will]: "" };
  const back = await post(form(event), fields, person);
  expect(back.status).toBe(422);
  expect(back.text).toContain("&lt;script&gt;alert(1)");
  expect(back.text).not.toContain("<script>alert(1)");
  const right = await post(form(event), { ...fields, [will]: "yes" }, person);
  expect([right.status, right.to]).toEqual([303, `${form(event)}?done=registered`]);
  const page = (await get(right.to!, person)).text;
  expect(page).toContain("You have a place.");
  expect((await own(event, person))!.answers).toHaveLength(2);
  const code = (await own(event, person))!.code;
  const kept = await get(`/organize/programme/${event.code}/registrations/${code}`, organizer);
  expect(kept.text).toContain("&lt;script&gt;alert(1)");
  expect(kept.text).not.toContain(person.pseudonym);
});

it("makes one registration of many forms sent at the same time", async () => {
  const event = await eventOf({ places: 1 });
  const seen = seenIn((await get(form(event), person)).text);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post(form(event), { seen, invitation: "" }, person)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303));
  expect(await db().registration.count({ where: { eventId: event.id } })).toBe(1);
});

describe("a hostile member", () => {
  it("finds nothing of others, whatever they put into an address", async () => {
    const event = await eventOf({ entry: "selection" });
    const other = await member("participant");
    await registered(other, event);
    const { code } = (await own(event, other))!;
    const kept = `/organize/programme/${event.code}`;
    for (const path of [
      ...[`${kept}/registrations`, `${kept}/registrations/${code}`, `${kept}/questions`, `${kept}/invitations`],
      `/organize/exports/registrations?event=${event.code}`,
    ]) {
      expect([path, (await get(path, person)).status]).toEqual([path, 403]);
    }
    expect(
      (await post(`${kept}/registrations/decisions`, { decision: "selected", registration: code }, person)).status,
    ).toBe(403);
    // Neither the address of another nor a code of theirs lets anybody act for them.
    expect(
      (await post(`${form(event)}/withdrawal`, { holder: registrationTag(event.id, other.id) }, person)).status,
    ).toBe(404);
    expect((await get(`${form(event)}/withdrawal`, person)).status).toBe(404);
    expect(await own(event, other)).toMatchObject({ state: "waiting", decided: "" });
  });

  it("does not get in by guessing, by another event's code, or by a code that was used", async () => {
    const [event, other] = [await eventOf({ entry: "invitation" }), await eventOf({ entry: "invitation" })];
    await makeEventInvitations(organizer, other.code, { count: 1, formToken: newToken() });
    const { hash, code } = await db().eventInvitation.findFirstOrThrow({ where: { eventId: other.id } });
    const seen = seenIn((await get(form(event), person)).text);
    for (const invitation of ["", "aaaa-bbbb-cccc-dddd", hash.slice(0, 60), code, "' OR 1=1 --"]) {
      const answer = await post(form(event), { seen, invitation }, person);
      expect([invitation, answer.status]).toEqual([invitation, 422]);
    }
    expect(await own(event, person)).toBe(null);
  });

  it("reads no link early, and none at all without a place", async () => {
    const joinLink = "https://meet.example/secret-room";
    const event = await eventOf({ begins: 0.25 * hour, joinLink });
    const [inside, early] = [await member("participant"), await eventOf({ begins: 2 * hour, joinLink })];
    await registered(inside, event);
    await registered(inside, early);
    expect((await get(form(event), inside)).text).toContain(joinLink);
    expect((await get(form(early), inside)).text).not.toContain(joinLink);
    expect((await get(form(event), person)).text).not.toContain(joinLink);
  });
});

it("lets applicants and visitors nowhere, and leads visitors to sign in", async () => {
  const event = await eventOf({ seenBy: "public" });
  const applicant = await member("applicant");
  for (const path of [form(event), `${form(event)}/withdrawal`, "/programme/mine"]) {
    expect((await server.get(path)).headers.get("Location")).toMatch(/^\/login\?next=/);
    expect((await get(path, applicant)).status).toBe(403);
  }
  expect((await post(form(event), { seen: "x", invitation: "" }, applicant)).status).toBe(403);
});

it("shows new codes once, to who made them", async () => {
  const event = await eventOf({ entry: "invitation" });
  const path = `/organize/programme/${event.code}/invitations`;
  const made = await server.post(`${path}/new`, { count: "2", formToken: newToken() }, organizer);
  const carried = made.headers.get("Set-Cookie")!.split(";")[0]!;
  const shown = async (who: Person) =>
    (await (await server.get(`${path}/made`, { cookie: `${who.cookie}; ${carried}` })).text()).match(
      /[a-z0-9]{4}(-[a-z0-9]{4}){3}/g,
    );
  expect(await shown(organizer)).toHaveLength(2);
  expect(await shown(await member("organizer"))).toBe(null);
  expect((await get(`${path}/made`, organizer)).text).toContain("that is over");
});

it("reminds on the start page and on one's own list of what is to come", async () => {
  await contactKey(organizer);
  const who = await member("participant");
  await registered(who, await eventOf({ titleEn: "A talk in two days" }));
  await registered(who, await eventOf({ titleEn: "A talk in a month", begins: 30 * 24 * hour }));
  expect((await get("/", who)).text).toContain('href="/programme/mine"');
  const mine = (await get("/programme/mine", who)).text;
  expect(mine.match(/A talk in two days/g)).toHaveLength(2);
  expect(mine.match(/A talk in a month/g)).toHaveLength(1);
  expect((await get("/", await member("participant"))).text).not.toContain('href="/programme/mine"');
});
