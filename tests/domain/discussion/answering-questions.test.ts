import { beforeAll, beforeEach, expect, it } from "vitest";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import {
  findAnswer,
  listOpenQuestions,
  markAnswer,
  unmarkAnswer,
} from "~/domain/discussion/answering-questions.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listNotices } from "~/domain/notices/listing.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { publishedConcept, rootComments } from "../../concepts";
import { useDatabase } from "../../database";

useDatabase();
let [asker, answerer, author, moderator, other]: Person[] = [];
let concept: { id: string; slug: string };
let question: string;
beforeAll(async () => {
  [asker, answerer, author, other] = await Promise.all(Array.from({ length: 4 }, () => member("participant")));
  moderator = await member("moderator");
});
beforeEach(async () => {
  concept = await publishedConcept({ author: author! });
  question = await comment(asker!, concept.slug, input());
  await db().comment.update({ where: { code: question }, data: { stance: "question" } });
  await db().notice.deleteMany();
});

const input = () => ({ body: "Words of some weight.", formToken: newToken() });
const answer = () => reply(answerer!, question, input());
const marks = () => db().questionAnswer.count({ where: { question: { code: question } } });

async function read(who: Person) {
  const found = await findPublishedConcept(who, concept.slug);
  const [page, thread] = await Promise.all([listDiscussion(who, found), listThread(who, found, { thread: question })]);
  expect(thread.threads).toEqual(page.threads);
  return page.threads[0]!;
}

it("lets who asked, the authors and moderators mark one answer, and nobody else", async () => {
  const [first, second] = [await answer(), await answer()];
  for (const who of [asker!, author!, moderator!]) {
    await markAnswer(who, first);
    expect(await marks()).toBe(1);
    await unmarkAnswer(who, first);
    expect(await marks()).toBe(0);
  }
  for (const who of [answerer!, other!]) {
    await expect(markAnswer(who, first)).rejects.toMatchObject({ status: 403 });
    await expect(findAnswer(who, first)).rejects.toMatchObject({ status: 403 });
  }
  await markAnswer(asker!, first);
  expect(await findAnswer(author!, second)).toMatchObject({ marked: false, instead: true });
  await markAnswer(author!, second);
  await unmarkAnswer(asker!, first);
  expect(await marks()).toBe(1);
  expect((await read(other!)).question).toEqual({ answer: second });
  await expect(unmarkAnswer(other!, second)).rejects.toMatchObject({ status: 403 });
});

it("shows the mark at the question and at the answer, and the act to those who may", async () => {
  const [first, second] = [await answer(), await answer()];
  expect((await read(other!)).question).toEqual({ answer: null });
  expect((await read(asker!)).replies.map(({ answers }) => answers)).toEqual(["may", "may"]);
  await markAnswer(asker!, first);
  expect((await read(other!)).replies.map(({ answers }) => answers)).toEqual(["is", undefined]);
  expect((await read(author!)).replies.map(({ answers }) => answers)).toEqual(["isMine", "may"]);
  await db().comment.update({ where: { code: first }, data: { state: "hidden" } });
  expect((await read(other!)).question).toEqual({ answer: null });
  expect(await findAnswer(author!, second)).toMatchObject({ visible: true });
});

it("keeps nothing of who marked it, and tells who asked and who answered", async () => {
  const code = await answer();
  await markAnswer(author!, code);
  expect(JSON.stringify(await db().questionAnswer.findMany())).not.toContain(author!.id);
  expect((await listNotices(asker!)).items).toMatchObject([{ kind: "answered", says: "question" }, { kind: "reply" }]);
  const told = (await listNotices(answerer!)).items.filter(({ kind }) => kind === "answered");
  expect(told).toMatchObject([{ says: "answer", path: `/comments/${code}` }]);
  await unmarkAnswer(author!, code);
  expect((await listNotices(asker!)).items.map(({ kind }) => kind)).toEqual(["reply"]);
});

it("takes no answer to what is no question, no root, and nothing that is hidden or deleted", async () => {
  const plain = await comment(asker!, concept.slug, input());
  await expect(markAnswer(moderator!, await reply(answerer!, plain, input()))).rejects.toMatchObject({ status: 404 });
  await expect(markAnswer(moderator!, question)).rejects.toMatchObject({ status: 404 });
  await expect(markAnswer(moderator!, "nothing")).rejects.toMatchObject({ status: 404 });
  const hidden = await answer();
  await db().comment.update({ where: { code: hidden }, data: { state: "hidden" } });
  await expect(markAnswer(moderator!, hidden)).rejects.toMatchObject({ status: 409 });
  const gone = await answer();
  await markAnswer(asker!, gone);
  await deleteComment(answerer!, gone);
  expect(await marks()).toBe(0);
});

it("lists the questions that wait for an answer, page by page", async () => {
  const codes = await rootComments(concept.id, asker!, 25);
  await db().comment.updateMany({ where: { code: { in: codes.slice(1) } }, data: { stance: "question" } });
  await markAnswer(asker!, await answer());
  const found = { id: concept.id };
  const first = await listOpenQuestions(other!, found.id, null);
  const second = await listOpenQuestions(other!, found.id, first.next);
  expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(codes.slice(1));
  expect(second.next).toBeNull();
});
