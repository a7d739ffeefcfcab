import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { newToken } from "~/platform/crypto.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { member, type Person } from "../cast";
import { joined, linkOf } from "../coauthors";
import { conceptIn, everythingOf, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();

let author: Person;
let other: Person;
let organizer: Person;

beforeAll(async () => {
  [author, other, organizer] = [await member("participant"), await member("participant"), await member("organizer")];
});

const carried = (answer: Response) => answer.headers.get("Set-Cookie")!.split(";")[0]!;
const also = (who: Person, cookie: string) => ({ cookie: `${who.cookie}; ${cookie}` });

it("says before signing in neither whether a link works nor of which text it is", async () => {
  const { code } = await conceptIn("draft", author);
  const token = await linkOf(author, code, "Come and write.");
  const said = async (path: string) => {
    const { status, headers } = await server.get(path);
    return [status, headers.get("Location"), headers.get("Referrer-Policy"), headers.get("Cache-Control")];
  };
  const answer = await said(`/coauthor/${token}`);
  expect(answer).toEqual([303, "/coauthor", "same-origin", "no-store"]);
  expect(await said(`/coauthor/${"0".repeat(64)}`)).toEqual(answer);
  const cookie = carried(await server.get(`/coauthor/${token}`));
  expect(decodeURIComponent(cookie)).not.toContain(token);
  // The way to sign in and back holds no token either.
  const asked = await server.get("/coauthor", { cookie });
  expect([asked.status, asked.headers.get("Location")]).toEqual([303, "/login?next=%2Fcoauthor"]);
  const applicant = await member("applicant");
  const refused = await server.get("/coauthor", also(applicant, cookie));
  expect(refused.status).toBe(403);
  expect(await refused.text()).not.toContain(whole.title);
  for (let look = 0; look < 2; look += 1) {
    const page = await server.get("/coauthor", also(other, cookie));
    const text = await page.text();
    expect(text).toContain(whole.title);
    expect(text).toContain("Come and write.");
    expect(text).not.toContain(token);
    expect(text).not.toContain(whole.summary);
  }
});

it("is accepted by one of two at once, and by no prefetch", async () => {
  const { code } = await conceptIn("draft", author);
  const token = await linkOf(author, code);
  const third = await member("participant");
  const ways = await Promise.all(
    [other, third].map(async (who) => also(who, carried(await server.get(`/coauthor/${token}`, who)))),
  );
  for (const way of ways) expect((await server.get("/coauthor", way)).status).toBe(200);
  const answers = await Promise.all(ways.map((way) => server.post("/coauthor", { shownAs: "participant" }, way)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  expect(await db().conceptAuthor.count({ where: { concept: { code } } })).toBe(2);
  const again = await server.post("/coauthor", { shownAs: "participant" }, ways[0]);
  expect([404, 422]).toContain(again.status);
});

it("answers an author's own click in words, and after submission with 409", async () => {
  const { code } = await conceptIn("draft", author);
  const token = await linkOf(author, code);
  const own = also(author, carried(await server.get(`/coauthor/${token}`)));
  expect(await (await server.get("/coauthor", own)).text()).toContain("You write this concept already");
  const answer = await server.post("/coauthor", { shownAs: "pseudonym" }, own);
  expect([answer.status, (await answer.text()).includes("You write this concept already")]).toEqual([422, true]);
  expect((await server.post("/coauthor/declining", {}, own)).headers.get("Location")).toBe("/coauthor");
  await db().concept.update({ where: { code }, data: { state: "submitted" } });
  const theirs = also(other, carried(await server.get(`/coauthor/${token}`)));
  expect(await (await server.get("/coauthor", theirs)).text()).toContain("nobody can join");
  expect((await server.post("/coauthor", { shownAs: "pseudonym" }, theirs)).status).toBe(409);
  await db().concept.update({ where: { code }, data: { state: "returned" } });
  const joining = await server.post("/coauthor", { shownAs: "name", publicName: "Some One" }, theirs);
  expect(joining.status).toBe(422);
  expect((await server.post("/coauthor", { shownAs: "pseudonym" }, theirs)).status).toBe(303);
});

it("shows a new link once, to its maker, and makes one of a form that is sent twice", async () => {
  const { code } = await conceptIn("draft", author);
  const address = `/concepts/drafts/${code}/authors`;
  const form = { note: "<b>Come</b>", formToken: newToken() };
  const made = await server.post(`${address}/asking`, form, author);
  await server.post(`${address}/asking`, form, author);
  expect(await db().coauthorInvitation.count({ where: { concept: { code } } })).toBe(1);
  expect(made.headers.get("Location")).toBe(`${address}/link`);
  const page = await server.get(`${address}/link`, also(author, carried(made)));
  const [link] = /http:\/\/[^<"]*\/coauthor\/[0-9a-f]{64}/.exec(await page.text())!;
  expect(carried(page)).toBe("__Host-fresh-coauthor-link=");
  expect(await (await server.get(`${address}/link`, author)).text()).not.toContain("/coauthor/");
  const another = await conceptIn("draft", other);
  const theirs = await server.get(`/concepts/drafts/${another.code}/authors/link`, also(other, carried(made)));
  expect(await theirs.text()).not.toContain("/coauthor/");
  const list = await (await server.get(address, author)).text();
  expect(list).not.toContain(link.split("/").at(-1));
  expect(list).toContain("&lt;b&gt;Come&lt;/b&gt;");
});

it("answers every way to another's authors with 404 and changes nothing", async () => {
  const { code } = await conceptIn("draft", author);
  await joined(author, code, await member("participant"));
  await linkOf(author, code);
  const { code: link } = await db().coauthorInvitation.findFirstOrThrow({ where: { concept: { code } } });
  const stranger = await member("expert");
  const before = [await everythingOf(code), await db().coauthorInvitation.findMany()];
  const place = { place: "1", authorsSeq: String((await everythingOf(code)).authorsSeq) };
  const acts: Record<string, Record<string, string>> = {
    "/asking": { note: "", formToken: newToken() },
    "/leaving": {},
    [`/links/${link}/revocation`]: {},
    "/move-down": place,
    "/move-up": { ...place, place: "2" },
    "/shown": { shownAs: "participant" },
    "/name": { publicName: "Some One", biography: "", understood: "yes", passphraseNow: "x" },
  };
  for (const who of [stranger, organizer]) {
    for (const path of ["", "/asking", "/link", "/shown", "/name"]) {
      const page = await server.get(`/concepts/drafts/${code}/authors${path}`, who);
      expect([path, page.status, (await page.text()).includes(whole.title)]).toEqual([path, 404, false]);
    }
    for (const [path, fields] of Object.entries(acts)) {
      const answer = await server.post(`/concepts/drafts/${code}/authors${path}`, fields, who);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  }
  expect([await everythingOf(code), await db().coauthorInvitation.findMany()]).toEqual(before);
});

it("gives everything typed back with what is wrong, but for the passphrase", async () => {
  const expert = await member("expert");
  const passphraseHash = await hashPassphrase("words that fit here");
  await db().account.update({ where: { id: expert.id }, data: { passphraseHash } });
  const { code } = await conceptIn("draft", expert);
  const address = `/concepts/drafts/${code}/authors/name`;
  const typed = { publicName: "Alena Example", biography: "Wrote on courts.", understood: "yes" };
  const wrong = await server.post(address, { ...typed, passphraseNow: "not these words" }, expert);
  const text = await wrong.text();
  expect(wrong.status).toBe(422);
  for (const words of ["Alena Example", "Wrote on courts.", "This is not your passphrase"])
    expect(text).toContain(words);
  expect(text).not.toContain("not these words");
  const unticked = await server.post(
    address,
    { ...typed, understood: "", passphraseNow: "words that fit here" },
    expert,
  );
  expect(unticked.status).toBe(422);
  expect((await everythingOf(code)).authors[0]).toMatchObject({ shownAs: "pseudonym", publicName: "" });
  const right = await server.post(address, { ...typed, passphraseNow: "words that fit here" }, expert);
  expect(right.headers.get("Location")).toBe(`/concepts/drafts/${code}/authors?done=shownChanged`);
  expect((await everythingOf(code)).authors[0]).toMatchObject({ shownAs: "name", publicName: "Alena Example" });
});
