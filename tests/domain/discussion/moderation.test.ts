import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { decideAppeal, findAppeal, listAppeals } from "~/domain/discussion/deciding-appeals.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import {
  hideComment,
  keepComment,
  liftMute,
  muteAuthor,
  restoreComment,
  warnAuthor,
} from "~/domain/discussion/moderating.server";
import { countModeration, findJudged, listDecisions, listReported } from "~/domain/discussion/moderation-room.server";
import { appeal, findMute, findOwnModerated, listOwnModeration } from "~/domain/discussion/own-moderation.server";
import { forgetReportsOf, reportComment, reportsOf } from "~/domain/discussion/reporting.server";
import type { Reason } from "~/domain/discussion/report-reasons";
import { searchComments } from "~/domain/discussion/searching.server";
import { moveClock, today } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { dayAfter } from "~/domain/days";
import { roles } from "~/platform/roles";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";

useDatabase();
let anna: Person;
let boris: Person;
let moderator: Person;
let second: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
  moderator = await member("moderator");
  second = await member("moderator");
});
beforeEach(async () => {
  concept = await publishedConcept();
  await db().reportedComment.deleteMany();
  await db().sanction.deleteMany();
  await db().appeal.deleteMany();
});

const say = (who = anna, body = "Words of some weight.") => comment(who, concept.slug, { body, formToken: newToken() });
const report = (who: Person, code: string, reason: Reason = "spam", words = "") =>
  reportComment(who, code, { reason, words });
const words = "Calm words that say why.";
const decision = { reason: "insult" as const, words, seen: 0 };
const stateOf = async (code: string) => (await db().comment.findUniqueOrThrow({ where: { code } })).state;
const status = (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error: Response) => error.status,
  );
const queue = async (who = moderator) => (await listReported(who)).items.map(({ comment: { code } }) => code);
const entries = (code: string) =>
  db().logEntry.findMany({
    where: { subject: code },
    orderBy: { seq: "asc" },
    select: { verb: true, detail: true, actorId: true },
  });

describe("reports", () => {
  it("are counted once a member, by reasons, and name nobody", async () => {
    const code = await say();
    await report(boris, code, "spam", "Look at it");
    await report(boris, code, "personal", "Once more");
    await report(await member("expert"), code, "insult");
    const one = (await listReported(moderator)).items[0]!;
    expect(one.reports.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ["insult", 1],
      ["spam", 1],
    ]);
    expect(one.reports.flatMap((each) => each.words)).toEqual(["Look at it"]);
    const said = JSON.stringify([one, await findJudged(moderator, code)]);
    for (const trace of [boris.id, boris.pseudonym]) expect(said).not.toContain(trace);
    const rows = JSON.stringify([await db().commentReport.findMany(), await db().reportedComment.findMany()]);
    expect(rows).not.toContain(boris.id);
  });

  it("are never on one's own comment, on what is gone, or from outside", async () => {
    const code = await say();
    expect(await status(report(anna, code))).toBe(403);
    expect(await status(report(await member("applicant"), code))).toBe(403);
    expect(await status(report(boris, "abcdefghijkmnpqr"))).toBe(404);
    await hideComment(moderator, code, decision);
    expect(await status(report(boris, code))).toBe(409);
    expect(await queue()).toEqual([]);
  });

  it("stand in the queue by weight, what could give somebody away before whatever many report", async () => {
    const [light, heavy, personal] = [await say(), await say(), await say()];
    await report(boris, light, "off_topic");
    for (let n = 0; n < 12; n += 1) await report(await member("participant"), heavy, "insult");
    await report(boris, personal, "personal");
    expect(await queue()).toEqual([personal, heavy, light]);
  });

  it("are read in pages, each comment once", async () => {
    const codes: string[] = [];
    for (let n = 0; n < 25; n += 1) {
      codes.push(await say());
      await report(await member("participant"), codes.at(-1)!, n % 3 ? "spam" : "insult");
    }
    const first = await listReported(moderator);
    const rest = await listReported(moderator, first.next!);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([20, 5, null]);
    const all = [...first.items, ...rest.items].map(({ comment: { code } }) => code);
    expect([...all].sort()).toEqual([...codes].sort());
    expect(all.slice(0, 9)).toEqual(codes.filter((_, n) => n % 3 === 0));
  });

  it("wait where one member sends them without end, and the words are kept", async () => {
    const hostile = await member("participant");
    const codes = await Promise.all(Array.from({ length: 12 }, () => say()));
    for (const code of codes.slice(0, 10)) await report(hostile, code);
    await expect(report(hostile, codes[11]!)).rejects.toMatchObject({ field: "form" });
    await report(boris, codes[11]!);
  });

  it("of one's own comment are hidden from a moderator, in lists and in counts", async () => {
    const code = await say(moderator);
    await report(boris, code, "personal");
    expect(await queue(moderator)).toEqual([]);
    expect((await countModeration(moderator)).reported).toBe(0);
    expect(await queue(second)).toEqual([code]);
    expect((await countModeration(second)).reported).toBe(1);
    expect(await status(findJudged(moderator, code))).toBe(403);
  });

  it("are found by their account alone, and taken back with it", async () => {
    const code = await say();
    await report(boris, code, "personal", "Mine");
    await report(await member("participant"), code, "spam");
    expect((await reportsOf(db(), boris.id)).map((one) => one.words)).toContain("Mine");
    await transaction((tx) => forgetReportsOf(tx, boris.id));
    expect(await reportsOf(db(), boris.id)).toEqual([]);
    const [left] = await db().reportedComment.findMany();
    expect(left).toMatchObject({ weight: 5, count: 1 });
  });
});

