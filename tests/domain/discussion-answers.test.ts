import { beforeAll, expect, it } from "vitest";
import { listAnswers } from "~/domain/discussion/answers.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";

useDatabase();
let anna: Person;
let boris: Person;
beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});

const input = () => ({ body: "Words of some weight.", formToken: newToken() });
const codes = async (who: Person) => (await listAnswers(who)).map(({ code }) => code);

it("tells of replies to one's comments and of comments on one's concepts, and of nothing else", async () => {
  const own = await publishedConcept({ author: anna });
  const other = await publishedConcept();
  const mine = await comment(anna, other.slug, input());
  const answered = await reply(boris, mine, input());
  const remark = await comment(boris, own.slug, input());
  await reply(anna, mine, input());
  await comment(boris, other.slug, input());
  await comment(anna, own.slug, input());
  expect((await listAnswers(anna)).map(({ code, to, pseudonym }) => ({ code, to, pseudonym }))).toEqual(
    expect.arrayContaining([
      { code: answered, to: "comment", pseudonym: "Quiet River" },
      { code: remark, to: "concept", pseudonym: "Quiet River" },
    ]),
  );
  expect(await codes(anna)).toHaveLength(2);
});

it("leaves out what was deleted or hidden, and what stands under a concept that is no longer published", async () => {
  const concept = await publishedConcept();
  const mine = await comment(anna, concept.slug, input());
  const [deleted, hidden, kept] = [
    await reply(boris, mine, input()),
    await reply(boris, mine, input()),
    await reply(boris, mine, input()),
  ];
  await deleteComment(boris, deleted);
  await db().comment.update({ where: { code: hidden }, data: { state: "hidden" } });
  const seen = await codes(anna);
  expect(seen).toContain(kept);
  expect(seen).not.toContain(deleted);
  expect(seen).not.toContain(hidden);
  await db().concept.update({ where: { id: concept.id }, data: { state: "archived", reading: "archived" } });
  expect(await codes(anna)).not.toContain(kept);
});

it("is for those who were admitted", async () => {
  await expect(listAnswers(null)).rejects.toMatchObject({ status: 401 });
  await expect(listAnswers(await member("applicant", "Still Waiting"))).rejects.toMatchObject({ status: 403 });
});
