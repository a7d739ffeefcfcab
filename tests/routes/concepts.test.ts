import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { conceptIn, everythingOf, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();

let author: Person;
let other: Person;
let organizer: Person;
let applicant: Person;

beforeAll(async () => {
  author = await member("participant");
  other = await member("participant");
  organizer = await member("organizer");
  applicant = await member("applicant");
});

const fields = (more: Record<string, string> = {}) => ({ ...whole, revision: "0", ...more });

it("answers visitors, applicants and participants at each door", async () => {
  expect((await server.get("/concepts")).status).toBe(200);
  expect((await server.get("/concepts/new")).headers.get("Location")).toBe("/login?next=%2Fconcepts%2Fnew");
  expect((await server.post("/concepts/new", fields())).status).toBe(401);
  for (const path of ["/concepts", "/concepts/new"]) expect((await server.get(path, applicant)).status).toBe(403);
  expect((await server.post("/concepts/new", fields(), applicant)).status).toBe(403);
  for (const path of ["/organize/concepts", "/organize/concepts/nothing"]) {
    expect((await server.get(path, author)).status).toBe(403);
  }
  expect((await server.get("/organize/concepts/nothing", organizer)).status).toBe(404);
});

it("answers every way to another's draft with 404 and changes nothing", async () => {
  const { code } = await conceptIn("draft", author);
  const before = await everythingOf(code);
  for (const who of [other, organizer]) {
    for (const path of ["", "/edit", "/preview", "/submission", "/withdrawal"]) {
      const address = `/concepts/drafts/${code}${path}`;
      const page = await server.get(address, who);
      expect(page.status, `GET ${path}`).toBe(404);
      expect(await page.text()).not.toContain(whole.title);
      expect((await server.get(`${address}.data`, who)).status, `GET ${path}.data`).toBe(404);
      if (path) expect((await server.post(address, fields(), who)).status, `POST ${path}`).toBe(404);
      // A form that is wrong besides tells no more than a right one.
      if (path) expect((await server.post(address, { title: "" }, who)).status, `POST ${path}`).toBe(404);
    }
  }
  for (const path of [
    "",
    "/return",
    "/review",
    "/acceptance",
    "/announcement",
    "/decision/removal",
    "/publication",
    "/archive",
  ]) {
    const address = `/organize/concepts/${code}${path}`;
    expect((await server.get(address, organizer)).status, `GET ${path}`).toBe(404);
    expect((await server.get(address, other)).status, `GET ${path}`).toBe(403);
    if (!path) continue;
    const words = "More than twenty characters.";
    expect((await server.post(address, { revision: "0", words }, organizer)).status, `POST ${path}`).toBe(404);
    expect((await server.post(address, { revision: "0", words }, other)).status, `POST ${path}`).toBe(403);
  }
  expect(await everythingOf(code)).toEqual(before);
});

it("shows both versions where the text was saved meanwhile, and saves what one makes of them", async () => {
  const { code } = await conceptIn("draft", author);
  const address = `/concepts/drafts/${code}`;
  const first = { title: "Courts of the first tab", body: "One thought.\n\nFrom the first tab" };
  expect((await server.post(`${address}/edit`, fields(first), author)).status).toBe(303);
  const second = { title: "Courts of the second tab", body: "One thought.\n\nFrom the second <tab>" };
  for (const path of ["/edit", "/preview"]) {
    const stale = await server.post(address + path, fields(second), author);
    expect(stale.status).toBe(422);
    const page = await stale.text();
    expect(page).toContain("Somebody saved this text while you were writing");
    // By words, with words for those who listen.
    expect(page).toMatch(/<del><span class="sr-only" lang="en">removed: ?(<!-- -->)? ?<\/span>first<span/);
    expect(page).toMatch(/<ins><span class="sr-only" lang="en">added: ?(<!-- -->)? ?<\/span>second &lt;<span/);
    // The own words stand in the form, which is ready to be saved over the newest; what is saved is there in full.
    expect(page).toContain("From the second &lt;tab&gt;</textarea>");
    expect(page).toContain("From the first tab</p>");
    expect(page).toMatch(/name="revision"[^>]*value="1"|value="1"[^>]*name="revision"/);
    for (const field of ["title", "body"]) expect(page).toContain(`id="theirs-${field}"`);
    for (const field of ["summary", "sphere", "language"]) expect(page).not.toContain(`id="theirs-${field}"`);
  }
  expect(await everythingOf(code)).toMatchObject(first);
  // It is kept for whoever comes back later.
  const later = await (await server.get(`${address}/edit`, author)).text();
  expect(later).toContain("From the second &lt;tab&gt;</textarea>");
  expect(later).toContain("The text has been saved anew since.");
  // Field by field: the other's title, one's own text.
  const merged = { ...fields({ ...second, revision: "1" }), theirs: "title" };
  expect((await server.post(`${address}/edit`, merged, author)).status).toBe(303);
  expect(await everythingOf(code)).toMatchObject({ title: first.title, body: second.body, revision: 2 });
  expect(await (await server.get(`${address}/edit`, author)).text()).not.toContain("did not save");
  // Sent a second time, it says so again and changes nothing.
  expect((await server.post(`${address}/edit`, merged, author)).status).toBe(422);
  const unknown = { ...fields({ revision: "2" }), theirs: "authorId" };
  expect((await server.post(`${address}/edit`, unknown, author)).status).toBe(422);
  expect((await everythingOf(code)).revision).toBe(2);
});

it("takes a form from an older state that says the same as saved, whichever button was pressed twice", async () => {
  const { code } = await conceptIn("draft", author);
  const twice = [0, 1].map(() => server.post(`/concepts/drafts/${code}/edit`, fields({ body: "The same" }), author));
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303]);
  expect((await everythingOf(code)).revision).toBe(1);
  expect(await db().keptDraft.count({ where: { place: `concept:${code}` } })).toBe(0);
});

