import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { beginRun, nameOfCopy, nameOfRun } from "../databases-on-postgresql";

const at = process.env.POSTGRESQL_SERVER;

async function ask(statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: at! });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(statement).finally(() => client.end());
  return rows.map(({ name }) => name);
}

const databases = () => ask("SELECT datname AS name FROM pg_database");

describe.skipIf(!at)("the databases that a run of tests makes", () => {
  it("go with it, those of a run that was broken off with the next, and never those of one under way", async () => {
    const [gone, here, next] = [randomUUID(), randomUUID(), randomUUID()] as [string, string, string];
    const endHere = await beginRun(at!, here);
    for (const name of [nameOfRun(gone), nameOfCopy(gone, "data-a"), nameOfRun(here), nameOfCopy(here, "data-b")]) {
      await ask(`CREATE DATABASE ${name} TEMPLATE template0`);
    }
    const endNext = await beginRun(at!, next);
    const after = await databases();
    expect(after).not.toContain(nameOfRun(gone));
    expect(after).not.toContain(nameOfCopy(gone, "data-a"));
    expect(after).toEqual(expect.arrayContaining([nameOfRun(here), nameOfCopy(here, "data-b")]));
    await endHere();
    await endNext();
    const last = await databases();
    for (const run of [gone, here, next]) expect(last.filter((name) => name.startsWith(nameOfRun(run)))).toEqual([]);
  });
});
