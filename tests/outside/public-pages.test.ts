import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { startSession } from "~/platform/session.server";
import { isUnseen } from "~/platform/shown-tables";
import { useDemonstration } from "../look/demonstration";

const demonstration = useDemonstration();
const { server } = demonstration;

/** Asks as a browser does, with what its bytes are packed by; no cookie unless one is given. */
async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { request } = await import("node:http");
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const url = new URL(path, server.origin);
    const sent = request(url, { method, headers: { "Accept-Language": "be", ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** Addresses of the demonstration that visitors are shown a page at. */
const forVisitors = () => [
  ...new Set(demonstration.screens.filter(({ who, sent }) => who === "visitor" && !sent).map(({ path }) => path)),
];

/** A concept that everyone may read. */
let open: string;

describe("a page that visitors all see alike", () => {
  it("is sent packed as asked for, with what guards every page, and the same again from what is kept", async () => {
    const first = await ask("/safety");
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({
      "cache-control": "no-store",
      vary: "Cookie, Accept-Language, Accept-Encoding",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(first.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/);
    const without = ({ date: _date, ...rest }: Record<string, unknown>) => rest;
    for (const again of [1, 2]) {
      const packed = {
        br: await ask("/safety", { "Accept-Encoding": "gzip, br" }),
        gzip: await ask("/safety", { "Accept-Encoding": "gzip" }),
        plain: await ask("/safety", { "Accept-Encoding": "br;q=0" }),
      };
      expect([again, brotliDecompressSync(packed.br.body).equals(first.body)]).toEqual([again, true]);
      expect(gunzipSync(packed.gzip.body).equals(first.body)).toBe(true);
      expect(packed.plain.body.equals(first.body)).toBe(true);
      expect(packed.br.headers["content-encoding"]).toBe("br");
      expect(Object.keys(without(packed.plain.headers)).sort()).toEqual(
        [...new Set([...Object.keys(without(first.headers)), "content-length"])].sort(),
      );
    }
    const head = await ask("/safety", {}, "HEAD");
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, `${first.body.length}`]);
  });

  it("is not sent again to who has it, and in another language is another one", async () => {
    const { headers } = await ask("/guide");
    for (const known of [String(headers.etag), `"else", W/${String(headers.etag)}`]) {
      const answer = await ask("/guide", { "If-None-Match": known });
      expect([answer.status, answer.body.length]).toEqual([304, 0]);
    }
    const english = await ask("/guide", { "If-None-Match": String(headers.etag), Cookie: "lang=en" });
    expect(english.status).toBe(200);
    expect(english.body.toString()).toContain('<html lang="en"');
    expect((await ask("/guide", { "Accept-Language": "ru-RU,ru;q=0.9" })).body.toString()).toContain('<html lang="ru"');
    expect((await ask("/guide")).body.toString()).toContain('<html lang="be"');
  });

  it("is never one of somebody who is signed in, and theirs is kept by nobody", async () => {
    const { participant, organizer } = demonstration.people;
    const paths = forVisitors();
    for (const path of paths) {
      const visitor = await ask(path);
      for (const { cookie, pseudonym } of [participant, organizer]) {
        const own = await ask(path, { Cookie: cookie });
        expect([path, own.headers.etag]).toEqual([path, undefined]);
        const after = await ask(path);
        expect([path, after.body.toString().includes(pseudonym)]).toEqual([path, false]);
        expect([path, after.status]).toEqual([path, visitor.status]);
      }
      // A cookie that is not understood may mean something to a page: such a request is asked anew.
      expect((await ask(path, { Cookie: "lang=be; other=1" })).status).toBe(visitor.status);
    }
  });

  it("is made anew at once when something that it shows has changed, and gone when it is taken back", async () => {
    const { id, code, slug, title, authors } = await db().concept.findFirstOrThrow({
      where: { reading: "open", audience: "members", authors: { some: { accountId: { not: null } } } },
      include: { authors: true },
    });
    const accountId = authors.find((one) => one.accountId !== null)!.accountId!;
    const cookie = (await startSession(new Request("http://localhost/"), accountId)).split(";")[0]!;
    const forEveryone = async () => {
      await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { agreedOn: today() } });
      await db().concept.update({ where: { id }, data: { audience: "public" } });
    };
    const path = (open = `/concepts/${slug}`);
    expect((await ask(path)).status).toBe(303);
    await forEveryone();
    const page = await ask(path);
    expect(page.status).toBe(200);
    expect((await ask("/concepts")).body.toString()).toContain(title);
    expect((await ask(path, { "If-None-Match": String(page.headers.etag) })).status).toBe(304);
    // By the running platform itself, which changes it on the connection that it reads on.
    const gone = await server.post(`/concepts/drafts/${code}/audience`, { agreed: "", named: "" }, { cookie });
    expect(gone.status).toBe(303);
    expect((await ask(path, { "If-None-Match": String(page.headers.etag) })).status).toBe(303);
    expect((await ask("/concepts")).body.toString()).not.toContain(title);
    await forEveryone();
    expect((await ask(path)).status).toBe(200);
  });
});

describe("what pages for visitors are made from", () => {
  let asked: string;
  beforeAll(async () => {
    asked = join(env().DATA_DIR, "asked");
    writeFileSync(asked, "");
    await server.stop();
    // What waits to be done would ask beside the pages.
    await db().job.deleteMany();
    const recorder = new URL("../told-statements.js", import.meta.url).href;
    await server.start({ NODE_OPTIONS: `--import=${recorder}`, TOLD_STATEMENTS: asked });
    writeFileSync(asked, "");
  });
  afterAll(() => writeFileSync(asked, ""));

  it("is none of the tables that count as unseen by them", async () => {
    const kept: string[] = [];
    const unseen: Record<string, string[]> = {};
    for (const path of [...forVisitors(), open]) {
      const before = readFileSync(asked, "utf8").length;
      const { headers } = await ask(path);
      if (!headers.etag) continue;
      kept.push(path);
      const statements = readFileSync(asked, "utf8").slice(before);
      const tables = [...statements.matchAll(/(?:FROM|JOIN)\s+(?:[`"\\]*main[`"\\]*\.)?[`"\\]*(\w+)/gi)].map(
        ([, one]) => one!,
      );
      const wrong = [...new Set(tables)].filter(isUnseen);
      if (wrong.length > 0) unseen[path] = wrong;
    }
    expect(unseen).toEqual({});
    expect(kept).toEqual(expect.arrayContaining(["/", "/safety", "/concepts", "/matrix", "/programme", "/interviews"]));
    expect(kept.some((path) => /^\/results\/\d+$/.test(path))).toBe(true);
    expect(kept.some((path) => /^\/programme\/./.test(path))).toBe(true);
    expect(kept.some((path) => /^\/interviews\/./.test(path))).toBe(true);
    expect(kept).toContain(open);
  });
});
