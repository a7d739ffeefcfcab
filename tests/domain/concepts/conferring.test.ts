import { beforeEach, expect, it } from "vitest";
import { deleteReviewNote, listReviewNotes, mostNotes, writeReviewNote } from "~/domain/concepts/conferring.server";
import { giveReview } from "~/domain/concepts/judging.server";
import { sayBack } from "~/domain/mistakes";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { handedIn, judgement, reviewOf } from "../../reviews";

useDatabase();

let author: Person;
let expert: Person;
let organizer: Person;
let concept: Awaited<ReturnType<typeof handedIn>>;

beforeEach(async () => {
  [author, expert, organizer] = [await member("expert"), await member("expert"), await member("organizer")];
  concept = await handedIn(author);
  const { code } = await reviewOf(expert.id, concept.id);
  await giveReview(expert, code, judgement());
});

const write = (who: Person, body: string, formToken = newToken()) =>
  outcome(writeReviewNote(who, concept.code, { body, formToken }));
const said = async (who: Person) =>
  (await listReviewNotes(who, concept.code)).notes.map(({ bodyHtml, by, own }) => [bodyHtml, by, own]);

it("is between reviewers and organizers, the newest last", async () => {
  expect(await write(expert, "Is it **feasible**?")).toBe("done");
  expect(await write(organizer, "I doubt it.")).toBe("done");
  expect(await said(expert)).toEqual([
    ["<p>Is it <strong>feasible</strong>?</p>", expert.pseudonym, true],
    ["<p>I doubt it.</p>", organizer.pseudonym, false],
  ]);
  await db().reviewNote.updateMany({ where: { accountId: expert.id }, data: { accountId: null } });
  expect((await said(organizer))[0]![1]).toBeNull();
});

it("is closed to whoever has not given their own review, to authors and to everybody else", async () => {
  await write(expert, "Among ourselves.");
  const waiting = await member("organizer");
  await reviewOf(waiting.id, concept.id);
  expect(await listReviewNotes(waiting, concept.code)).toMatchObject({ why: "giveOwn", notes: [], open: false });
  expect(await write(waiting, "Before my own.")).toBe("403");
  const others: [Person, string][] = [
    [author, "404"],
    [await member("expert"), "404"],
    [await member("moderator"), "403"],
    [await member("participant"), "403"],
  ];
  for (const [who, answer] of others) {
    expect(await outcome(listReviewNotes(who, concept.code))).toBe(answer);
    expect(await write(who, "From outside.")).toBe(answer);
  }
  const writing = await member("organizer");
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: concept.id, accountId: writing.id, position: 2 } });
  expect(await outcome(listReviewNotes(writing, concept.code))).toBe("403");
  expect(await said(expert)).toHaveLength(1);
});

it("takes a form once, however often and at the same moment it is sent, and gives nobody another's place", async () => {
  const token = newToken();
  expect(await Promise.all([write(expert, "Once.", token), write(expert, "Once.", token)])).toEqual(["done", "done"]);
  expect(await write(expert, "Once.", token)).toBe("done");
  expect(await write(organizer, "With the same token.", token)).toBe("done");
  expect(await said(expert)).toHaveLength(2);
  expect(await write(expert, "<!-- nothing -->")).toBe(sayBack("nothingToShow"));
});

it("lets one delete one's own", async () => {
  await write(expert, "Too sharp.");
  const [note] = (await listReviewNotes(expert, concept.code)).notes;
  expect(await outcome(deleteReviewNote(organizer, concept.code, note!.code))).toBe("404");
  const elsewhere = await handedIn(author);
  expect(await outcome(deleteReviewNote(organizer, elsewhere.code, note!.code))).toBe("404");
  expect(await outcome(deleteReviewNote(expert, concept.code, note!.code))).toBe("done");
  expect(await said(organizer)).toEqual([]);
  expect(await outcome(deleteReviewNote(expert, concept.code, note!.code))).toBe("404");
});

it("goes on while a decision waits to be announced, and can only be read afterwards", async () => {
  await write(expert, "Before.");
  const [note] = (await listReviewNotes(expert, concept.code)).notes;
  await db().conceptDecision.create({
    data: { conceptId: concept.id, decision: "return", words: "", wordsHtml: "", decidedOn: "2026-01-01" },
  });
  expect(await write(organizer, "Shall we announce it?")).toBe("done");
  await db().conceptDecision.delete({ where: { conceptId: concept.id } });
  for (const state of ["returned", "accepted"]) {
    await db().concept.update({ where: { id: concept.id }, data: { state } });
    expect(await write(organizer, "Too late.")).toBe("409");
    expect(await outcome(deleteReviewNote(expert, concept.code, note!.code))).toBe("409");
    expect(await listReviewNotes(expert, concept.code)).toMatchObject({ open: false, notes: [{}, {}] });
  }
});

it("shows the latest, and says that there are earlier ones", async () => {
  await db().reviewNote.createMany({
    data: Array.from({ length: mostNotes + 1 }, (_, at) => ({
      ...{ id: newId(), code: newCode(), conceptId: concept.id, forVersion: 1, accountId: expert.id, body: "" },
      ...{ bodyHtml: `<p>${at}</p>`, writtenOn: "2026-01-01", seq: 10_000 + at, formToken: newToken() },
    })),
  });
  const { notes, earlier } = await listReviewNotes(organizer, concept.code);
  expect([notes.length, earlier, notes[0]!.bodyHtml, notes.at(-1)!.bodyHtml]).toEqual([
    ...[mostNotes, true, "<p>1</p>", `<p>${mostNotes}</p>`],
  ]);
});
