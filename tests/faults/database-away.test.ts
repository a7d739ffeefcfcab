import Database from "better-sqlite3";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { importCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { ensureFirstRound } from "~/domain/matrix/rounds.server";
import { newToken } from "~/platform/crypto.server";
import { closeDatabase, db, migrateDatabase, openDatabase } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { TestServer, useRunning } from "../server";
import { BreakableWay } from "./proxy";

const at = process.env.POSTGRESQL_SERVER ?? process.env.TEST_ON_POSTGRESQL;
const name = `reserve_away_${process.pid}`;

/** What the page says in each language. */
const said = { en: "does not reach its database", ru: "не может обратиться", be: "не можа звярнуцца" };

/** Asks until the answer is a good one: so long as connections that were cut are found out. */
async function untilOpen(ask: () => Promise<Response>): Promise<void> {
  for (;;) {
    const answer = await ask();
    if (answer.status === 200) return;
    expect(answer.status).toBe(503);
  }
}

describe.skipIf(!at)("where PostgreSQL is away", () => {
  const address = new URL(at ?? "postgresql://127.0.0.1:5432/none");
  const way = new BreakableWay({ host: address.hostname, port: Number(address.port || 5432) });
  const server = new TestServer();
  let writer: Person;
  let concept: { id: string; slug: string };

  const aside = async (statement: string) => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const use = (url: string) => {
    process.env.DATABASE_URL = url;
    forgetEnv();
  };

  beforeAll(async () => {
    process.env.DATA_DIR = mkdtempSync(join(inject("folder"), "data-"));
    await aside(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    use(Object.assign(new URL(address), { pathname: `/${name}` }).href);
    await migrateDatabase("prisma");
    await openDatabase();
    await importCatalogue();
    await ensureFirstRound();
    writer = await member("participant");
    concept = await publishedConcept();
    const port = String(await way.listen());
    const through = Object.assign(new URL(address), { pathname: `/${name}`, hostname: "127.0.0.1", port });
    await server.start({ DATABASE_URL: through.href });
  });
  afterAll(async () => {
    way.open();
    await server.stop();
    way.close();
    await closeDatabase();
    await aside(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  const send = (formToken: string, headers = {}) =>
    server.post(
      `/concepts/${concept.slug}/comments`,
      { body: `Words that are long enough to be kept ${formToken}`, formToken },
      writer,
      headers,
    );
  const page = () => server.get("/comments", writer);
  afterEach(() => way.open());
  const writtenOf = (formToken: string) => db().comment.count({ where: { formToken } });

  it.each(["cut", "hang"] as const)("refuses, and goes on by itself, when the way is %s", async (how) => {
    expect((await page()).status).toBe(200);
    way[how]();
    const formTokens = [newToken(), newToken(), newToken()];
    // All at once, so that the wait for an answer is waited once.
    const answers = await Promise.all(
      (["en", "ru", "be"] as const).map(async (lang, index) => {
        const answer = await send(formTokens[index]!, { lang });
        return {
          lang,
          status: answer.status,
          wait: answer.headers.get("Retry-After"),
          text: (await answer.text()).replaceAll("\u00A0", " "),
        };
      }),
    );
    for (const [index, { lang, status, wait, text }] of answers.entries()) {
      expect([status, wait]).toEqual([503, "60"]);
      expect(text).toContain(said[lang]);
      expect(text).toContain(`Words that are long enough to be kept ${formTokens[index]}`);
      expect(text).not.toMatch(/postgres|127\.0\.0\.1|ECONN/i);
    }
    const read = await server.get("/comments", writer);
    expect(read.status).toBe(503);
    expect((await server.get("/health")).status).toBe(503);
    expect((await server.get("/exit")).status).toBeLessThan(500);

    way.open();
    await untilOpen(page);
    for (const formToken of formTokens) {
      expect(await writtenOf(formToken)).toBe(0);
      expect((await send(formToken)).status).toBe(303);
      expect(await writtenOf(formToken)).toBe(1);
    }
    expect((await server.get("/health")).status).toBe(200);
  });

  it("acknowledges nothing that does not stand, when the way is cut while many write", async () => {
    const acknowledged: string[] = [];
    let ending = false;
    const work = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (!ending) {
          const formToken = newToken();
          const { status } = await send(formToken);
          expect([303, 503]).toContain(status);
          if (status === 303) acknowledged.push(formToken);
        }
      }),
    );
    for (let round = 0; round < 5; round += 1) {
      const until = acknowledged.length + 10;
      while (acknowledged.length < until) await server.get("/health");
      way.cut();
      expect((await page()).status).toBe(503);
      way.open();
      await untilOpen(page);
    }
    ending = true;
    await work;
    const rows = await db().comment.findMany({ where: { formToken: { in: acknowledged } } });
    expect(rows).toHaveLength(acknowledged.length);
    const all = await db().comment.count();
    const { commentCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect(commentCount).toBe(all);
  });

  it("goes on after PostgreSQL has ended all connections", async () => {
    await aside(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND application_name = 'reserve'`,
    );
    await untilOpen(page);
    expect((await send(newToken())).status).toBe(303);
  });
});

describe.skipIf(process.env.TEST_ON_POSTGRESQL)("where another program holds SQLite's file", () => {
  useDatabase();
  const server = useRunning(new TestServer());
  let writer: Person;
  let concept: { id: string; slug: string };
  beforeAll(async () => {
    writer = await member("participant");
    concept = await publishedConcept();
  });

  it("refuses to write with the words kept, reads on, and writes again once it is let go", async () => {
    const holder = new Database(databaseFile(env().DATABASE_URL));
    const formToken = newToken();
    const body = "Words that are long enough to be shown once more.";
    const send = () => server.post(`/concepts/${concept.slug}/comments`, { body, formToken }, writer);
    holder.exec("BEGIN IMMEDIATE");
    const refused = await send();
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "60"]);
    const text = (await refused.text()).replaceAll("\u00A0", " ");
    expect(text).toContain("Many are writing at this moment");
    expect(text).toContain(body);
    expect((await server.get(`/concepts/${concept.slug}`, writer)).status).toBe(200);
    expect((await server.get("/health")).status).toBe(200);
    expect(await db().comment.count({ where: { formToken } })).toBe(0);
    holder.exec("ROLLBACK");
    holder.close();
    expect((await send()).status).toBe(303);
    expect(await db().comment.count({ where: { formToken } })).toBe(1);
  });
});
