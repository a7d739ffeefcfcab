import { request as ask, createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { moveClock } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, sql, shownToVisitors, sqlTransaction, transaction } from "~/platform/db.server";
import { type Made, PublicPages } from "~/platform/public-pages.server";
import { effectOf } from "~/platform/shown-tables";
import { useDatabase } from "../database";
import { useStillClock } from "../still-clock";

useStillClock();

describe("what a statement means for pages that visitors are shown", () => {
  it.each([
    ["SELECT * FROM `main`.`Concept`", "none"],
    ["  pragma data_version", "none"],
    ["BEGIN", "none"],
    ["COMMIT", "ends"],
    ["ROLLBACK", "ends"],
    ["INSERT INTO `main`.`Session` (`idHash`) VALUES (?)", "none"],
    ['INSERT INTO "public"."Session" ("idHash") VALUES ($1)', "none"],
    ['INSERT INTO "Comment" ("id") VALUES (?) ON CONFLICT ("id") DO UPDATE SET "body" = ?', "none"],
    ["INSERT OR IGNORE INTO Interview (id) VALUES (?)", "shown"],
    ["UPDATE `main`.`Concept` SET `title` = ? WHERE `id` = ?", "shown"],
    ['UPDATE "Concept" SET "commentCount" = "commentCount" + 1, "lastSeq" = ? WHERE "id" = ?', "none"],
    ['UPDATE "Concept" SET "commentCount" = ?, "audience" = ? WHERE "id" = ?', "shown"],
    ["DELETE FROM `main`.`Comment` WHERE 1=1", "none"],
    [
      'WITH gone AS (DELETE FROM "Comment" RETURNING "id") DELETE FROM "Event" WHERE "id" IN (SELECT * FROM gone)',
      "shown",
    ],
    ['DELETE FROM "TableOfTomorrow"', "shown"],
    ["VACUUM", "shown"],
  ])("%s: %s", (statement, effect) => expect(effectOf(statement)).toBe(effect));
});

describe("what visitors are shown", () => {
  useDatabase();

  const setting = (value: string) => ({
    where: { name: "of-this-test" },
    create: { name: "of-this-test", value },
    update: { value },
  });

  /** Whether the work changes what visitors are shown. */
  async function changes(work: () => Promise<unknown>): Promise<boolean> {
    const before = shownToVisitors();
    await work();
    return shownToVisitors() !== before;
  }

  it("has changed by each way of writing, and not by reading or by what visitors never see", async () => {
    expect(await changes(() => db().setting.upsert(setting("one")))).toBe(true);
    expect(await changes(() => transaction((tx) => tx.setting.upsert(setting("two"))))).toBe(true);
    expect(await changes(() => sql().$executeRaw`UPDATE "Setting" SET "value" = 'three'`)).toBe(true);
    expect(await changes(() => sqlTransaction((tx) => tx.$executeRaw`UPDATE "Setting" SET "value" = 'four'`))).toBe(
      true,
    );
    expect(await changes(() => db().setting.findMany())).toBe(false);
    expect(await changes(() => db().counter.create({ data: { name: newId(), value: 1 } }))).toBe(false);
    expect(await changes(() => transaction((tx) => tx.counter.create({ data: { name: newId(), value: 1 } })))).toBe(
      false,
    );
  });

  it("has not changed before what changes it holds, for whoever keeps what was read meanwhile", async () => {
    let meanwhile = -1;
    const broken = transaction(async (tx) => {
      await tx.setting.upsert(setting("never"));
      meanwhile = shownToVisitors();
      throw new Error("taken back");
    });
    await expect(broken).rejects.toThrow("taken back");
    if (!process.env.TEST_ON_POSTGRESQL) expect(shownToVisitors()).not.toBe(meanwhile);
    let inside = -1;
    await transaction(async (tx) => {
      await tx.setting.upsert(setting("holds"));
      inside = shownToVisitors();
    });
    expect(shownToVisitors()).not.toBe(inside);
  });
});

