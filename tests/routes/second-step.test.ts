import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { castSecret, member } from "../cast";
import { codeNow } from "../one-time-codes";
import { useServer } from "../server";
import { ripeStamp, youngStamp } from "../stamps";

const server = useServer();
const passphrase = "seven words that only this test knows";
const carried = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((text) => text.split(";")[0]!)
    .join("; ");

async function keeper(role: "organizer" | "participant") {
  const person = await member(role);
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  return person;
}

it("tells an organizer without a second step what rests and how it comes back, wherever they meet it", async () => {
  for (const role of ["organizer", "administrator"] as const) {
    const person = await member(role, undefined, { secondStep: false });
    for (const [path, status] of [
      ["/", 200],
      ["/organize", 200],
      ["/settings", 200],
      ["/settings/second-step", 200],
      ["/organize/applications", 403],
      ["/guide/organizers", 403],
    ] as const) {
      const answer = await server.get(path, person);
      expect([path, answer.status]).toEqual([path, status]);
      const text = await answer.text();
      expect(text).toContain("Your rights as organizer or moderator rest until you set a second step");
      // The page itself needs no way to itself.
      if (path !== "/settings/second-step") expect(text).toContain('href="/settings/second-step"');
    }
  }
  const moderator = await member("moderator", undefined, { secondStep: false });
  const rooms = await server.get("/organize", moderator);
  expect(rooms.status).toBe(200);
  expect(await rooms.text()).toContain("Your rights as organizer or moderator rest until you set a second step");
  expect((await server.get("/organize/moderation", moderator)).status).toBe(403);
  for (const person of [await member("participant"), await member("organizer")]) {
    for (const path of ["/", "/settings", "/settings/second-step"]) {
      expect(await (await server.get(path, person)).text()).not.toContain("rights as organizer or moderator rest");
    }
  }
});

it("asks for the second step between passphrase and session, and leads on to where one wanted to go", async () => {
  const { pseudonym } = await keeper("organizer");
  const first = await server.post("/login", { pseudonym, passphrase, next: "/concepts?sphere=health" });
  expect([first.status, first.headers.get("Location")]).toEqual([303, "/login/second-step"]);
  const waiting = { cookie: carried(first) };
  expect(waiting.cookie).not.toContain("__Host-session");
  expect((await server.get("/concepts/new", waiting)).headers.get("Location")).toContain("/login");
  expect(await (await server.get("/login/second-step", waiting)).text()).toContain('autoComplete="one-time-code"');
  const wrong = await server.post("/login/second-step", { code: "000 000" }, waiting);
  expect(wrong.status).toBe(422);
  expect(wrong.headers.getSetCookie()).toEqual([]);
  expect(await wrong.text()).not.toContain("000 000");
  const right = await server.post("/login/second-step", { code: codeNow(castSecret) }, waiting);
  expect([right.status, right.headers.get("Location")]).toEqual([303, "/concepts?sphere=health"]);
  expect((await server.get("/organize", { cookie: carried(right) })).status).toBe(200);
  const again = await server.post("/login/second-step", { code: codeNow(castSecret, 1) }, waiting);
  expect(again.headers.get("Location")).toBe("/login?done=signInAgain");
  expect(server.output).not.toMatch(new RegExp(pseudonym));
});

it("never leaves the site after the second step", async () => {
  const { pseudonym } = await keeper("organizer");
  const first = await server.post("/login", { pseudonym, passphrase, next: "//elsewhere.example" });
  const right = await server.post("/login/second-step", { code: codeNow(castSecret) }, { cookie: carried(first) });
  expect(right.headers.get("Location")).toBe("/");
});

it.each([
  ["en", /You can try again in (one second|\d+\sseconds)\./],
  ["ru", /Попробовать снова можно\sчерез\s\d+\sсекунд/],
  ["be", /Паспрабаваць зноў можна\sпраз\s\d+\sсекунд/],
])("says how long to wait, in words and to programs, and the way by recovery code: %s", async (lang, words) => {
  const fields = { pseudonym: `Flooded ${lang}`, passphrase: "wrong", next: "/" };
  let answer = await server.post("/login", fields, {}, { lang });
  // On a slow machine the first waits of seconds pass between two tries; they grow until one does not.
  for (let n = 0; n < 12 && answer.status === 422; n += 1) answer = await server.post("/login", fields, {}, { lang });
  expect(answer.status).toBe(429);
  expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const text = await answer.text();
  expect(text).toMatch(words);
  expect(text).toContain('href="/recover"');
  expect(text).not.toContain("wrong");
});

it("shows the secret as a picture and in groups of four, under a label of one's own that names nothing", async () => {
  const person = await keeper("participant");
  const path = "/settings/second-step/codes";
  const first = await server.get(`${path}?label=Recipes`, person);
  const text = await first.text();
  expect(text).toMatch(/<svg[^>]*role="img"/);
  expect(text).toMatch(/id="secret"[^>]*>([A-Z2-7]{4} ){7}[A-Z2-7]{4}</);
  expect(text).toContain('value="Recipes"');
  expect(text).not.toMatch(/style=|data:image/);
  const secret = (html: string) => /id="secret"[^>]*>([^<]+)</.exec(html)?.[1];
  const cookie = `${person.cookie}; ${carried(first)}`;
  const refused = await server.post(path, { code: "000 000", passphraseNow: passphrase }, { cookie });
  expect(refused.status).toBe(422);
  expect(secret(await refused.text())).toBe(secret(text));
  const unlabelled = await (await server.get(`${path}?label=${"x".repeat(31)}`, { cookie })).text();
  expect(unlabelled).toContain('value="Notes"');
});

it("takes no joining form that programs send, and keeps the words of the people whom it meets", async () => {
  const page = await (await server.get("/join")).text();
  const [, offer] = /name="offer" value="([^"]+)"/.exec(page) ?? [];
  expect(page).toMatch(
    /<div class="hidden" aria-hidden="true">[^]*tabindex="-1"[^]*name="homepage"|name="homepage" tabindex="-1"/i,
  );
  const fields = { pseudonym: "Patient Heron", way: "offered", offer: offer!, passphrase: "", homepage: "" };
  for (const [more, words] of [
    [{ stamp: youngStamp() }, "faster than anybody can read"],
    [{ stamp: "" }, "open for too long"],
    [{ stamp: ripeStamp(), homepage: "https://spam.example" }, "people do not see"],
  ] as const) {
    const answer = await server.post("/join", { ...fields, ...more });
    expect([words, answer.status]).toEqual([words, 422]);
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toContain('value="Patient Heron"');
    expect(text).toContain(`value="${offer}"`);
    expect(text).toMatch(/id="homepage"[^>]*value=""/);
    expect(/name="stamp" value="([^"]+)"/.exec(text)?.[1]).not.toBe(more.stamp);
  }
  const stamp = ripeStamp();
  expect((await server.post("/join", { ...fields, stamp })).status).toBe(303);
  expect((await server.post("/join", { ...fields, pseudonym: "Second Heron", stamp })).status).toBe(422);
  expect(await db().account.count({ where: { pseudonym: { endsWith: "Heron" } } })).toBe(1);
});

it("keeps passkeys for those who have an office, and says that they need JavaScript", async () => {
  const organizer = await member("organizer");
  const text = await (await server.get("/settings/passkeys/new", organizer)).text();
  expect(text).toContain("Passkeys need JavaScript");
  const resting = await member("moderator", undefined, { secondStep: false });
  expect((await server.get("/settings/passkeys/new", resting)).status).toBe(200);
  expect((await server.get("/settings/passkeys/new", await member("expert"))).status).toBe(403);
});
