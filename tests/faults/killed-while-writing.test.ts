import Database from "better-sqlite3";
import { beforeAll, expect, it } from "vitest";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
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
