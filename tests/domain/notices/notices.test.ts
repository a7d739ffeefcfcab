import { beforeAll, beforeEach, expect, it } from "vitest";
import { follow, followerTag } from "~/domain/concepts/following.server";
import { acceptProposal, declineProposal } from "~/domain/concepts/deciding-proposals.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { tellOfComment } from "~/domain/discussion/telling.server";
import { chooseNotices, listWanted } from "~/domain/notices/choosing.server";
import { countUnseen } from "~/domain/notices/counting.server";
import { mostKept, noticeKinds } from "~/domain/notices/kinds";
import { listNewest, listNotices } from "~/domain/notices/listing.server";
import { notify } from "~/domain/notices/notifying.server";
import { openNotice, seeAll } from "~/domain/notices/seeing.server";
import { allowExport, askExport } from "~/domain/organizing/asking-exports.server";
import { admitApplicant } from "~/domain/organizing/deciding-applications.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";

useDatabase();
let count = 0;
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  anna = await member("participant", `Calm Lake ${(count += 1)}`);
  concept = await publishedConcept();
});

const input = () => ({ body: "Words of some weight.", formToken: newToken() });
const told = async (who: Person) => (await listNotices(who)).items;
const unseen = (who: Person) => countUnseen(who, followerTag(who.id));
const row = (code: string) => db().comment.findUniqueOrThrow({ where: { code } });

it("tells of a reply to one's comment, and nobody of their own", async () => {
  const mine = await comment(anna, concept.slug, input());
  const answer = await reply(boris, mine, input());
  await reply(anna, mine, input());
  await reply(boris, answer, input());
  const [notice, ...rest] = await told(anna);
  expect(rest).toEqual([]);
  expect(notice).toMatchObject({ kind: "reply", pseudonym: "Quiet River", path: `/comments/${answer}`, seen: false });
  expect(notice).toMatchObject({ title: "Courts that are trusted", language: "en" });
  expect(await unseen(anna)).toBe(1);
});

it("carries no words of a comment", async () => {
  const mine = await comment(anna, concept.slug, input());
  await reply(boris, mine, { ...input(), body: "A word nobody else writes: xylophone." });
  expect(JSON.stringify(await db().notice.findMany())).not.toContain("xylophone");
  expect(JSON.stringify(await told(anna))).not.toContain("xylophone");
});

it("tells the authors of a concept of new threads in one notice, until they have seen it", async () => {
  const own = await publishedConcept({ author: anna });
  const first = await comment(boris, own.slug, input());
  await comment(boris, own.slug, input());
  await comment(anna, own.slug, input());
  await comment(boris, own.slug, input());
  const [notice, ...rest] = await told(anna);
  expect(rest).toEqual([]);
  expect(notice).toMatchObject({ kind: "comment", count: 3, path: `/comments/${first}` });
  expect(await unseen(anna)).toBe(1);
  await openNotice(anna, notice!.code);
  await comment(boris, own.slug, input());
  expect((await told(anna)).map(({ count: threads, seen }) => [threads, seen])).toEqual([
    [1, false],
    [3, true],
  ]);
});

it("tells those whom a comment names, once", async () => {
  const third = await member("participant");
  const mine = await comment(anna, concept.slug, input());
  const answer = await row(await reply(boris, mine, input()));
  const { code, conceptId, rootNumber, parentId } = answer;
  await db().notice.deleteMany();
  await transaction((tx) =>
    tellOfComment(tx, boris.id, { code, conceptId, rootNumber, parentId }, [anna.id, boris.id, third.id, third.id]),
  );
  expect((await told(anna)).map(({ kind }) => kind)).toEqual(["reply"]);
  expect((await told(third)).map(({ kind }) => kind)).toEqual(["mention"]);
  expect(await told(boris)).toEqual([]);
});

it("what is hidden, deleted or taken off takes its notice along, and brings it back", async () => {
  const mine = await comment(anna, concept.slug, input());
  const [deleted, hidden] = [await reply(boris, mine, input()), await reply(boris, mine, input())];
  await deleteComment(boris, deleted);
  expect(await unseen(anna)).toBe(1);
  await db().comment.update({ where: { code: hidden }, data: { state: "hidden" } });
  expect(await told(anna)).toEqual([]);
  expect(await unseen(anna)).toBe(0);
  await db().comment.update({ where: { code: hidden }, data: { state: "visible" } });
  expect(await unseen(anna)).toBe(1);
  await db().concept.update({ where: { id: concept.id }, data: { reading: "none" } });
  expect([await told(anna), await unseen(anna)]).toEqual([[], 0]);
});

it("a notice of several threads goes when the last of them is hidden", async () => {
  const own = await publishedConcept({ author: anna });
  const codes = [await comment(boris, own.slug, input()), await comment(boris, own.slug, input())];
  await deleteComment(boris, codes[0]!);
  expect(await told(anna)).toMatchObject([{ count: 1, path: `/comments/${codes[1]}` }]);
  await deleteComment(boris, codes[1]!);
  expect([await told(anna), await unseen(anna)]).toEqual([[], 0]);
});

