import { copyFileSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { fillSearch } from "~/domain/discussion/filling-search.server";
import { keysOf } from "~/domain/concepts/search-words";
import { eraseAccount } from "~/domain/privacy/erasing.server";
import { newToken } from "~/platform/crypto.server";
import { checkpoint, closeDatabase, db, openDatabase, scrub } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { nextVersion, publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { tracesIn } from "../traces";

// What a copy of the database file still has of words that were taken out of the search.
useDatabase();
let author: Person;
let other: Person;
beforeAll(async () => {
  author = await member("participant");
  other = await member("participant");
  // Others say much around it, so that the index has many parts.
  const { slug } = await publishedConcept({ title: "Crowded" });
  for (let n = 0; n < 60; n += 1) await comment(other, slug, say(`remark number ${n} about plenty of usual matters`));
});

const say = (body: string) => ({ body, formToken: newToken() });

/** Which of the words stand in a copy of the file and its write-ahead log, as written or as the search keeps them. */
function left(words: string[]): string[] {
  const file = databaseFile(env().DATABASE_URL);
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  const bytes = Buffer.concat([readFileSync(copy), readFileSync(`${file}-wal`)]);
  return words.filter((word) => tracesIn(bytes, { word, key: keysOf(word, "en") }).length > 0);
}

it("nothing of a comment that its author deletes", async () => {
  const { slug } = await publishedConcept();
  const words = ["qwortelbraxin", "zundelfroppik", "vashkentrulom"];
  const code = await comment(author, slug, say(words.join(" ")));
  await checkpoint();
  expect(left(words)).toEqual(words);
  await deleteComment(author, code);
  expect(left(words)).toEqual([]);
});

it("nothing of a version that another one followed, nor of what its author erased", async () => {
  const words = ["brindolaxterun", "morvequitsalpo"];
  const { id } = await publishedConcept({ author, title: `About ${words[0]}`, body: `The ${words[1]} is here.` });
  await fillSearch();
  const rows = () =>
    db().$queryRaw<{ id: number }[]>`
      SELECT d."id" FROM "ConceptSearch_docsize" d JOIN "Concept" c ON c."publishedSeq" = d."id" WHERE c."id" = ${id}`;
  expect(await rows()).toHaveLength(1);
  await nextVersion(id, { title: "Other words", body: "Others." });
  expect(await rows()).toHaveLength(0);
  await fillSearch();
  await eraseAccount(author.id, "delete", async () => undefined);
  await scrub();
  expect(left([...words, "qwortelbraxin"])).toEqual([]);
  expect(await rows()).toHaveLength(0);
  // The index is sound after all that.
  await db().$executeRaw`INSERT INTO "ConceptSearch" ("ConceptSearch") VALUES ('integrity-check')`;
  await db().$executeRaw`INSERT INTO "CommentSearch" ("CommentSearch") VALUES ('integrity-check')`;
});

it("finds the others after the file was written anew", async () => {
  await scrub();
  await closeDatabase();
  await openDatabase();
  const rows = await db().$queryRaw<{ code: string; body: string }[]>`
    SELECT c."code", c."body" FROM "CommentSearch" s JOIN "Comment" c ON c."searchSeq" = s.rowid
    WHERE "CommentSearch" MATCH '"plenti"'`;
  expect(rows).toHaveLength(60);
  expect(rows.every(({ body }) => body.includes("plenty"))).toBe(true);
});
