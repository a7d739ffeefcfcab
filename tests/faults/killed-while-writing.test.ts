import Database from "better-sqlite3";
import { beforeAll, expect, it } from "vitest";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { readPictureFile } from "~/platform/picture-files.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { conceptIn } from "../drafts";
import { pictureFile } from "../pictures";
import { useServer } from "../server";

/** How often the server is killed: `FAULT_ROUNDS=50 npx vitest run tests/faults` takes some minutes. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 3);
const writers = 16;

const server = useServer();
let members: Person[];
let concept: { id: string; slug: string };
beforeAll(async () => {
  members = await Promise.all(Array.from({ length: writers }, () => member("participant")));
  concept = await publishedConcept();
});

it(
  "loses and doubles no comment when the server is killed while sixteen write",
  async () => {
    const sent = new Set<string>();
    let answered = 0;
    let ending = false;
    let up: Promise<unknown> = Promise.resolve();
    /** Called after each answer, until the server is to be killed. */
    let hear: () => void = () => undefined;

    /** Sends a comment until it is answered, as one does who presses the button again. */
    const write = async (who: Person) => {
      const formToken = newToken();
      sent.add(formToken);
      for (;;) {
        await up;
        const { origin } = server;
        const answer = await server
          .post(`/concepts/${concept.slug}/comments`, { body: `Words ${formToken}`, formToken }, who)
          .catch(() => null);
        if (answer) {
          expect(answer.status).toBe(303);
          answered += 1;
          hear();
          return;
        }
        // The connection broke: the next try waits for the new server.
        if (origin === server.origin) await up;
      }
    };
    const work = Promise.all(
      members.map(async (who) => {
        while (!ending) await write(who);
      }),
    );

    for (let round = 0; round < rounds; round += 1) {
      const until = answered + 5 + ((round * 37) % 60);
      await new Promise<void>((resolve) => {
        hear = () => answered >= until && resolve();
      });
      up = server.kill().then(() => server.start());
      await up;
    }
    ending = true;
    await work;

    const comments = await db().comment.findMany({ orderBy: { seq: "asc" } });
    expect(new Set(comments.map(({ formToken }) => formToken))).toEqual(sent);
    expect(comments).toHaveLength(sent.size);
    expect(comments.map(({ rootNumber }) => rootNumber)).toEqual(comments.map((_one, at) => at + 1));
    const { commentCount, rootCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect([commentCount, rootCount]).toEqual([sent.size, sent.size]);
    // On a connection of its own: one that was there before takes what others wrote into the search for a mistake.
    const fresh = new Database(databaseFile(env().DATABASE_URL), { readonly: true });
    expect(fresh.pragma("integrity_check", { simple: true })).toBe("ok");
    fresh.close();
  },
  60_000 + rounds * 20_000,
);

it(
  "loses no kept draft and no picture when the server is killed while they come",
  async () => {
    const authors = await Promise.all(members.slice(0, 4).map(async (who) => ({ who, ...(await draftOf(who)) })));
    const picture = await pictureFile();
    let ending = false;
    let up: Promise<unknown> = Promise.resolve();
    let hear: () => void = () => undefined;
    let answered = 0;

    /** The last words that were acknowledged, and how many pictures, of each author. */
    const kept = authors.map(() => ({ words: 0, pictures: 0 }));
    const work = Promise.all(
      authors.map(async ({ who, code }, at) => {
        for (let count = 1; !ending; count += 1) {
          await up;
          const content = JSON.stringify({ title: `Words ${count}` });
          const sent = { place: `concept:${code}`, revision: "1", content };
          const answer = await server.post("/drafts/keeping", sent, who).catch(() => null);
          if (answer) {
            expect(answer.status).toBe(204);
            kept[at]!.words = count;
            answered += 1;
            hear();
          }
          if (count % 4 !== 0 || kept[at]!.pictures >= 8) continue;
          await up;
          const body = new FormData();
          for (const [name, value] of Object.entries({ alternative: "A tree", formToken: newToken() }))
            body.set(name, value);
          body.set("file", picture, "x.png");
          const headers = { Cookie: who.cookie, Origin: server.origin };
          const brought = await fetch(`${server.origin}/concepts/drafts/${code}/pictures`, {
            ...{ method: "POST", redirect: "manual", headers, body },
          }).catch(() => null);
          if (brought?.status === 303) kept[at]!.pictures += 1;
        }
      }),
    );
    for (let round = 0; round < rounds; round += 1) {
      const until = answered + 5 + ((round * 23) % 40);
      await new Promise<void>((resolve) => {
        hear = () => answered >= until && resolve();
      });
      up = server.kill().then(() => server.start());
      await up;
    }
    ending = true;
    await work;

    for (const [at, { who, id, code }] of authors.entries()) {
      const row = await db().keptDraft.findFirstOrThrow({ where: { accountId: who.id, place: `concept:${code}` } });
      const words = Number(/Words (\d+)/.exec(row.content)?.[1]);
      // What was not answered may have been kept all the same.
      expect(words).toBeGreaterThanOrEqual(kept[at]!.words);
      const pictures = await db().conceptPicture.findMany({ where: { conceptId: id } });
      expect(pictures.length).toBeGreaterThanOrEqual(kept[at]!.pictures);
      for (const { file } of pictures) expect(await readPictureFile(file)).not.toBeNull();
    }
    const fresh = new Database(databaseFile(env().DATABASE_URL), { readonly: true });
    expect(fresh.pragma("integrity_check", { simple: true })).toBe("ok");
    fresh.close();
  },
  60_000 + rounds * 20_000,
);

async function draftOf(who: Person): Promise<{ id: string; code: string }> {
  const { id, code } = await conceptIn("draft", who);
  return { id, code };
}