describe("decisions", () => {
  it("hide a comment from all but its author and moderators, and settle its reports", async () => {
    const code = await say(anna, "A rare word: zhurnalinka.");
    await report(boris, code);
    await hideComment(moderator, code, decision);
    expect(await stateOf(code)).toBe("hidden");
    expect(await queue()).toEqual([]);
    expect(await searchComments(boris, "zhurnalinka")).toMatchObject({ items: [] });
    expect((await findOwnModerated(anna, code)).decisions).toMatchObject([{ act: "hidden", reason: "insult", words }]);
    expect(await status(findOwnModerated(boris, code))).toBe(404);
    expect(await entries(code)).toEqual([{ verb: "comment.hidden", detail: "insult", actorId: moderator.id }]);
    const { commentCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect(commentCount).toBe(1);
  });

  it("restore it, so that it is read and found again", async () => {
    const code = await say(anna, "A rare word: vyasyolachka.");
    await hideComment(moderator, code, decision);
    const { seen } = await findJudged(second, code);
    await restoreComment(second, code, { words, seen });
    expect(await stateOf(code)).toBe("visible");
    expect(await searchComments(boris, "vyasyolachka")).toMatchObject({ items: [{ code }] });
    expect((await entries(code)).map(({ verb }) => verb)).toEqual(["comment.hidden", "comment.restored"]);
  });

  it("keep it: the reports are settled, and the same member cannot report it again", async () => {
    const code = await say();
    await report(boris, code);
    await keepComment(moderator, code, { seen: 0 });
    await report(boris, code, "personal");
    expect(await queue()).toEqual([]);
    await report(await member("participant"), code);
    expect(await queue()).toEqual([code]);
    expect((await findJudged(moderator, code)).before).toMatchObject([{ reason: "spam", count: 1 }]);
    // That it was reported and left as it is, its author never learns.
    expect(await status(findOwnModerated(anna, code))).toBe(404);
  });

  it("tell the second of two moderators, whatever they decide", async () => {
    const code = await say();
    await report(boris, code);
    const results = await Promise.all([
      status(hideComment(moderator, code, decision)),
      status(hideComment(second, code, decision)),
      status(keepComment(second, code, { seen: 0 })),
    ]);
    expect(results.sort()).toEqual([200, 409, 409]);
    expect(await status(warnAuthor(second, code, decision))).toBe(409);
    expect(await db().commentDecision.count({ where: { comment: { code } } })).toBe(1);
  });

  it("are never on one's own comments, and for moderators alone", async () => {
    const own = await say(moderator);
    for (const act of [
      () => hideComment(moderator, own, decision),
      () => keepComment(moderator, own, { seen: 0 }),
      () => restoreComment(moderator, own, { words, seen: 0 }),
      () => warnAuthor(moderator, own, decision),
      () => muteAuthor(moderator, own, { ...decision, days: 1 }),
      () => liftMute(moderator, own, "x"),
    ]) {
      expect(await status(act())).toBe(403);
    }
    const code = await say();
    for (const role of roles) {
      const allowed = ["moderator", "organizer", "administrator"].includes(role);
      const actor = await member(role);
      if (!allowed) expect([role, await status(hideComment(actor, code, decision))]).toEqual([role, 403]);
      if (!allowed) expect([role, await status(listReported(actor))]).toEqual([role, 403]);
    }
    expect(await stateOf(code)).toBe("visible");
    // What a moderator or an organizer says can be hidden by another one.
    await hideComment(second, own, decision);
    await hideComment(second, await say(await member("administrator")), decision);
    expect(await stateOf(own)).toBe("hidden");
  });

  it("go with a comment that its author deletes, and what others said of it", async () => {
    const code = await say();
    await report(boris, code, "spam", "He said it again");
    await hideComment(moderator, code, decision);
    await appeal(anna, code, { words });
    await deleteComment(anna, code);
    const where = { comment: { code } };
    expect(await db().commentReport.count({ where })).toBe(0);
    expect(await db().commentDecision.count({ where })).toBe(0);
    expect(await db().appeal.count()).toBe(0);
    expect((await listDecisions(second)).items.map((one) => one.comment.code)).not.toContain(code);
  });
});

describe("warnings and mutes", () => {
  it("are read by the member, with why", async () => {
    const code = await say();
    await warnAuthor(moderator, code, decision);
    expect(await listOwnModeration(anna)).toMatchObject({
      mutedUntil: null,
      sanctions: [{ kind: "warned", reason: "insult", words, on: { code } }],
    });
    expect((await listOwnModeration(boris)).sanctions).toEqual([]);
  });

  it("keep from writing till the end of the last day, in UTC, and from nothing else", async () => {
    const code = await say();
    await muteAuthor(moderator, code, { ...decision, days: 3 });
    const until = dayAfter(today(), 3);
    expect(await findMute(anna)).toBe(until);
    for (const act of [() => say(), () => reply(anna, code, { body: "More words.", formToken: newToken() })]) {
      await expect(act()).rejects.toMatchObject({ field: "form", message: expect.stringContaining(until) as string });
    }
    await say(boris);
    const left = Date.parse(`${until}T23:59:59Z`) - Date.now();
    moveClock(left);
    await expect(say()).rejects.toMatchObject({ field: "form" });
    moveClock(left + 2000);
    await say();
    moveClock(0);
    expect((await entries(code)).at(-1)).toMatchObject({ verb: "member.muted", detail: `insult ${until}` });
  });

  it("end early by a moderator, never by oneself", async () => {
    const code = await say();
    await muteAuthor(moderator, code, { ...decision, days: 30 });
    const { code: mute } = await db().sanction.findFirstOrThrow();
    expect(await status(liftMute(anna, code, mute))).toBe(403);
    expect(await status(liftMute(second, await say(boris), mute))).toBe(409);
    await liftMute(second, code, mute);
    expect(await status(liftMute(second, code, mute))).toBe(409);
    await say();
  });
});

describe("appeals", () => {
  const hidden = async (by = moderator) => {
    const code = await say();
    await hideComment(by, code, decision);
    return code;
  };
  const asked = async () => {
    const code = await hidden();
    await appeal(anna, code, { words });
    return db().appeal.findFirstOrThrow({ where: { decision: { comment: { code } } } });
  };

  it("come from the author alone, once for each hiding", async () => {
    const code = await hidden();
    expect(await status(appeal(boris, code, { words }))).toBe(404);
    await appeal(anna, code, { words });
    await appeal(anna, code, { words });
    expect(await status(appeal(anna, code, { words: "Once more, with others." }))).toBe(409);
    expect(await db().appeal.count()).toBe(1);
    expect(await status(appeal(anna, await say(), { words }))).toBe(404);
  });

  it("are decided by another moderator, never by who decided or who appeals", async () => {
    const { code } = await asked();
    const outcome = { outcome: "restored" as const, answer: words };
    expect(await status(findAppeal(moderator, code))).toBe(403);
    expect(await status(decideAppeal(moderator, code, outcome))).toBe(403);
    expect(await status(decideAppeal(boris, code, outcome))).toBe(403);
    expect((await listAppeals(moderator)).items).toEqual([]);
    expect((await countModeration(moderator)).appeals).toBe(0);
    expect((await listAppeals(second)).items.map((one) => one.code)).toEqual([code]);
    // One who has become a moderator meanwhile.
    await db().account.update({ where: { id: anna.id }, data: { role: "moderator" } });
    expect(await status(decideAppeal({ ...anna, role: "moderator" }, code, outcome))).toBe(403);
    await db().account.update({ where: { id: anna.id }, data: { role: "participant" } });
    const both = await Promise.all([
      status(decideAppeal(second, code, outcome)),
      status(decideAppeal(second, code, outcome)),
    ]);
    expect(both.sort()).toEqual([200, 409]);
  });

  it("leave it hidden or show it again, and the author reads the answer", async () => {
    const [upheld, restored] = [await asked(), await asked()];
    await decideAppeal(second, upheld.code, { outcome: "upheld", answer: words });
    await decideAppeal(second, restored.code, { outcome: "restored", answer: words });
    const comments = await db().appeal.findMany({ include: { decision: { include: { comment: true } } } });
    const states = new Map(comments.map(({ state, decision: { comment: one } }) => [state, one]));
    expect(states.get("upheld")!.state).toBe("hidden");
    expect(states.get("restored")!.state).toBe("visible");
    const read = await findOwnModerated(anna, states.get("upheld")!.code);
    expect(read.decisions).toMatchObject([{ appeal: { state: "upheld", answer: words } }]);
    expect(read.appealable).toBeNull();
    expect((await entries(states.get("upheld")!.code)).map(({ verb }) => verb)).toEqual([
      "comment.hidden",
      "appeal.upheld",
    ]);
  });

  it("end where the comment is restored otherwise, and begin anew when it is hidden again", async () => {
    const code = await hidden();
    await appeal(anna, code, { words });
    const { seen } = await findJudged(second, code);
    await restoreComment(second, code, { words, seen });
    expect(await db().appeal.findFirst()).toMatchObject({ state: "restored" });
    await hideComment(second, code, { ...decision, seen: (await findJudged(second, code)).seen });
    await appeal(anna, code, { words: "Not again, please." });
    expect((await listAppeals(moderator)).items).toHaveLength(1);
    expect((await listAppeals(second)).items).toHaveLength(0);
  });
});
