import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { conceptIn } from "../drafts";
import { pictureFile } from "../pictures";
import { TestServer } from "../server";
import { passphrase, type WholePerson, wholePerson } from "../whole-person";
import { mayMount, useSmallDisk } from "./small-disk";

const said = {
  en: "The disk of the server is full",
  ru: "На сервере закончилось место",
  be: "На серверы скончылася месца",
};

// A disk of its own is mounted for it, which takes the rights to do so; and it is SQLite's file that lies there.
describe.skipIf(!mayMount || process.env.TEST_ON_POSTGRESQL)("a disk that is full", () => {
  const { disk } = useSmallDisk(48);
  const server = new TestServer();
  let writers: Person[];
  let author: Person;
  let leaving: WholePerson;
  let concept: { id: string; slug: string };
  let draft: { code: string; id: string };
  beforeAll(async () => {
    writers = await Promise.all(Array.from({ length: 6 }, () => member("participant")));
    author = await member("participant");
    leaving = await wholePerson();
    concept = await publishedConcept();
    draft = await conceptIn("draft", author);
    await server.start();
  });
  afterAll(() => server.stop());

  const words = (formToken: string) => `Words that nobody wants to write a second time ${formToken}`;
  const send = (formToken: string, who: Person, lang = "en") =>
    server.post(`/concepts/${concept.slug}/comments`, { body: words(formToken), formToken }, who, { lang });

  async function sendPicture(formToken: string): Promise<Response> {
    const body = new FormData();
    body.set("alternative", "A tree");
    body.set("formToken", formToken);
    body.set("file", await pictureFile("#112233", { width: 900, height: 900 }), "x.png");
    const headers = { Cookie: `${author.cookie}; lang=en`, Origin: server.origin };
    return fetch(`${server.origin}/concepts/drafts/${draft.code}/pictures`, {
      method: "POST",
      redirect: "manual",
      headers,
      body,
    });
  }

  const keep = () =>
    server.post(
      "/drafts/keeping",
      { place: `comment:${concept.slug}`, revision: "0", content: JSON.stringify({ body: "Half a thought" }) },
      author,
    );

  function backup(folder = env().DATA_DIR): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ["app/platform/console/admin.js", "backup", folder, "--plain"], {
      env: { ...process.env, ORIGIN: server.origin },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
    return new Promise((resolve) => child.once("exit", (code) => resolve({ code, said: text })));
  }

  const filesIn = (folder: string) =>
    existsSync(join(env().DATA_DIR, folder)) ? readdirSync(join(env().DATA_DIR, folder)) : [];

  let pictures: string[];
  const acknowledged: string[] = [];
  const refused: { formToken: string; who: Person }[] = [];

  it("refuses in the reader's language with the words kept, and acknowledges nothing that is lost", async () => {
    // What is asked for before the disk is full is answered; then all six write until all of them are refused.
    let filled = false;
    const work = Promise.all(
      writers.map(async (who) => {
        for (let kept = 0; ; kept += 1) {
          const formToken = newToken();
          const answer = await send(formToken, who);
          if (answer.status === 303) acknowledged.push(formToken);
          else {
            expect(answer.status).toBe(503);
            expect(answer.headers.get("Retry-After")).toBe("60");
            const html = await answer.text();
            expect(html).toContain(said.en);
            expect(html).toContain(words(formToken));
            expect(html).toContain(formToken);
            refused.push({ formToken, who });
            return;
          }
          if (kept === 5 && !filled) {
            filled = true;
            disk().fill();
          } else if (filled) disk().fill();
        }
      }),
    );
    await work;
    expect(refused).toHaveLength(writers.length);
    const rows = await db().comment.findMany({ where: { conceptId: concept.id }, select: { formToken: true } });
    expect(new Set(rows.map(({ formToken }) => formToken))).toEqual(new Set(acknowledged));
  });

  it.each(["ru", "be"] as const)("says so in %s", async (lang) => {
    disk().fill();
    const answer = await send(newToken(), writers[0]!, lang);
    const plain = (await answer.text()).replaceAll("\u00A0", " ");
    expect([answer.status, plain.includes(said[lang])]).toEqual([503, true]);
  });

  it("is read as before by visitors, members and whoever comes with a session that is over", async () => {
    disk().makeRoom();
    // One session is due to be prolonged, which cannot be now; it is good all the same. Another one is over.
    const [due, over] = [author, await member("participant")];
    const until = (minutes: number) => ({ expiresAt: new Date(Date.now() + minutes * 60_000) });
    await db().session.updateMany({ where: { accountId: due.id }, data: until(30) });
    await db().session.updateMany({ where: { accountId: over.id }, data: until(-30) });
    disk().fill();
    for (const asker of [{}, over]) expect((await server.get("/concepts", asker)).status).toBe(200);
    expect((await server.get(`/concepts/${concept.slug}`, due)).status).toBe(200);
    expect((await server.get("/comments", due)).status).toBe(200);
    expect((await server.get("/comments", over)).headers.get("Location")).toContain("/login");
  });

  it("keeps no half of a picture, a draft, an erasure, a backup or longer work", async () => {
    pictures = filesIn("pictures");
    disk().fill();
    const picture = await sendPicture(newToken());
    expect(picture.status).toBe(503);
    expect(await picture.text()).toContain(said.en);
    expect(filesIn("pictures")).toEqual(pictures);
    expect((await keep()).status).toBe(503);

    const erasure = await server.post("/settings/erasure", { texts: "delete", passphraseNow: passphrase }, leaving);
    expect(erasure.status).toBe(503);
    expect(await erasure.text()).toContain(said.en);
    expect(await db().account.count({ where: { id: leaving.id } })).toBe(1);
    expect((await server.get("/settings", leaving)).status).toBe(200);

    const { code, said: told } = await backup();
    expect(code).not.toBe(0);
    expect(told).not.toContain("Wrote");
    expect(readdirSync(env().DATA_DIR).filter((name) => /\.part$|\.tmp|\.reserve$/.test(name))).toEqual([]);

    expect(
      (await server.post("/concepts/taking-away", { format: "html", language: "", sphere: "" }, author)).status,
    ).toBe(503);
    expect(await db().job.count({ where: { ownerId: author.id } })).toBe(0);
  });

  it("goes on without a new start once there is room, and is whole", async () => {
    disk().makeRoom();
    for (const { formToken, who } of refused) expect((await send(formToken, who)).status).toBe(303);
    acknowledged.push(...refused.map(({ formToken }) => formToken));
    expect((await sendPicture(newToken())).status).toBe(303);
    expect(filesIn("pictures")).toHaveLength(pictures.length + 1);
    expect((await keep()).status).toBe(204);
    const erasure = await server.post("/settings/erasure", { texts: "delete", passphraseNow: passphrase }, leaving);
    expect(erasure.status).toBe(303);
    expect(await db().account.count({ where: { id: leaving.id } })).toBe(0);
    const elsewhere = mkdtempSync(join(tmpdir(), "reserve-backup-"));
    expect(await backup(elsewhere)).toMatchObject({ code: 0 });
    rmSync(elsewhere, { recursive: true });

    const comments = await db().comment.findMany({ where: { conceptId: concept.id }, orderBy: { seq: "asc" } });
    expect(new Set(comments.map(({ formToken }) => formToken))).toEqual(new Set(acknowledged));
    expect(comments).toHaveLength(acknowledged.length);
    expect(comments.map(({ rootNumber }) => rootNumber)).toEqual(comments.map((_one, at) => at + 1));
    const { commentCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect(commentCount).toBe(comments.length);
    const fresh = new Database(databaseFile(env().DATABASE_URL), { readonly: true });
    expect(fresh.pragma("integrity_check", { simple: true })).toBe("ok");
    fresh.close();
  });
});
