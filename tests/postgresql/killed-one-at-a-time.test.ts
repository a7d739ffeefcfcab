import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { checkChain } from "~/domain/log/checking-chain.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { addJob, findJob } from "~/platform/jobs.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { postgresqlServer, useFleet, usePostgresql } from "../fleet";

/** How often a process is killed: `FAULT_ROUNDS=30 npx vitest run tests/postgresql` takes some minutes. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 6);
const writers = 16;

/** Does something over and over beside other work; gives how to end that. */
function beside(act: () => Promise<void>): () => Promise<void> {
  let ending = false;
  const work = (async () => {
    while (!ending) await act();
  })();
  return () => {
    ending = true;
    return work;
  };
}

describe.skipIf(!postgresqlServer)("three processes behind a proxy, under load", () => {
  usePostgresql();
  let members: Person[];
  let concept: { id: string; slug: string };
  beforeAll(async () => {
    members = await Promise.all(Array.from({ length: writers }, () => member("participant")));
    concept = await publishedConcept();
  });
  const fleet = useFleet(3, { DRAIN_SECONDS: "1" });
  const sent = new Set<string>();
  let answered = 0;
  let hear: () => void = () => undefined;
  const answers = async (more: number) => {
    const until = answered + more;
    await new Promise<void>((resolve) => {
      hear = () => answered >= until && resolve();
    });
  };

  const send = (who: Person, formToken: string) =>
    fetch(`${fleet.proxy.origin}/concepts/${concept.slug}/comments`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: fleet.proxy.origin, Cookie: `${who.cookie}; lang=en` },
      body: new URLSearchParams({ body: `Words ${formToken}`, formToken }),
    });

  /** Sends a comment until it is taken, as one does who presses the button again. */
  const write = async (who: Person) => {
    const formToken = newToken();
    sent.add(formToken);
    for (;;) {
      const answer = await send(who, formToken);
      await answer.arrayBuffer();
      if (answer.status === 502) continue;
      expect(answer.status).toBe(303);
      answered += 1;
      hear();
      return;
    }
  };

  it("are restarted one after the other without one request that fails", async () => {
    const statuses = new Map<number, number>();
    const note = async (answer: Response) => {
      await answer.arrayBuffer();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      answered += 1;
      hear();
    };
    const ends = [
      ...members.slice(0, 6).map((who) =>
        beside(async () => {
          const formToken = newToken();
          sent.add(formToken);
          await note(await send(who, formToken));
        }),
      ),
      ...members.slice(6, 10).map((who) =>
        beside(async () =>
          note(
            await fetch(`${fleet.proxy.origin}/concepts/${concept.slug}`, {
              headers: who.cookie ? { Cookie: who.cookie } : {},
            }),
          ),
        ),
      ),
    ];
    await answers(20);
    for (const server of fleet.servers) {
      await server.stop();
      await fleet.startOne(server);
      await fleet.proxy.check();
      await answers(20);
    }
    for (const end of ends) await end();
    expect([...statuses.keys()].sort()).toEqual([200, 303]);
  });

  it("lose and double no comment when one at a time is killed while sixteen write", async () => {
    const ends = members.map((who) => beside(() => write(who)));
    for (let round = 0; round < rounds; round += 1) {
      await answers(5 + ((round * 37) % 60));
      const server = fleet.servers[round % 3]!;
      await server.kill();
      await fleet.startOne(server);
      await fleet.proxy.check();
    }
    for (const end of ends) await end();

    const comments = await db().comment.findMany({ orderBy: { rootNumber: "asc" } });
    expect(new Set(comments.map(({ formToken }) => formToken))).toEqual(sent);
    expect(comments).toHaveLength(sent.size);
    expect(comments.map(({ rootNumber }) => rootNumber)).toEqual(comments.map((_one, at) => at + 1));
    const { commentCount, rootCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect([commentCount, rootCount]).toEqual([sent.size, sent.size]);
    const found = await db().$queryRaw<{ count: number }[]>`SELECT COUNT(*) AS "count" FROM "CommentSearch"`;
    expect(Number(found[0]!.count)).toBe(sent.size);
  });

  it("do long work in one of them, whichever is killed", async () => {
    const organizer = await member("organizer");
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    const leader = async () => {
      const { rows } = await client.query<{ pid: number }>(
        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 7240214 AND granted",
      );
      return rows.map(({ pid }) => pid);
    };
    const led = new Set<number>();
    for (const server of fleet.servers) {
      const code = (await addJob(organizer.id, "logCheck", {}))!;
      for (
        let job = await findJob(organizer.id, code);
        job?.state !== "done";
        job = await findJob(organizer.id, code)
      ) {
        expect(job?.state).not.toBe("failed");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const leaders = await leader();
      expect(leaders).toHaveLength(1);
      led.add(leaders[0]!);
      await db().job.deleteMany();
      await server.kill();
      await fleet.startOne(server);
    }
    await client.end();
    expect(led.size).toBeGreaterThan(1);
    expect(await checkChain(() => Promise.resolve())).toMatchObject({ wrong: 0 });
  });
});