it("a moderator's decision is told though the comment is hidden, and names nobody", async () => {
  const code = await comment(anna, concept.slug, input());
  await db().comment.update({ where: { code }, data: { state: "hidden" } });
  await transaction((tx) => notify(tx, boris.id, [anna.id], { kind: "moderation", subject: code, says: "hidden" }));
  expect(await told(anna)).toMatchObject([{ kind: "moderation", says: "hidden", pseudonym: null }]);
});

it("keeps the newest five hundred", async () => {
  const code = await comment(boris, concept.slug, input());
  await transaction(async (tx) => {
    for (let at = 0; at < mostKept + 3; at += 1) {
      await notify(tx, boris.id, [anna.id], { kind: "mention", subject: code, says: String(at) });
    }
  });
  const kept = await db().notice.findMany({ where: { accountId: anna.id }, orderBy: { seq: "asc" } });
  expect(kept).toHaveLength(mostKept);
  expect(kept[0]!.says).toBe("3");
  expect(await unseen(anna)).toBe(100);
});

it("goes through them page by page, each once", async () => {
  const code = await comment(boris, concept.slug, input());
  await transaction(async (tx) => {
    for (let at = 0; at < 45; at += 1) {
      await notify(tx, boris.id, [anna.id], { kind: "mention", subject: code, says: String(at) });
    }
  });
  const seen: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 3; pages += 1) {
    const page: Awaited<ReturnType<typeof listNotices>> = await listNotices(anna, after);
    seen.push(...page.items.map(({ says }) => says));
    after = page.next;
    expect(after === null).toBe(pages === 2);
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => String(44 - at)));
});

it("what is turned off is neither kept nor counted", async () => {
  const mine = await comment(anna, concept.slug, input());
  await reply(boris, mine, input());
  await chooseNotices(
    anna,
    noticeKinds.filter((kind) => kind !== "reply"),
  );
  expect(await listWanted(anna)).not.toContain("reply");
  await reply(boris, mine, input());
  expect(await db().notice.count({ where: { accountId: anna.id } })).toBe(0);
  await chooseNotices(anna, noticeKinds);
  await reply(boris, mine, input());
  expect(await unseen(anna)).toBe(1);
});

it("counts what is new of followed concepts, unless that is turned off; no row is made of it", async () => {
  await follow(anna, concept.slug);
  expect(await unseen(anna)).toBe(0);
  await nextVersion(concept.id, { title: "Courts that are trusted", body: "Further words." });
  expect(await unseen(anna)).toBe(1);
  expect(await db().notice.count({ where: { accountId: anna.id } })).toBe(0);
  await chooseNotices(anna, ["reply"]);
  expect(await unseen(anna)).toBe(0);
});

it("marks as seen what the page showed, and not what came since, nor what is another's", async () => {
  const mine = await comment(anna, concept.slug, input());
  await reply(boris, mine, input());
  const [newest] = await told(anna);
  await reply(boris, mine, input());
  await seeAll(boris, newest!.code);
  expect(await unseen(anna)).toBe(2);
  await seeAll(anna, newest!.code);
  expect(await unseen(anna)).toBe(1);
  expect(await openNotice(boris, newest!.code)).toBe("/notices");
  const [last] = await told(anna);
  expect(await openNotice(anna, last!.code)).toBe(last!.path);
  expect(await unseen(anna)).toBe(0);
});

it("tells of decisions on one's proposal, application and export", async () => {
  const own = await publishedConcept({ author: boris });
  const proposal = (code: string) => ({
    ...{ id: code, code, conceptId: own.id, proposerId: anna.id, section: "text-what-to-do", heading: "What to do" },
    ...{
      place: 1,
      before: "",
      after: "## What to do\n\nOther words.",
      difference: "[]",
      reason: "Why",
      reasonHtml: "",
    },
    ...{ creditAs: "participant", state: "open", proposedOn: "2026-01-01", formToken: newToken(), seq: Number(code) },
  });
  await db().proposal.createMany({ data: [proposal("7001"), proposal("7002")] });
  await acceptProposal(boris, { slug: own.slug, code: "7001" }, { version: 1, decision: "Thank you." });
  await declineProposal(boris, { slug: own.slug, code: "7002" }, "Rather not.");
  expect((await told(anna)).map(({ says, path }) => [says, path])).toEqual([
    ["proposal.declined", `/concepts/${own.slug}/proposals/7002`],
    ["proposal.accepted", `/concepts/${own.slug}/proposals/7001`],
  ]);
  expect(await listNewest(anna, 5)).toEqual([]);

  const [one, other] = [await member("organizer"), await member("organizer")];
  const code = await askExport(one, { kind: "log", reason: "For the yearly check." }, "en");
  await allowExport(other, code);
  expect(await told(one)).toMatchObject([{ says: "export.allowed", path: `/organize/exports/${code}` }]);

  const applicant = await waiting();
  await admitApplicant(one, applicant.code);
  const [admitted] = await db().notice.findMany({ where: { says: "application.admitted" } });
  expect(admitted).toMatchObject({ kind: "decision", seen: false });
});

it("is for those who were admitted", async () => {
  await expect(listNotices(null)).rejects.toMatchObject({ status: 401 });
  const applicant = await member("applicant");
  await expect(listNotices(applicant)).rejects.toMatchObject({ status: 403 });
  await expect(chooseNotices(applicant, [])).rejects.toMatchObject({ status: 403 });
  await expect(openNotice(applicant, "nothing")).rejects.toMatchObject({ status: 403 });
});
