import { afterAll, expect, it } from "vitest";
import { stateResidence } from "~/domain/matrix/residence.server";
import { db } from "~/platform/db.server";
import { waiting } from "../applicants";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

afterAll(() => expect(server.output).not.toContain("No words for"));
const reason = "Tell us more about what you would like to work on.";

it.each(["applicant", "participant", "expert", "moderator"] as const)("refuses %s with 403", async (role) => {
  const [who, { code }] = [await member(role), await waiting()];
  const address = `/organize/applications/${code}`;
  for (const path of ["/organize/applications", address, `${address}/decline`]) {
    expect((await server.get(path, who)).status).toBe(403);
  }
  expect((await server.post(`${address}/admission`, {}, who)).status).toBe(403);
  expect((await server.post(`${address}/decline`, { reason }, who)).status).toBe(403);
  expect((await db().application.findUnique({ where: { code } }))?.state).toBe("submitted");
});

it("refuses visitors and forms from elsewhere", async () => {
  const [organizer, { code }] = [await member("organizer"), await waiting()];
  const address = `/organize/applications/${code}/admission`;
  expect((await server.post(address, {})).status).toBe(401);
  expect((await server.post(address, {}, organizer, { Origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await server.get("/organize/applications/nothing-there", organizer)).status).toBe(404);
  expect((await server.post("/organize/applications/nothing-there/admission", {}, organizer)).status).toBe(404);
});

it("shows the applicant's words as text and never where they live", async () => {
  const [organizer, applicant] = [await member("organizer"), await waiting()];
  await stateResidence(applicant, "in_belarus");
  const hostile = "<script>alert(1)</script>\n\nSecond paragraph of mine";
  await db().application.update({ where: { code: applicant.code }, data: { motivation: hostile } });
  const text = await (await server.get(`/organize/applications/${applicant.code}`, organizer)).text();
  expect(text).toContain("&lt;script&gt;alert(1)");
  expect(text).toMatch(/<p[^>]*>Second paragraph of mine<\/p>/);
  expect(text).not.toMatch(/in_belarus|In Belarus|Abroad|rather not/);
});

it.each([
  ["nothing", "", "Fill this in"],
  ["too short", "no", "at least 10"],
  ["too long", "я".repeat(1001), "at most 1,000"],
])("declines not without a reason: %s", async (_name, words, message) => {
  const [organizer, { code }] = [await member("organizer"), await waiting()];
  const answer = await server.post(`/organize/applications/${code}/decline`, { reason: words }, organizer);
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain(message);
  expect(text).toContain(words);
  expect((await db().application.findUnique({ where: { code } }))?.state).toBe("submitted");
});

it("goes on to the next who waits, and refuses a second decision with words", async () => {
  await db().application.deleteMany();
  const [one, other] = [await member("organizer"), await member("organizer")];
  const [first, second] = [await waiting("First Plum"), await waiting("Second Plum")];
  const address = `/organize/applications/${first.code}`;
  const admitted = await server.post(`${address}/admission`, {}, one);
  expect(admitted.headers.get("Location")).toBe(`/organize/applications/${second.code}?done=admitted`);
  const late = await server.post(`${address}/decline`, { reason }, other);
  expect(late.status).toBe(422);
  const words = await late.text();
  expect(words).toContain("Nothing was changed");
  expect(words).toContain(`>${reason}</textarea>`);
  const tooLate = await server.post(`${address}/admission`, {}, other);
  expect(tooLate.status).toBe(409);
  const refusal = await tooLate.text();
  expect(refusal).toContain("Another organizer has decided");
  expect(refusal).toContain(`href="${address}/admission"`);
  expect(await db().logEntry.count({ where: { subject: first.code } })).toBe(1);
  const last = await server.post(`/organize/applications/${second.code}/decline`, { reason }, other);
  expect(last.headers.get("Location")).toBe("/organize/applications?done=declined");
  const queue = await (await server.get("/organize/applications?done=declined", one)).text();
  expect(queue).toContain("No application is waiting");
  expect(await (await server.get("/application", second)).text()).toContain(reason);
});

it("filters by the address and takes any address", async () => {
  await db().application.deleteMany();
  const organizer = await member("organizer");
  await waiting("Early Pear");
  const text = async (query: string) => (await server.get(`/organize/applications${query}`, organizer)).text();
  expect(await text("?state=submitted&sphere=education&experience=&language=en")).toContain("Early Pear");
  expect(await text("?sphere=defence")).not.toContain("Early Pear");
  expect(await text("?state=draft&sphere=%00&after=%3Cb%3E&done=x")).toContain("Early Pear");
});
