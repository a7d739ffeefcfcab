import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askReviewers } from "~/domain/concepts/assigning.server";
import { announceDecision, decideReturn, takeDecisionBack } from "~/domain/concepts/deciding.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { dueFromToday } from "~/domain/concepts/keeping-reviews.server";
import { endAsking } from "~/domain/concepts/requests.server";
import { checkChain } from "~/domain/log/checking-chain.server";
import { record } from "~/domain/log/recording.server";
import { judgingVerbs } from "~/domain/log/verbs";
import { allowExport, askExport, takeExport } from "~/domain/organizing/asking-exports.server";
import { listLog } from "~/domain/organizing/reading-log.server";
import { readPart } from "~/domain/privacy/reading-parts.server";
import { findTies } from "~/domain/privacy/ties.server";
import { newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { conceptIn } from "../../drafts";

useDatabase();

let writer: Person;
let coauthor: Person;
let once: Person;
let judge: Person;
let code: string;

/** All that is done to a text before anything is announced. */
async function judged(of: Person): Promise<string> {
  const concept = await conceptIn("in_review", of);
  const at = { code: concept.code, revision: 0 };
  await askReviewers(judge, { codes: [at.code], reviewers: ["Asked Expert"], dueOn: dueFromToday() });
  const { code: request } = await db().review.findFirstOrThrow({ where: { conceptId: concept.id } });
  await endAsking(judge, at.code, request);
  await decideReturn(judge, at, { words: "Say who pays for it." });
  await takeDecisionBack(judge, at);
  return at.code;
}

const read = async (who: Person, filter = {}) => (await listLog(who, filter)).entries;
const verbsOn = async (who: Person, filter = {}) =>
  (await read(who, filter)).filter(({ subject }) => subject === code).map(({ verb }) => verb);

beforeAll(async () => {
  writer = await member("organizer", "Writing Organizer");
  coauthor = await member("organizer", "Writing Administrator");
  once = await member("organizer", "Organizer of Once");
  judge = await member("administrator", "Judging Administrator");
  await member("expert", "Asked Expert");
  code = await judged(writer);
  const { id } = await db().concept.findUniqueOrThrow({ where: { code } });
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: coauthor.id, position: 2 } });
  await transaction((tx) => noteFormerAuthor(tx, id, once.id));
  await openRunner();
});

afterAll(closeRunner);

it("tells nobody how their own text is judged, whoever they are to it, with no filter", async () => {
  expect((await verbsOn(judge)).sort()).toEqual([...judgingVerbs].sort());
  for (const who of [writer, coauthor, once]) {
    for (const filter of [{}, { group: "concept" }, { subject: code }, { actor: judge.id }]) {
      expect([who.pseudonym, filter, await verbsOn(who, filter)]).toEqual([who.pseudonym, filter, []]);
    }
    // Who has decided on nothing else is not named either.
    const { deciders } = await listLog(who, {});
    expect(deciders.map(({ pseudonym }) => pseudonym)).not.toContain("Judging Administrator");
  }
});

it("shows them what was announced, and how others' texts are judged", async () => {
  const other = await judged(await member("participant"));
  const at = { code, revision: 0 };
  await decideReturn(judge, at, { words: "Say who pays for it." });
  await announceDecision(judge, at);
  for (const who of [writer, coauthor, once]) {
    expect(await verbsOn(who)).toEqual(["concept.returned"]);
    expect((await read(who)).filter(({ subject }) => subject === other)).toHaveLength(judgingVerbs.length);
  }
});

it("fills its pages with what there is to show, and loses nothing between them", async () => {
  const { id } = await conceptIn("in_review", judge);
  const { code: formerly } = await db().concept.update({ where: { id }, data: {} });
  await transaction(async (tx) => {
    await noteFormerAuthor(tx, id, once.id);
    for (let at = 0; at < 60; at += 1) {
      await record(tx, judge.id, "concept.decided", { kind: "concept", code: formerly });
      await record(tx, judge.id, "concept.decided", { kind: "concept", code });
      await record(tx, judge.id, "card.opened", { kind: "card", code: `R-${at}` });
    }
  });
  for (const who of [writer, once]) {
    const cards: string[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const { entries, next }: Awaited<ReturnType<typeof listLog>> = await listLog(who, { before });
      if (next !== null) expect(entries).toHaveLength(50);
      cards.push(...entries.filter(({ verb }) => verb === "card.opened").map(({ subject }) => subject));
      before = next;
    }
    expect(cards).toEqual(Array.from({ length: 60 }, (_, at) => `R-${59 - at}`));
    expect(await verbsOn(who)).not.toContain("concept.decided");
  }
});

it("leaves the same out of a file of the log and of one's own data, and the chain stands", async () => {
  const fileFor = async (who: Person) => {
    const request = await askExport(who, { kind: "log", reason: "For the report to the coordinators" }, "en");
    await allowExport(judge, request);
    await runnerIdle();
    return text((await takeExport(who, request)).stream());
  };
  for (const who of [writer, once]) {
    const lines = (await fileFor(who)).split("\r\n");
    expect(
      lines.filter((line) => line.includes(code) && /concept\.(decided|decisionTakenBack|ask|rev)/.test(line)),
    ).toEqual([]);
    expect(lines.some((line) => line.includes("concept.returned") && line.includes(code))).toBe(true);
  }
  const own = [];
  for await (const row of readPart(await findTies(writer), "logOnMe")) own.push(row.verb);
  expect(own).toEqual(["concept.returned"]);
  expect((await checkChain(async () => undefined)).faults).toEqual([]);
});
