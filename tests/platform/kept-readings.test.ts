import { describe, expect, it } from "vitest";
import { db, kept, sql, sqlTransaction, transaction } from "~/platform/db.server";
import { KeptReadings } from "~/platform/kept-readings.server";
import { tablesWritten } from "~/platform/shown-tables";
import { elsewhere, onPostgresql, useDatabase } from "../database";

describe("the tables into which a statement writes", () => {
  it.each([
    ["SELECT * FROM `main`.`Comment`", []],
    ["COMMIT", []],
    ["INSERT INTO `main`.`Comment` (`id`) VALUES (?)", ["Comment"]],
    ['UPDATE "Comment" SET "endorsements" = 0 WHERE "id" = ?', ["Comment"]],
    [
      'WITH a AS (UPDATE "Concept" SET "lastSeq" = 1 RETURNING "id") INSERT INTO "Comment" SELECT * FROM a',
      ["Concept", "Comment"],
    ],
    ['DELETE FROM "Account" WHERE "id" = ?', "all"],
    ["VACUUM", "all"],
  ])("%s", (statement, tables) => expect(tablesWritten(statement)).toEqual(tables));
});

describe("what is kept", () => {
  const readings = () => {
    const own = new KeptReadings(2);
    let count = 0;
    const ask = (key: string, tables = ["Comment"]) => own.read(key, tables, async () => (count += 1));
    return { own, ask };
  };

  it("is read once, and again once one of its tables has changed", async () => {
    const { own, ask } = readings();
    expect([await ask("a"), await ask("a")]).toEqual([1, 1]);
    own.changed(["Concept"]);
    expect(await ask("a")).toBe(1);
    own.changed(["Concept", "Comment"]);
    expect(await ask("a")).toBe(2);
    own.changed("all");
    expect(await ask("a")).toBe(3);
  });

  it("is what was asked for last, and no more than so much", async () => {
    const { ask } = readings();
    expect([await ask("a"), await ask("b"), await ask("a"), await ask("c")]).toEqual([1, 2, 1, 3]);
    expect([await ask("a"), await ask("b")]).toEqual([1, 4]);
  });

  it("is nothing that was read while something changed", async () => {
    const own = new KeptReadings(2);
    const slow = async () => {
      own.changed(["Comment"]);
      return "old";
    };
    expect(await own.read("a", ["Comment"], slow)).toBe("old");
    expect(await own.read("a", ["Comment"], async () => "new")).toBe("new");
  });
});

describe("what is kept of the database", () => {
  useDatabase();

  const value = () =>
    kept("of this test", ["Setting"], async () => {
      const [row] = await sql().$queryRaw<
        { value: string }[]
      >`SELECT "value" FROM "Setting" WHERE "name" = 'of-this-test'`;
      return row?.value;
    });
  const where = { name: "of-this-test" };
  const set = (to: string) => ({ where, data: { value: to } });

  it("is never older than what was written, in whichever way", async () => {
    await db().setting.create({ data: { ...where, value: "one" } });
    expect(await value()).toBe("one");
    await db().setting.update(set("two"));
    expect(await value()).toBe("two");
    await transaction((tx) => tx.setting.update(set("three")));
    expect(await value()).toBe("three");
    await sqlTransaction((tx) => tx.$executeRaw`UPDATE "Setting" SET "value" = 'four' WHERE "name" = 'of-this-test'`);
    expect(await value()).toBe("four");
    await elsewhere(`UPDATE "Setting" SET "value" = 'five' WHERE "name" = 'of-this-test'`);
    expect(await value()).toBe("five");
    await db().setting.delete({ where });
    expect(await value()).toBeUndefined();
  });

  it("is nothing of a transaction that was taken back", async () => {
    await db().setting.create({ data: { ...where, value: "holds" } });
    let seen: string | undefined;
    const taken = transaction(async (tx) => {
      await tx.setting.update(set("is taken back"));
      seen = await value();
      throw new Error("taken back");
    });
    await expect(taken).rejects.toThrow("taken back");
    // On the one connection of SQLite a reader in between sees what may yet be taken back; nobody does afterwards.
    expect(seen).toBe(onPostgresql ? "holds" : "is taken back");
    expect(await value()).toBe("holds");
  });
});