it("keeps what was typed in sight when the text was submitted meanwhile", async () => {
  const { code } = await conceptIn("submitted", author);
  const address = `/concepts/drafts/${code}`;
  const late = await server.post(`${address}/edit`, fields({ body: "Too late a thought" }), author);
  expect(late.status).toBe(422);
  const page = await late.text();
  expect(page).toContain("Too late a thought");
  expect(page).toContain(`href="${address}/edit" target="_blank"`);
  expect(page).not.toContain("theirs-body");
});

it("keeps a form that came back with mistakes, on the new page and on that of a draft", async () => {
  const writer = await member("participant");
  for (const path of ["/concepts/new", "/concepts/new/preview"]) {
    const wrong = await server.post(path, { ...whole, title: "", body: `Typed at ${path}` }, writer);
    expect(wrong.status).toBe(422);
    const again = await (await server.get("/concepts/new", writer)).text();
    expect(again).toContain(`Typed at ${path}</textarea>`);
    expect(again).toContain("did not save");
  }
  expect(await (await server.get("/concepts/new", other)).text()).not.toContain("Typed at");
  const dropped = await server.post("/drafts/dropping", { place: "concept:new" }, writer);
  expect([dropped.status, dropped.headers.get("Location")]).toEqual([303, "/concepts/new"]);
  expect(await (await server.get("/concepts/new", writer)).text()).not.toContain("Typed at");
  const made = await server.post("/concepts/new/preview", { ...whole }, writer);
  expect(made.headers.get("Location")).toMatch(/^\/concepts\/drafts\/[^/]+\/preview$/);
});

it("keeps what a script sends while one types, and refuses what no form sends", async () => {
  const writer = await member("participant");
  const keep = (more: Record<string, string> = {}, who: Person | undefined = writer) =>
    server.post(
      "/drafts/keeping",
      { place: "concept:new", revision: "0", content: JSON.stringify({ body: "Half a <b>sentence" }), ...more },
      who,
    );
  expect((await keep()).status).toBe(204);
  const page = await (await server.get("/concepts/new", writer)).text();
  expect(page).toContain("Half a &lt;b&gt;sentence</textarea>");
  expect((await server.post("/drafts/keeping", {})).status).toBe(401);
  expect((await keep({}, applicant)).status).toBe(403);
  const wrongs: Record<string, string>[] = [
    ...[{ place: "diary:new" }, { revision: "-1" }, { content: "{" }, { content: "[]" }],
  ];
  for (const wrong of wrongs) {
    expect((await keep(wrong)).status).toBe(400);
  }
  expect((await keep({ content: JSON.stringify({ body: "я".repeat(400_001) }) })).status).toBe(413);
  const foreign = await fetch(`${server.origin}/drafts/keeping`, {
    method: "POST",
    headers: { Cookie: writer.cookie, Origin: "https://elsewhere.example" },
    body: new URLSearchParams({ place: "concept:new", revision: "0", content: '{"body":"x"}' }),
  });
  expect(foreign.status).toBe(403);
  expect(await (await server.get("/concepts/new", writer)).text()).toContain("Half a &lt;b&gt;sentence</textarea>");
});

