import { beforeEach, expect, it } from "vitest";
import { db, isTaken, Prisma, sql, sqlTransaction, transaction } from "~/platform/db.server";
import { useDatabase } from "../database";

useDatabase();
beforeEach(async () => {
  await db().counter.deleteMany({ where: { name: { startsWith: made } } });
});

const made = "test ";
const counted = async () => {
  const rows = await db().counter.findMany({ where: { name: { startsWith: made } }, orderBy: { name: "asc" } });
  return rows.map(({ name }) => name.slice(made.length));
};
const add = (name: string) => Prisma.sql`INSERT INTO "Counter" ("name", "value") VALUES (${made + name}, 1)`;

it("a transaction of SQL holds as a whole, and gives what its work gives", async () => {
  const changed = await sqlTransaction(async (tx) => {
    const first = await tx.$executeRaw(add("a"));
    return first + (await tx.$executeRaw(add("b")));
  });
  expect(changed).toBe(2);
  expect(await counted()).toEqual(["a", "b"]);
});

it("nothing of it holds where its work fails, and the next one can go on", async () => {
  const failing = sqlTransaction(async (tx) => {
    await tx.$executeRaw(add("a"));
    throw new Error("Enough.");
  });
  await expect(failing).rejects.toThrow("Enough.");
  const twice = sqlTransaction(async (tx) => {
    await tx.$executeRaw(add("b"));
    await tx.$executeRaw(add("b"));
  });
  expect(isTaken(await twice.catch((error: unknown) => error))).toBe(true);
  expect(await counted()).toEqual([]);
  await sqlTransaction((tx) => tx.$executeRaw(add("c")));
  expect(await counted()).toEqual(["c"]);
});

it("takes its turn among the transactions of Prisma's client", async () => {
  const order: string[] = [];
  const slow = transaction(async (tx) => {
    order.push("Prisma begins");
    await tx.counter.create({ data: { name: `${made}a`, value: 1 } });
    await tx.counter.create({ data: { name: `${made}b`, value: 1 } });
    order.push("Prisma ends");
  });
  const quick = sqlTransaction(async (tx) => {
    order.push("SQL begins");
    await tx.$executeRaw(add("c"));
    await Promise.resolve();
    order.push("SQL ends");
  });
  await Promise.all([slow, quick]);
  const [one, other] = [
    ["Prisma begins", "Prisma ends"],
    ["SQL begins", "SQL ends"],
  ];
  expect([
    [...one, ...other],
    [...other, ...one],
  ]).toContainEqual(order);
  expect(await counted()).toEqual(["a", "b", "c"]);
});

it("reads what columns hold: numbers, moments, yes and no, and nothing", async () => {
  const at = new Date("2024-02-09T11:22:33.456Z");
  await db().account.create({
    data: {
      id: "one",
      pseudonym: "one",
      skeleton: "one",
      role: "participant",
      passphraseHash: "",
      joinedOn: "2024-02-09",
    },
  });
  await sql().$executeRaw`
    INSERT INTO "Session" ("idHash", "accountId", "expiresAt", "endsAt", "startedOn")
    VALUES ('x', 'one', ${at}, ${at}, '2024-02-09')`;
  expect(await db().session.findFirst({ select: { expiresAt: true } })).toEqual({ expiresAt: at });
  const rows = await sql().$queryRaw`
    SELECT s."expiresAt", a."secondStepWaived", a."totpOn", COUNT(*) AS "all"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId" WHERE a."secondStepWaived" = ${false}`;
  expect(rows).toEqual([{ expiresAt: at, secondStepWaived: false, totpOn: null, all: 1 }]);
});
