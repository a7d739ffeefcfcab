import { statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { withdrawChoice } from "~/domain/matrix/choosing.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { eraseOneself } from "~/domain/privacy/erasing.server";
import { db, scrub } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { deleteJob } from "~/platform/jobs.server";
import { onPostgresql, useDatabase } from "../../database";
import { databaseBytes } from "../../tables";
import { filesWith as filesBelowWith, forms, tracesIn } from "../../traces";
import { passphrase, positions, type WholePerson, wholePerson } from "../../whole-person";

useDatabase();

/** Every file below the data folder, and in it or elsewhere the database, in which one of the words stands in a form. */
async function filesWith(words: string[]): Promise<string[]> {
  const planted = Object.fromEntries(words.map((word) => [word, word]));
  const elsewhere = onPostgresql ? tracesIn(await databaseBytes(), planted).map((word) => `database: ${word}`) : [];
  return [...filesBelowWith(env().DATA_DIR, planted), ...elsewhere];
}

function wordsOf(person: WholePerson): string[] {
  return [...Object.values(person.marks), ...Object.values(person.secrets), holderTag(person.id)];
}

/** Many rows of many people, so that pages of the database are full, divided and joined again. */
async function crowd(number: number): Promise<WholePerson[]> {
  const people: WholePerson[] = [];
  for (let i = 0; i < number; i += 1) people.push(await wholePerson());
  return people;
}

it("finds a text in each form, wherever it stands", () => {
  const around = (form: string | Buffer) => Buffer.concat([Buffer.from("xx"), Buffer.from(form), Buffer.from("yy")]);
  const text = "planted words";
  for (const before of ["", "a", "ab"]) {
    const bytes = around(Buffer.from(before + text + "zz").toString("base64"));
    expect(forms(text).some((form) => bytes.includes(form))).toBe(true);
  }
  const wide = Buffer.from(text, "utf16le");
  const hex = Buffer.from(text).toString("hex");
  const forbidden = [Buffer.from(text), wide, Buffer.from(wide).swap16(), hex, hex.toUpperCase()];
  const percent = [encodeURIComponent(text), hex.replace(/../g, "%$&")];
  for (const form of [...forbidden, ...percent, wide.toString("base64"), wide.toString("hex")]) {
    const bytes = around(form);
    expect(forms(text).some((one) => bytes.includes(one))).toBe(true);
  }
  const odd = Buffer.from("знакі??>>~~");
  expect(forms("знакі??>>~~").some((one) => around(odd.toString("base64url")).includes(one))).toBe(true);
});

it("after an erasure nothing of the person stands in any file: database, SQLite's write-ahead log, work", async () => {
  const people = await crowd(12);
  const erased = people.filter((_, at) => at % 2 === 0);
  for (const person of people) expect(await filesWith([person.marks.pseudonym!])).not.toEqual([]);
  for (const [at, person] of erased.entries()) {
    await eraseOneself(person, { texts: at === 2 ? "leave" : "delete", passphraseNow: passphrase });
    // That of PostgreSQL is one for all databases, and its operator's to keep short.
    if (!onPostgresql) expect(statSync(join(env().DATA_DIR, "reserve.db-wal")).size).toBe(0);
    const { title, summary, body, version, comment, answer, remarks, official, changes, pinned, summed, ...rest } =
      person.marks;
    const left = [title, summary, body, version, comment, answer, remarks, official, changes, pinned, summed].map(
      String,
    );
    const words = at === 2 ? [...Object.values(rest), ...Object.values(person.secrets)] : wordsOf(person);
    expect(await filesWith(words)).toEqual([]);
    if (at === 2) expect((await filesWith(left)).length).toBeGreaterThan(0);
    // Codes of the log aside, the person's own identifier and card are gone too.
    const logged = await db().logEntry.count({ where: { OR: [{ subject: person.card }, { actorId: person.id }] } });
    expect(logged).toBe(1);
  }
  for (const person of people.filter((one) => !erased.includes(one))) {
    expect(await filesWith([person.marks.motivation!])).not.toEqual([]);
  }
});

it.runIf(onPostgresql)("what somebody still reads is not said to be gone, and goes when they are done", async () => {
  const words = "Words of nobody, tk4m2h8q";
  const name = "of-this-test";
  await db().setting.create({ data: { name, value: words } });
  const reading = new pg.Client({ connectionString: env().DATABASE_URL });
  await reading.connect();
  try {
    await reading.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await reading.query(`SELECT COUNT(*) FROM "Account"`);
    await db().setting.delete({ where: { name } });
    expect(await scrub()).toBe(false);
    expect(await filesWith([words])).not.toEqual([]);
    await reading.query("COMMIT");
    expect(await scrub()).toBe(true);
    expect(await filesWith([words])).toEqual([]);
  } finally {
    await reading.end();
  }
});

it.skipIf(onPostgresql)("what is deleted one by one is not left in the write-ahead log of SQLite either", async () => {
  const person = await wholePerson();
  await scrub();
  const wal = () => statSync(join(env().DATA_DIR, "reserve.db-wal")).size;
  await deleteComment(person, person.answered);
  expect(wal()).toBe(0);
  const { revision } = await db().card.findUniqueOrThrow({ where: { number: person.card } });
  await withdrawChoice(person, { position: positions[0]!, revision });
  expect(wal()).toBe(0);
  const job = await db().job.findFirstOrThrow({ where: { ownerId: person.id } });
  await deleteJob(person.id, job.code);
  expect(wal()).toBe(0);
});