it("names what is missing when an incomplete draft is submitted", async () => {
  const made = await server.post(
    "/concepts/new",
    { title: "Abc", language: "be", sphere: "", summary: "", body: "Text" },
    author,
  );
  const address = made.headers.get("Location")!.replace("/edit?done=saved", "");
  const answer = await server.post(`${address}/submission`, { revision: "0" }, author);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const field of ["title", "sphere", "summary", "body"]) expect(page).toContain(`id="${field}-error"`);
  expect(page).toContain("There are 4 things to mend");
  expect((await server.get(`${address}/submission`, author)).status).toBe(200);
  expect((await everythingOf(address.split("/").at(-1)!)).state).toBe("draft");
  expect((await server.post(`${address}/submission`, { revision: "junk" }, author)).status).toBe(400);
  expect((await server.post(`${address}/submission`, { revision: "7" }, author)).status).toBe(409);
});

it("answers bad input beside its field and keeps the rest", async () => {
  const { code } = await conceptIn("draft", author);
  const bad: [Record<string, string>, string][] = [
    [{ title: "" }, "title"],
    [{ title: "a".repeat(161) }, "title"],
    [{ title: "a\u202Eb cde" }, "title"],
    [{ language: "de" }, "language"],
    [{ sphere: "astrology" }, "sphere"],
    [{ summary: "a".repeat(601) }, "summary"],
    [{ body: "я".repeat(100_001) }, "body"],
    [{ body: "a\u0000b" }, "body"],
  ];
  for (const [wrong, field] of bad) {
    const answer = await server.post(
      `/concepts/drafts/${code}/edit`,
      fields({ summary: "Kept words", ...wrong }),
      author,
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`id="${field}-error"`);
    if (field !== "summary") expect(page).toContain("Kept words");
  }
  const missing = await server.post(`/concepts/drafts/${code}/edit`, { ...whole }, author);
  expect(missing.status).toBe(422);
  expect((await everythingOf(code)).revision).toBe(0);
});

it("takes the longest Cyrillic body there may be", async () => {
  const { code } = await conceptIn("draft", author);
  const body = "слова ".repeat(16_666) + "ўўўў";
  expect((await server.post(`/concepts/drafts/${code}/edit`, fields({ body }), author)).status).toBe(303);
  expect([...(await everythingOf(code)).body]).toHaveLength(100_000);
});

it("shows text with HTML in every field as text", async () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { code } = await conceptIn("published", author, {
    title: attack,
    summary: `${attack} and words enough to be a summary`,
    body: `${attack}\n\n[a](javascript:alert(1))`,
  });
  await db().concept.update({ where: { code }, data: { slug: "attack", publishedSeq: 900, submittedSeq: 900 } });
  const pages = [
    await server.get("/concepts", author),
    await server.get(`/concepts/drafts/${code}`, author),
    await server.get(`/concepts/drafts/${code}/preview`, author),
    await server.get(`/concepts/drafts/${code}/edit`, author),
    await server.get("/organize/concepts?state=published", organizer),
    await server.get(`/organize/concepts/${code}`, organizer),
  ];
  for (const answer of pages) {
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/href="javascript/i);
  }
});

