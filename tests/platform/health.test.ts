import { expect, it } from "vitest";
import { closeDatabase, db, openDatabase } from "~/platform/db.server";
import { beginReady, stopReady } from "~/platform/health.server";
import { application } from "~/platform/http.server";
import { useDatabase } from "../database";
import { TestServer } from "../server";

useDatabase();

const app = application(() => Promise.reject(new Error("reached")), "production");

/** What the process says of itself: alive, ready, and of the database. */
async function said(): Promise<string[]> {
  const all = ["/health/alive", "/health/ready", "/health"].map(async (path) => {
    const answer = await app.request(`http://localhost${path}`);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    return `${answer.status} ${await answer.text()}`;
  });
  return Promise.all(all);
}

it("is alive at once, and ready from the end of the start to the beginning of the stop", async () => {
  expect(await said()).toEqual(["200 alive", "503 starting", "200 ok"]);
  beginReady();
  expect(await said()).toEqual(["200 alive", "200 ready", "200 ok"]);
  stopReady();
  expect(await said()).toEqual(["200 alive", "503 stopping", "200 ok"]);
  beginReady();
});

it("is not ready while the database lacks a migration of this version", async () => {
  const [last] = await db().$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY "migration_name" DESC LIMIT 1`;
  const rolledBack = (moment: string | null) =>
    db().$executeRawUnsafe(
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = ${moment ?? "NULL"} WHERE "migration_name" = '${last!.name}'`,
    );
  await rolledBack("CURRENT_TIMESTAMP");
  expect(await said()).toEqual(["200 alive", "503 migrations", "200 ok"]);
  await rolledBack(null);
  expect(await said()).toEqual(["200 alive", "200 ready", "200 ok"]);
});

it("says that the database is away, and is well again when it is back", async () => {
  await closeDatabase();
  expect(await said()).toEqual(["200 alive", "503 database", "503 database"]);
  await openDatabase();
  expect(await said()).toEqual(["200 alive", "200 ready", "200 ok"]);
});

it("is ready once a started platform says that it is open", async () => {
  const server = new TestServer();
  await server.start();
  expect(await (await server.get("/health/ready")).text()).toBe("ready");
  expect((await fetch(`${server.origin}/health/ready`, { method: "POST" })).status).toBe(403);
  await server.stop();
});
