import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { day, openCallOf, writtenFor } from "../calls";
import { member, type Person } from "../cast";
import { conceptIn, everythingOf, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let organizer: Person;
let author: Person;
let other: Person;
beforeAll(async () => {
  [organizer, author, other] = [await member("organizer"), await member("participant"), await member("participant")];
});

const get = async (path: string, who: Person) => {
  const answer = await server.get(path, who);
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};
const seenIn = (text: string) => /name="seen" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? "";

it("tells visitors and the published pages nothing of calls", async () => {
  const { code } = await openCallOf([], { titleEn: "A call that nobody outside sees" });
  for (const path of ["/calls", `/calls/${code}`]) {
    expect((await server.get(path)).headers.get("Location")).toMatch(/^\/login\?next=/);
    expect((await server.get(path, await member("applicant"))).status).toBe(403);
  }
  expect(await (await server.get("/")).text()).not.toContain("A call that nobody outside sees");
  expect((await get("/", author)).text).toContain("A call that nobody outside sees");
  expect((await get("/concepts", author)).text).toContain("A call that nobody outside sees");
});

it("shows a call that is prepared to organizers alone, and a text in another language as such", async () => {
  const prepared = await openCallOf([], { state: "drafted" });
  expect((await get(`/calls/${prepared.code}`, author)).status).toBe(404);
  expect((await get(`/organize/calls/${prepared.code}`, author)).status).toBe(403);
  const { code } = await openCallOf();
  await db().call.update({
    where: { code },
    data: { titleEn: "", titleBe: "Суд побач", textEn: "", textHtmlEn: "", textHtmlBe: "<p>Пра суд.</p>" },
  });
  const page = (await get(`/calls/${code}`, author)).text;
  expect(page).toContain('<span lang="be">Суд побач</span>');
  expect(page).toContain("The language of this text: Беларуская");
});

describe("a form of an organizer", () => {
  const call = {
    ...{
      titleBe: "",
      titleRu: "",
      titleEn: hostile,
      textBe: "",
      textRu: "",
      textEn: `${hostile}\n\n[a](javascript:x)`,
    },
    ...{ sphere: "", shortest: "500", longest: "9000", closesOn: "2190-05-01", closesTime: "23:59" },
    ...{ zone: "Europe/Warsaw", which: "", from: "", formToken: "a-token-of-this-test" },
  };

  it("comes back whole where a time is skipped or comes twice", async () => {
    const skipped = { ...call, closesOn: "2027-03-28", closesTime: "02:30" };
    const refused = await post("/organize/calls/new", skipped, organizer);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("There is no such time on that day");
    expect(refused.text).toContain('value="2027-03-28"');
    expect(refused.text).not.toMatch(/<script>alert|<img src=x/);
    const twice = await post("/organize/calls/new", { ...skipped, closesOn: "2027-10-31" }, organizer);
    expect([twice.status, twice.text.includes('name="which"')]).toEqual([422, true]);
    expect(await db().call.count({ where: { formToken: call.formToken } })).toBe(0);
  });

  it("sent twice makes one call, whose words are shown as text", async () => {
    const sent = [
      await post("/organize/calls/new", call, organizer),
      await post("/organize/calls/new", call, organizer),
    ];
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect(sent[0]!.to).toBe(sent[1]!.to);
    const path = sent[0]!.to!.split("?")[0]!;
    const stale = await post(`${path}/edit`, { ...call, titleEn: "Kept words", revision: "9" }, organizer);
    expect([stale.status, stale.text.includes("Kept words")]).toEqual([422, true]);
    expect((await post(`${path}/opening`, { revision: "0" }, organizer)).to).toBe(`${path}?done=callOpened`);
    expect((await post(`${path}/opening`, { revision: "1" }, organizer)).status).toBe(409);
    for (const [page, who] of [
      [path, organizer],
      [path.replace("/organize", ""), author],
      ["/calls", author],
      ["/", author],
      [`/concepts/new?call=${path.split("/").at(-1)}`, author],
    ] as const) {
      const { status, text } = await get(page, who);
      expect([page, status, /<script>alert|<img src=x|href="javascript/.test(text)]).toEqual([page, 200, false]);
    }
  });

  it("knows criteria and questions, and no other rows", async () => {
    const { code } = await openCallOf();
    expect((await get(`/organize/calls/${code}/answers/new`, organizer)).status).toBe(404);
    expect((await get(`/organize/calls/${code}/criteria/none/edit`, organizer)).status).toBe(404);
  });
});

describe("a concept for a call", () => {
  it("begins there, is answered for, and is read with its answers", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays for it?", required: true }]);
    const made = await post("/concepts/new", { ...whole, call: call.code }, author);
    const code = made.to!.split("/")[3]!;
    const path = `/concepts/drafts/${code}`;
    expect((await everythingOf(code)).callId).toBe(call.id);
    const missing = await post(`${path}/submission`, { revision: "0" }, author);
    expect([missing.status, missing.text.includes(`href="${path}/answers"`)]).toEqual([422, true]);

    const page = await get(`${path}/answers`, author);
    const field = `answer-${call.questions[0]!.code}`;
    expect(page.text).toContain(`name="${field}"`);
    const long = await post(`${path}/answers`, { seen: seenIn(page.text), [field]: "я".repeat(501) }, author);
    expect([long.status, long.text.includes("я".repeat(501)), long.text.includes(`id="${field}-error"`)]).toEqual([
      ...[422, true, true],
    ]);
    const answers = { seen: seenIn(page.text), [field]: hostile };
    expect((await post(`${path}/answers`, answers, other)).status).toBe(404);
    expect((await post(`${path}/answers`, answers, author)).status).toBe(303);
    const stale = await post(`${path}/answers`, { ...answers, [field]: "From another tab" }, author);
    expect([stale.status, stale.text.includes("From another tab"), stale.text.includes("&lt;script&gt;")]).toEqual([
      ...[422, true, true],
    ]);
    // The page shows both, and what is sent from it is kept.
    const again = { seen: seenIn(stale.text), [field]: `${hostile} once more` };
    expect((await post(`${path}/answers`, again, author)).status).toBe(303);

    expect((await post(`${path}/submission`, { revision: "0" }, author)).status).toBe(303);
    const read = await get(`/organize/concepts/${code}`, organizer);
    expect(read.text).toContain("Who pays for it?");
    expect(read.text).toContain("once more");
    expect(read.text).not.toMatch(/<script>alert|<img src=x/);
    expect((await get(`/organize/calls/${call.code}`, organizer)).text).toContain(whole.title);
    expect((await get(`${path}/answers`, author)).text).not.toContain("<textarea");
  });

  it("can be submitted on its own by one button once the call has closed", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?", required: true }], { in: -day, sphere: "health" });
    const { code } = await conceptIn("draft", author);
    await writtenFor(call, code);
    const path = `/concepts/drafts/${code}`;
    const late = await post(`${path}/submission`, { revision: "0" }, author);
    expect(late.status).toBe(422);
    expect(late.text).toContain("The call has closed. You can submit the concept on its own.");
    expect(late.text).toContain(`action="${path}/standing-alone"`);
    expect((await get(`${path}/submission`, author)).text).toContain(`action="${path}/standing-alone"`);
    expect((await post(`${path}/standing-alone`, { revision: "0" }, other)).status).toBe(404);
    expect((await post(`${path}/standing-alone`, { revision: "0" }, author)).to).toBe(path);
    expect(await everythingOf(code)).toMatchObject({ state: "submitted", callId: null });
    expect((await post(`${path}/standing-alone`, { revision: "1" }, author)).status).toBe(409);
  });

  it("leaves the call and says what is missing where it is not complete on its own either", async () => {
    const call = await openCallOf([], { in: -day });
    const { code } = await conceptIn("draft", author, { summary: "" });
    await writtenFor(call, code);
    const answer = await post(`/concepts/drafts/${code}/standing-alone`, { revision: "0" }, author);
    expect(answer.to).toBe(`/concepts/drafts/${code}/submission`);
    expect((await get(answer.to!, author)).text).toContain('id="summary-error"');
  });

  it("is chosen from open calls, whatever a form says", async () => {
    const { code } = await conceptIn("draft", author);
    const path = `/concepts/drafts/${code}/call`;
    const prepared = await openCallOf([], { state: "drafted" });
    for (const call of [prepared.code, "nothing"]) {
      const answer = await post(path, { call }, author);
      expect([answer.status, answer.text.includes("This call takes no more concepts")]).toEqual([422, true]);
    }
    expect((await post(path, { call: "<script>" }, author)).status).toBe(422);
    expect((await post(path, { call: (await openCallOf()).code }, other)).status).toBe(404);
    expect((await everythingOf(code)).callId).toBeNull();
  });
});
