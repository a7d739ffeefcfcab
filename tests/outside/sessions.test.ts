import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { newToken } from "~/platform/crypto.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { codeHash } from "~/domain/accounts/recovery-codes.server";
import { newId } from "~/platform/crypto.server";
import { waiting } from "../applicants";
import { castSecret, member, type Person } from "../cast";
import { useDatabase } from "../database";
import { codeNow } from "../one-time-codes";
import { TestServer, useRunning } from "../server";
import { Visitor } from "./visitor";

useDatabase();
const server = useRunning(new TestServer());
const passphrase = "seven words that this test alone has";
const minute = 60_000;
const name = "__Host-session";

async function known(person: Person): Promise<Person> {
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  return person;
}

const signIn = (visitor: Visitor, { pseudonym }: Person) =>
  visitor.post("/login", { pseudonym, passphrase, next: "/" });
/** Whether the cookie opens a private page, of this server or another one. */
const opens = async (id: string | undefined, at = server) =>
  (await at.get("/settings", { cookie: `${name}=${id}` })).status === 200;

it("gives a cookie that no script, no other site and no address without TLS gets, and that ends with the browser", async () => {
  const visitor = new Visitor(server);
  const answer = await signIn(visitor, await known(await member("participant")));
  const [cookie, ...others] = answer.headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

it("gives visitors no session: no page sets a cookie before somebody signs in", async () => {
  for (const path of ["/", "/login", "/safety", "/join", "/no-such-page", "/settings", "/login/second-step"]) {
    expect((await server.get(path)).headers.getSetCookie()).toEqual([]);
  }
});

describe("fixation", () => {
  it.each(["chosen-by-somebody-else", "a".repeat(43), newToken(), "", "x; Path=/", "%00", "../x"])(
    "never adopts the id %j that somebody chose",
    async (chosen) => {
      const visitor = new Visitor(server);
      visitor.jar.set(name, chosen);
      expect((await visitor.get("/settings")).status).toBe(303);
      await signIn(visitor, await known(await member("participant")));
      const id = visitor.jar.get(name);
      expect(id).toMatch(/^[\w-]{43}$/);
      expect(id).not.toBe(chosen);
      expect([await opens(id), await opens(chosen)]).toEqual([true, false]);
    },
  );

  it("does not go on in the session of somebody else that was put into the browser", async () => {
    const attacker = await known(await member("participant"));
    const visitor = new Visitor(server);
    await signIn(visitor, attacker);
    const planted = visitor.jar.get(name);
    const victim = await known(await member("participant"));
    await signIn(visitor, victim);
    const html = await (await visitor.get("/settings")).text();
    expect(html).toContain(victim.pseudonym);
    expect(html).not.toContain(attacker.pseudonym);
    expect(await opens(planted)).toBe(false);
  });

  it("takes the first of two cookies of that name or none, and never the account of both", async () => {
    const [one, other] = [await member("participant"), await member("participant")];
    const answer = await server.get("/settings", { cookie: `${one.cookie}; ${other.cookie}` });
    const html = await answer.text();
    expect(html.includes(other.pseudonym)).toBe(false);
  });

  it("takes the session from no other place than its cookie", async () => {
    const { cookie } = await member("participant");
    const id = cookie.split("=")[1]!;
    const ways: [string, Record<string, string>][] = [
      [`/settings?${name}=${id}`, {}],
      [`/settings?session=${id}`, {}],
      ["/settings", { Authorization: `Bearer ${id}` }],
      ["/settings", { "X-Session": id }],
      ["/settings", { Cookie: `session=${id}; x${name}=${id}; ${name.toLowerCase()}=${id}` }],
    ];
    for (const [path, headers] of ways) expect((await server.get(path, {}, headers)).status).toBe(303);
  });
});

describe("rotation", () => {
  it("is new at sign-in, and what was before it is over", async () => {
    const person = await known(await member("participant"));
    const visitor = new Visitor(server);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await signIn(visitor, person);
      ids.push(visitor.jar.get(name)!);
    }
    expect(new Set(ids).size).toBe(3);
    expect(await Promise.all(ids.map((id) => opens(id)))).toEqual([false, false, true]);
  });

  it("begins after the second step alone", async () => {
    const person = await known(await member("organizer"));
    const visitor = new Visitor(server);
    visitor.jar.set(name, newToken());
    const before = visitor.jar.get(name);
    await signIn(visitor, person);
    expect(visitor.jar.get(name)).toBe(before);
    expect(await opens(before)).toBe(false);
    const half = visitor.cookie;
    expect((await visitor.get("/organize")).status).toBe(303);
    await visitor.post("/login/second-step", { code: codeNow(castSecret) });
    expect(visitor.jar.get(name)).not.toBe(before);
    expect((await visitor.get("/organize")).status).toBe(200);
    expect((await server.get("/organize", { cookie: half })).status).toBe(303);
  });

  it("is new when a recovery code is used, and every session before it is over", async () => {
    const person = await known(await member("participant"));
    const code = `${newId().slice(0, 4)}-${newId().slice(0, 4)}-${newId().slice(0, 4)}-${newId().slice(0, 4)}`;
    await db().recoveryCode.create({ data: { id: newId(), accountId: person.id, hash: codeHash(code) } });
    const visitor = new Visitor(server);
    await signIn(visitor, person);
    const before = visitor.jar.get(name);
    const { pseudonym } = person;
    const fields = { pseudonym, code, way: "own", passphrase: "other words that this test alone has", offer: "x" };
    expect((await visitor.post("/recover", fields)).status).toBe(303);
    expect(visitor.jar.get(name)).not.toBe(before);
    expect([await opens(before), await opens(person.cookie.split("=")[1]), await opens(visitor.jar.get(name))]).toEqual(
      [...[false, false, true]],
    );
  });

  it("is new when the passphrase is changed; the others are over", async () => {
    const person = await known(await member("participant"));
    const [here, elsewhere] = [new Visitor(server), new Visitor(server)];
    await signIn(here, person);
    await signIn(elsewhere, person);
    const before = here.jar.get(name);
    const fields = { passphraseNow: passphrase, way: "own", passphrase: "changed words of this one test", offer: "x" };
    expect((await here.post("/settings/passphrase", fields)).status).toBe(303);
    expect([await opens(before), await opens(elsewhere.jar.get(name)), await opens(here.jar.get(name))]).toEqual([
      ...[false, false, true],
    ]);
  });

  it("is over when the role changes: an applicant who is admitted signs in anew", async () => {
    const applicant = await waiting();
    const id = applicant.cookie.split("=")[1];
    expect(await opens(id)).toBe(true);
    await server.post(`/organize/applications/${applicant.code}/admission`, {}, await member("organizer"));
    expect(await opens(id)).toBe(false);
  });
});

describe("the end", () => {
  let later = new TestServer();
  // With SQLite one process serves a database.
  beforeAll(() => server.stop());
  afterEach(() => later.stop());
  afterAll(() => server.start());
  /** The same platform, so many minutes later. */
  const at = async (minutes: number) => {
    await later.stop();
    later = new TestServer();
    await later.start({ CLOCK_OFFSET_MS: String(minutes * minute) });
    return later;
  };

  it("comes after an hour without use", async () => {
    const [used, idle] = [await member("participant"), await member("participant")];
    const ids = [used, idle].map(({ cookie }) => cookie.split("=")[1]);
    await at(55);
    expect(await opens(ids[0], later)).toBe(true);
    await at(62);
    expect([await opens(ids[0], later), await opens(ids[1], later)]).toEqual([true, false]);
    await at(62 + 61);
    expect(await opens(ids[0], later)).toBe(false);
  });

  it("comes after twelve hours of any use, also where the clock of the browser says otherwise", async () => {
    const { id: accountId, cookie } = await member("participant");
    const id = cookie.split("=")[1];
    const endsAt = (await db().session.findFirstOrThrow({ where: { accountId } })).endsAt;
    // In use until now: every prolongation moves the end when idle alone.
    await db().session.updateMany({ where: { accountId }, data: { expiresAt: new Date(endsAt.getTime() + minute) } });
    await at(12 * 60 - 2);
    expect(await opens(id, later)).toBe(true);
    expect((await db().session.findFirstOrThrow({ where: { accountId } })).endsAt).toEqual(endsAt);
    await at(12 * 60 + 1);
    expect(await opens(id, later)).toBe(false);
  });
});

it.each(["/logout", "/exit"])("%s kills the id, has the browser forget, and leaves the others open", async (path) => {
  const person = await known(await member("participant"));
  const [here, elsewhere] = [new Visitor(server), new Visitor(server)];
  await signIn(here, person);
  await signIn(elsewhere, person);
  const id = here.jar.get(name);
  const answer = await here.post(path, {});
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Clear-Site-Data")).toMatch(/"cache"/);
  expect(here.jar.has(name)).toBe(false);
  expect([await opens(id), await opens(elsewhere.jar.get(name))]).toEqual([false, true]);
});

it("parallel sessions are listed by day alone, end one by one, and never those of somebody else", async () => {
  const person = await known(await member("participant"));
  const visitors = [new Visitor(server), new Visitor(server), new Visitor(server)];
  for (const visitor of visitors) await signIn(visitor, person);
  // The fourth is the one that every member of the cast has.
  const ids = [...visitors.map((visitor) => visitor.jar.get(name)!), person.cookie.split("=")[1]!];
  const html = await (await visitors[0]!.get("/settings/sessions")).text();
  const tags = [...new Set([...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, tag = ""]) => tag))];
  expect(tags.length).toBeGreaterThanOrEqual(2);
  expect(html).not.toMatch(/\d\d:\d\d|Mozilla|127\.0\.0\.1/);
  for (const id of ids) expect(html).not.toContain(id);
  const stranger = new Visitor(server);
  await signIn(stranger, await known(await member("participant")));
  for (const session of tags) await stranger.post("/settings/sessions/ending", { session });
  expect(await Promise.all(ids.map((id) => opens(id)))).toEqual([true, true, true, true]);
  await visitors[0]!.post("/settings/sessions/ending", { session: tags[0]! });
  expect((await Promise.all(ids.map((id) => opens(id)))).filter(Boolean)).toHaveLength(3);
  await visitors[0]!.post("/settings/sessions/ending-others", {});
  expect(await Promise.all(ids.map((id) => opens(id)))).toEqual([true, false, false, false]);
});
