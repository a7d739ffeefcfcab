import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { onChange, standing, told } from "~/platform/changes.server";
import { db, sql, sqlTransaction, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { useDatabase } from "../database";

useDatabase();

/** What was heard of a topic during the test. */
function hearing(topic: string): () => number {
  let times = 0;
  onTestFinished(onChange(topic, () => (times += 1)));
  return () => times;
}

it("is heard once the transaction holds, and what was kept no longer stands", async () => {
  const heard = hearing("concepts");
  const still = standing("settings", "concepts");
  const other = standing("settings");
  await transaction(async (tx) => {
    await told(tx, "concepts");
    expect([heard(), still()]).toEqual([0, true]);
  });
  expect(heard()).toBeGreaterThan(0);
  expect([still(), other(), standing("concepts")()]).toEqual([false, true, true]);
});

it("is heard of what asks in SQL alone, and of what is written outside a transaction", async () => {
  const heard = hearing("comments");
  await sqlTransaction((tx) => told(tx, "comments"));
  expect(heard()).toBeGreaterThan(0);
  const still = standing("comments", "notices");
  await told(sql(), "comments");
  expect(still()).toBe(false);
  const again = standing("notices");
  await told(db(), "notices");
  expect(again()).toBe(false);
});

it("is not heard where the transaction is taken back", async () => {
  const heard = hearing("concepts");
  const still = standing("concepts");
  const taking = async (tx: Parameters<typeof told>[0]) => {
    await told(tx, "concepts");
    throw new Error("taken back");
  };
  await expect(transaction(taking)).rejects.toThrow("taken back");
  await expect(sqlTransaction(taking)).rejects.toThrow("taken back");
  await sqlTransaction((tx) => told(tx, "something else"));
  expect([heard(), still()]).toEqual([0, true]);
});

describe.runIf(process.env.TEST_ON_POSTGRESQL)("between processes", () => {
  /** Another process, as far as the database knows. */
  async function other(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }

  it("is heard from another when its transaction holds", async () => {
    const there = await other();
    const still = standing("concepts");
    const heard = new Promise<void>((resolve) => onTestFinished(onChange("concepts", resolve)));
    await there.query("BEGIN");
    await there.query("SELECT pg_notify('changes', 'concepts')");
    await db().counter.findFirst();
    expect(still()).toBe(true);
    await there.query("COMMIT");
    await heard;
    expect(still()).toBe(false);
  });

  it("is forgotten when the connection breaks, and again when it stands", async () => {
    const there = await other();
    const kept = standing("concepts");
    let left = 2;
    const twice = new Promise<void>((resolve) => {
      onTestFinished(onChange("concepts", () => (left -= 1) === 0 && resolve()));
    });
    await there.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'reserve listening'`,
    );
    await twice;
    expect(kept()).toBe(false);
    const still = standing("concepts");
    expect(still()).toBe(true);
    const heard = new Promise<void>((resolve) => onTestFinished(onChange("concepts", resolve)));
    await there.query("SELECT pg_notify('changes', 'concepts')");
    await heard;
    expect(still()).toBe(false);
  });
});