describe("pages that are kept", () => {
  const html = (words: string) => `<p>${words}</p>${"word ".repeat(500)}`;

  /** Pages behind a server, made by `make`, with what counts as shown. */
  async function served(make: (path: string) => Promise<Made> | Made) {
    const state = { version: 1, made: 0 };
    const pages = new PublicPages(
      () => state.version,
      () => ({ "x-frame-options": "DENY" }),
    );
    const server = createServer((incoming, outgoing) => {
      if (pages.answer(incoming, outgoing)) return;
      const headers = new Headers(incoming.headers as Record<string, string>);
      const request = new Request(`http://localhost${incoming.url}`, { method: incoming.method!, headers });
      void pages
        .page(request, async () => {
          state.made += 1;
          return make(incoming.url!);
        })
        .then(
          async ({ response }) => {
            outgoing.writeHead(response.status, Object.fromEntries(response.headers));
            outgoing.end(Buffer.from(await response.arrayBuffer()));
          },
          () => outgoing.destroy(),
        );
    });
    await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const get = (path: string, headers: Record<string, string> = {}) =>
      new Promise<{ status: number; words: string; incoming: IncomingMessage }>((resolve, reject) => {
        const sent = ask({ port, path, headers, host: "127.0.0.1" }, (incoming) => {
          let words = "";
          incoming.on("data", (part: Buffer) => (words += part.toString()));
          incoming.on("end", () => resolve({ status: incoming.statusCode!, words: words.slice(0, 20), incoming }));
        });
        sent.once("error", reject);
        sent.end();
      });
    return { state, get };
  }

  const page = (words: string, forEveryone = true): Made => ({
    response: new Response(html(words), { headers: { "Content-Type": "text/html" } }),
    forEveryone,
  });

  it("are made once for many who ask at the same time, and for each language", async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { state, get } = await served(async (path) => {
      await gate;
      return page(path);
    });
    const asked = Array.from({ length: 20 }, () => get("/concepts"));
    const others = ["be", "ru", "en"].map((lang) => get("/concepts", { Cookie: `lang=${lang}` }));
    open();
    for (const { words } of await Promise.all([...asked, ...others])) expect(words).toContain("/concepts");
    expect(state.made).toBe(3);
    expect((await get("/concepts", { Cookie: "lang=be" })).incoming.headers.etag).toBeTruthy();
    expect(state.made).toBe(3);
  });

  it("are not kept when something changed while they were made, nor longer than a minute", async () => {
    let words = "old";
    const { state, get } = await served(() => {
      const made = page(words);
      if (words === "old") state.version += 1;
      words = "new";
      return made;
    });
    expect((await get("/")).words).toContain("old");
    expect((await get("/")).words).toContain("new");
    words = "newer";
    expect((await get("/")).words).toContain("new<");
    moveClock(61_000);
    expect((await get("/")).words).toContain("newer");
  });

  it("are only those that are said to be for everyone, and of nobody who shows a cookie", async () => {
    let count = 0;
    const { get } = await served((path) => page(`${(count += 1)}`, path !== "/login"));
    await get("/login");
    expect((await get("/login")).words).toContain("2");
    await get("/", { Cookie: "__Host-session=somebody" });
    expect((await get("/", { Cookie: "__Host-session=somebody" })).words).toContain("4");
    expect((await get("/", { Cookie: "lang=be; __Host-session=somebody" })).words).toContain("5");
    expect((await get("/")).words).toContain("6");
    expect((await get("/")).words).toContain("6");
  });

  it("do not make way for addresses that somebody thinks of", async () => {
    const { state, get } = await served((path) => page(path));
    await get("/safety");
    for (let n = 0; n < 3000; n += 1) await get(`/concepts?q=${n}`);
    const before = state.made;
    expect((await get("/safety")).words).toContain("/safety");
    expect(state.made).toBe(before);
    // Of those the last are kept, and no more than their share of the memory.
    await get("/concepts?q=2999");
    expect(state.made).toBe(before);
    await get("/concepts?q=0");
    expect(state.made).toBe(before + 1);
  });

  it("are made by the next who waits where the first one's fails", async () => {
    let tries = 0;
    const { get } = await served(async () => {
      tries += 1;
      await Promise.resolve();
      if (tries === 1) throw new Error("went away");
      return page("made");
    });
    const [first, second] = await Promise.allSettled([get("/"), get("/")]);
    expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect((await get("/")).words).toContain("made");
  });
});
