import { afterAll, beforeAll, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { proposeChange } from "~/domain/concepts/proposing.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { checkCounts, findLastCheck } from "~/domain/organizing/checking-counts.server";
import type { CountsReport } from "~/domain/organizing/counts-report";
import { findOwnWork } from "~/domain/work.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

let organizer: Person;
let concept: { id: string; slug: string };
let root: string;
let position: string;

beforeAll(async () => {
  organizer = await member("organizer");
  const participant = await member("participant");
  concept = await publishedConcept();
  const write = (body: string) => ({ body, formToken: newToken() });
  root = await comment(participant, concept.slug, write("First thoughts on this."));
  await reply(participant, root, write("A reply that stands."));
  await deleteComment(participant, await reply(participant, root, write("A reply that goes.")));
  await deleteComment(participant, await comment(participant, concept.slug, write("A root that goes.")));
  await proposeChange(participant, concept.slug, {
    ...{ section: "text-where-we-stand", version: 1, after: "Better words.", reason: "They are clearer" },
    ...{ creditAs: "pseudonym", formToken: newToken() },
  });
  position = (await db().position.findFirstOrThrow({ where: { retiredOn: null, body: { retiredOn: null } } })).key;
  await choosePosition(participant, { position, readiness: "now", rank: 1, revision: 0 });
  await openRunner();
});

afterAll(closeRunner);

async function report(): Promise<CountsReport> {
  const code = await checkCounts(organizer);
  await runnerIdle();
  const { state, result, done, total } = await findOwnWork(organizer, code);
  expect(state).toBe("done");
  expect(done).toBeLessThanOrEqual(total);
  return JSON.parse(result!) as CountsReport;
}

it("finds nothing wrong with what the platform itself has counted", async () => {
  const { counts, wrong } = await report();
  expect(wrong).toEqual([]);
  expect(Object.fromEntries(counts.map(({ name, looked }) => [name, looked]))).toEqual({
    candidateCount: await db().position.count(),
    commentCount: 1,
    rootCount: 1,
    openChanges: 1,
    replyCount: 4,
    endorsements: 4,
    threadSize: await db().comment.count({ where: { depth: 0 } }),
  });
});

it("names each count that is wrong, with what is kept and what is there, and changes nothing", async () => {
  await db().position.update({ where: { key: position }, data: { candidateCount: 7 } });
  await db().concept.update({ where: { id: concept.id }, data: { commentCount: 5, rootCount: 1, openChanges: 3 } });
  await db().comment.update({ where: { code: root }, data: { replyCount: 2, threadSize: 3, endorsements: 4 } });
  const { counts, wrong } = await report();
  expect(wrong).toEqual([
    { name: "candidateCount", where: position, kept: 7, fresh: 1 },
    { name: "commentCount", where: concept.slug, kept: 5, fresh: 2 },
    { name: "rootCount", where: concept.slug, kept: 1, fresh: 2 },
    { name: "openChanges", where: concept.slug, kept: 3, fresh: 1 },
    { name: "replyCount", where: root, kept: 2, fresh: 1 },
    { name: "endorsements", where: root, kept: 4, fresh: 0 },
    { name: "threadSize", where: root, kept: 3, fresh: 1 },
  ]);
  expect(counts.map((count) => count.wrong)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect((await db().position.findUniqueOrThrow({ where: { key: position } })).candidateCount).toBe(7);
});

it("is for organizers alone, and no longer theirs when they are not", async () => {
  expect(await outcome(checkCounts(null))).toBe("401");
  for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
    const who = await member(role);
    expect(await outcome(checkCounts(who))).toBe("403");
    expect(await outcome(findLastCheck(who))).toBe("403");
  }
  const { code } = (await findLastCheck(organizer))!;
  expect(await outcome(findOwnWork({ ...organizer, role: "participant" }, code))).toBe("403");
  expect(await outcome(findOwnWork(await member("organizer"), code))).toBe("404");
});
