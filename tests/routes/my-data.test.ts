import { beforeAll, expect, it } from "vitest";
import { openCard } from "~/domain/matrix/finding-card.server";
import { db } from "~/platform/db.server";
import { member } from "../cast";
import { useServer } from "../server";
import { passphrase, type WholePerson, wholePerson } from "../whole-person";

const server = useServer();

let person: WholePerson;
beforeAll(async () => {
  person = await wholePerson();
});

const cookieOf = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? "";

it("gives the file after the passphrase, once, and says what it is to nobody", async () => {
  const before = await server.get("/settings/data/file", person);
  expect([before.status, before.headers.get("Location")]).toEqual([303, "/settings/data"]);
  const wrong = await server.post("/settings/data", { passphraseNow: "nothing of the kind" }, person);
  expect([wrong.status, cookieOf(wrong, "__Host-leave")]).toEqual([422, ""]);
  expect(await wrong.text()).toContain("This is not your passphrase");

  const right = await server.post("/settings/data", { passphraseNow: passphrase }, person);
  expect([right.status, right.headers.get("Location")]).toEqual([303, "/settings/data"]);
  const leave = cookieOf(right, "__Host-leave");
  expect(leave).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=300$/);
  const asker = { cookie: `${person.cookie}; ${leave.split(";")[0]}` };
  expect(await (await server.get("/settings/data", asker)).text()).toContain("Your file is ready to be taken");
  const file = await server.get("/settings/data/file", asker);
  expect(file.status).toBe(200);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": 'attachment; filename="reading.zip"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(cookieOf(file, "__Host-leave")).toContain("Max-Age=0");
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.length).toBeGreaterThan(5000);
  const stolen = await server.get("/settings/data/file", { cookie: `${(await member("expert")).cookie}; ${leave}` });
  expect(stolen.status).toBe(303);
  expect(server.output).not.toContain(person.pseudonym);
});

it("shows who looked, with the day and the office, never who", async () => {
  const organizer = await member("administrator");
  await openCard(organizer, person.card, "en");
  const html = await (await server.get("/settings/looks", person)).text();
  expect(html).toContain("Card opened");
  expect(html).toContain("Sealed contact opened");
  expect(html).toContain("Administrator");
  expect(html).not.toContain(organizer.pseudonym);
  expect(html.match(/Card opened/g)).toHaveLength(2);
  const card = await (await server.get("/matrix/card", person)).text();
  expect(card).toContain('href="/settings/looks"');
  const other = await (await server.get("/settings/looks", await member("participant"))).text();
  expect(other).toContain("Nobody has opened your card");
});

it("erases, ends the session, has the browser forget, and says so at an address that tells nothing", async () => {
  const wrong = await server.post("/settings/erasure", { texts: "delete", passphraseNow: "no" }, person);
  expect(wrong.status).toBe(422);
  const none = await server.post("/settings/erasure", { passphraseNow: passphrase }, person);
  expect(none.status).toBe(422);
  const answer = await server.post("/settings/erasure", { texts: "delete", passphraseNow: passphrase }, person);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/done"]);
  expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
  expect(cookieOf(answer, "__Host-session")).toContain("Max-Age=0");
  expect(await db().account.count({ where: { id: person.id } })).toBe(0);
  const after = await server.get("/settings", person);
  expect(after.headers.get("Location")).toContain("/login");
  const page = await server.get("/done");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  const html = await page.text();
  expect(html).toContain("what was to be erased is erased");
  expect(html).not.toContain(person.pseudonym);
  const gone = await server.post("/login", { pseudonym: person.pseudonym, passphrase, next: "/" });
  expect(gone.status).toBe(422);
});

it("tells the last administrator what to do first", async () => {
  await db().account.updateMany({ where: { role: "administrator" }, data: { role: "participant" } });
  const last = await wholePerson("administrator");
  const html = await (await server.get("/settings/erasure", last)).text();
  expect(html).toContain("You are the only administrator");
  expect(html).not.toContain('name="passphraseNow"');
  const answer = await server.post("/settings/erasure", { texts: "delete", passphraseNow: passphrase }, last);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Give somebody else the office of administrator first");
  expect(await db().account.count({ where: { id: last.id } })).toBe(1);
});
