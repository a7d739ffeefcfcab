import { spawn } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { newToken } from "~/platform/crypto.server";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { useDatabase } from "../database";
import { TestServer } from "../server";
import { wholePerson, type WholePerson } from "../whole-person";

/** The server on which the new database is made; without one there is nothing to move to. */
const at = process.env.POSTGRESQL_SERVER;
const name = `reserve_moving_${process.pid}`;
const to = at ? Object.assign(new URL(at), { pathname: `/${name}` }).href : "";

async function ask(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

function admin(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["app/platform/console/admin.js", ...args], {
      env: { ...process.env, ORIGIN: "http://localhost:4700" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", (code) => resolve({ code, said }));
  });
}

describe.skipIf(!at)("a community that moves from SQLite to PostgreSQL", () => {
  useDatabase();
  const server = new TestServer();
  let person: WholePerson;
  let reader: Person;
  let concept: { id: string; slug: string };
  beforeAll(async () => {
    await ask(at!, `CREATE DATABASE ${name} TEMPLATE template0`);
    person = await wholePerson();
    reader = await member("participant");
    concept = await publishedConcept();
    await comment(reader, concept.slug, { body: "A wolverine and a marten.", formToken: newToken() });
    await rootComments(concept.id, reader, 30);
  });
  afterAll(async () => {
    await server.stop();
    await ask(at!, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it("is refused while the platform has it open, to the same kind, and to nowhere", async () => {
    const open = await admin("move", to);
    expect(open.said).toContain("stop the platform first");
    const nowhere = await admin("move", "file:other.db");
    expect(nowhere.said).toContain("Name the new");
    expect([open.code, nowhere.code]).toEqual([1, 1]);
  });

  it("is there whole: each table row by row, its search, its log", async () => {
    await closeDatabase();
    const { code, said } = await admin("move", to);
    expect(said).not.toContain("WRONG  ");
    expect(said).toMatch(/same {3}Account: \d+ rows, [0-9a-f]{16}/);
    expect(said).toMatch(/same {3}Comment: \d\d+ rows/);
    expect(said).toContain("Log of decisions: whole");
    expect(said).toContain("Kept counts: as counted anew");
    expect(code, said).toBe(0);
    const { rows } = await ask(to, `SELECT COUNT(*)::int AS "found" FROM "CommentSearch"`);
    expect((rows as { found: number }[])[0]!.found).toBeGreaterThan(0);
    const again = await admin("move", to);
    expect(again.said).toContain("is not empty");
    expect(again.code).toBe(1);
  });

  it("is served from there as it was", async () => {
    await server.start({ DATABASE_URL: to, DATA_DIR: env().DATA_DIR });
    const text = async (path: string, who: Person) => (await server.get(path, who)).text();
    expect(await text("/settings/data", person)).toContain(person.pseudonym);
    expect(await text(`/concepts/${concept.slug}/discussion`, reader)).toContain("wolverine");
    expect(await text("/comments?q=wolverines", reader)).toContain("marten");
    const form = { body: "A lynx, written there.", formToken: newToken() };
    const sent = await server.post(`/concepts/${concept.slug}/comments`, form, reader);
    expect(sent.status).toBe(303);
    expect(await text("/comments?q=lynx", reader)).toContain("written there");
    expect((await server.post(`/concepts/${concept.slug}/comments`, form, reader)).headers.get("Location")).toBe(
      sent.headers.get("Location"),
    );
    await openDatabase();
  });
});