/** What the button of a decision sends, as the organizers' page shows it. */
async function shownOf(code: string): Promise<Record<string, string>> {
  const page = await (await server.get(`/organize/concepts/${code}`, organizer)).text();
  const [form = ""] = /<form[^>]+\/announcement"[^]*?<\/form>/.exec(page) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

it("wants words of some length, keeps them, takes them once, and shows them when they are announced", async () => {
  const { code } = await conceptIn("in_review", author);
  const address = `/organize/concepts/${code}/return`;
  const short = await server.post(address, { revision: "0", words: "No." }, organizer);
  expect(short.status).toBe(422);
  expect(await short.text()).toContain(">No.</textarea>");
  const words = "Say who pays for it, and **from when**. <script>alert(1)</script>";
  const twice = await Promise.all([0, 1].map(() => server.post(address, { revision: "0", words }, organizer)));
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 422]);
  const late = await twice.find(({ status }) => status === 422)!.text();
  expect(late).toContain("The concept has moved");
  expect(late).toContain("Say who pays for it, and **from when**. &lt;script&gt;");
  const own = async () => (await server.get(`/concepts/drafts/${code}`, author)).text();
  expect(await own()).not.toContain("from when");
  const announced = await server.post(`/organize/concepts/${code}/announcement`, await shownOf(code), organizer);
  expect(announced.status).toBe(303);
  const page = await own();
  expect(page).toContain("<strong>from when</strong>");
  expect(page).not.toContain("<script>alert");
  expect(page).not.toContain(organizer.pseudonym);
});

it("keeps the remarks in sight when the author took the concept back meanwhile", async () => {
  const { code } = await conceptIn("in_review", author);
  await db().concept.update({ where: { code }, data: { state: "withdrawn", revision: 1 } });
  const words = "Say who pays for it, and from when; then send it again.";
  const answer = await server.post(`/organize/concepts/${code}/return`, { revision: "0", words }, organizer);
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain(words);
  expect(page).not.toContain(whole.title);
});

it("wants a text of some length when a concept is submitted, not before", async () => {
  const short = "ў".repeat(199);
  const { code } = await conceptIn("draft", author, { body: short });
  expect((await server.post(`/concepts/drafts/${code}/edit`, fields({ body: short }), author)).status).toBe(303);
  const answer = await server.post(`/concepts/drafts/${code}/submission`, { revision: "1" }, author);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toMatch(/id="body-error"[^]*at least 200 characters are needed, it has 199/);
  expect((await everythingOf(code)).state).toBe("draft");
  await server.post(`/concepts/drafts/${code}/edit`, fields({ body: `${short}ў`, revision: "1" }), author);
  expect((await server.post(`/concepts/drafts/${code}/submission`, { revision: "2" }, author)).status).toBe(303);
});

it("publishes once when the button is pressed twice", async () => {
  const { code } = await conceptIn("accepted", author);
  const address = `/organize/concepts/${code}/publication`;
  const twice = await Promise.all([0, 1].map(() => server.post(address, { revision: "0" }, organizer)));
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect((await everythingOf(code)).versions).toHaveLength(1);
});

it("refuses an organizer's decision on a concept of their own", async () => {
  const { code } = await conceptIn("in_review", organizer);
  for (const path of ["return", "acceptance"]) {
    const answer = await server.post(
      `/organize/concepts/${code}/${path}`,
      { revision: "0", words: "More than twenty characters." },
      organizer,
    );
    expect(answer.status).toBe(403);
  }
  expect((await server.get(`/organize/concepts/${code}/return`, organizer)).status).toBe(403);
  expect(await (await server.get(`/organize/concepts/${code}`, organizer)).text()).toContain("your own");
});

it("opens in three languages, without words missing and without scripts where one reads", async () => {
  const { code } = await conceptIn("returned", author);
  const { code: waiting } = await conceptIn("in_review", author);
  for (const lang of ["be", "ru", "en"]) {
    for (const [path, who] of [
      ["/concepts?sphere=justice&kind=expert&language=be", author],
      ["/concepts?sphere=nonsense&below=x", author],
      ["/concepts/new", author],
      [`/concepts/drafts/${code}`, author],
      [`/concepts/drafts/${code}/edit`, author],
      [`/concepts/drafts/${code}/preview`, author],
      ["/organize/concepts", organizer],
      ["/organize/concepts?state=archived", organizer],
      [`/organize/concepts/${waiting}`, organizer],
      [`/organize/concepts/${waiting}/return`, organizer],
    ] as const) {
      const answer = await server.get(path, who, { lang });
      expect(answer.status, path).toBe(200);
      const page = await answer.text();
      // A key without words is shown as its path; the namespace itself is never a word of a page.
      const shown = page.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");
      expect(shown).not.toMatch(/\b(concepts|organizing-concepts|common|errors):|\b[a-z]+\.[a-z]+[A-Z]\w+\b/);
      if (!/new|edit|return$/.test(path)) expect(page).not.toContain('type="module"');
    }
  }
  expect(server.output).not.toContain("No words for");
});
