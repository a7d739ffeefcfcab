import { createServer, connect, type Socket } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, migrateDatabase, openDatabase } from "~/platform/db.server";
import { forgetEnv } from "~/platform/env.server";
import { beginReady } from "~/platform/health.server";
import { application } from "~/platform/http.server";

const server = process.env.POSTGRESQL_SERVER ?? process.env.TEST_ON_POSTGRESQL;

describe.skipIf(!server)("the health of a platform whose PostgreSQL is silent", () => {
  const name = `health_${process.pid}`;
  const pairs = new Set<[Socket, Socket]>();
  let silent = false;
  // Stands between the platform and the database, and can fall silent as a cut cable does: nothing is closed.
  const between = createServer((near) => {
    const { hostname, port } = new URL(server!);
    const far = connect(Number(port || 5432), hostname);
    pairs.add([near, far]);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (bytes) => void (silent || to.write(bytes)));
      from.on("close", () => to.destroy());
      from.on("error", () => to.destroy());
    }
  });
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  beforeAll(async () => {
    await ask(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await new Promise<void>((done) => between.listen(0, "127.0.0.1", done));
    const { port } = between.address() as { port: number };
    const url = Object.assign(new URL(server!), { hostname: "127.0.0.1", port: String(port), pathname: `/${name}` });
    process.env.DATABASE_URL = url.href;
    forgetEnv();
    await migrateDatabase("prisma");
    await openDatabase();
    beginReady();
  });
  afterAll(async () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    await closeDatabase().catch(() => undefined);
    between.close();
    await ask(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  it("says so although no answer ever comes, however many ask, and that it is alive", async () => {
    const app = application(() => Promise.reject(new Error("reached")), "production");
    const said = async (path: string) => {
      const answer = await app.request(`http://localhost${path}`);
      return `${answer.status} ${await answer.text()}`;
    };
    expect(await said("/health/ready")).toBe("200 ready");
    silent = true;
    const many = await Promise.all(Array.from({ length: 30 }, () => said("/health/ready")));
    expect(new Set(many)).toEqual(new Set(["503 database"]));
    expect(await said("/health")).toBe("503 database");
    expect(await said("/health/alive")).toBe("200 alive");
    // The one connection that asked hangs; the others are free for whoever comes when the cable is back.
    silent = false;
    expect(await said("/health/alive")).toBe("200 alive");
  });
});
