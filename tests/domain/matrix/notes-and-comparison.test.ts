import { beforeAll, expect, it } from "vitest";
import { compareCards } from "~/domain/matrix/comparing-cards.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard, listOpenings } from "~/domain/matrix/finding-card.server";
import { deleteNote, listNotes, noteOnCard } from "~/domain/matrix/noting-cards.server";
import { readMessagesOn } from "~/domain/matrix/reading-messages.server";
import { setCandidacy } from "~/domain/matrix/setting-candidacies.server";
import { writeToHolder, writeToOrganizers } from "~/domain/matrix/writing-messages.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { banker, candidate, minister } from "../../candidates";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let other: Person;

beforeAll(async () => {
  [organizer, other] = [await member("organizer"), await member("organizer")];
});

const words = (body: string) => ({ body, formToken: newToken() });

it("keeps notes for organizers, the newest first, one of a form sent twice", async () => {
  const { number } = await candidate(minister);
  const twice = words("Asked for a training in budgets.");
  await Promise.all([noteOnCard(organizer, number, twice), noteOnCard(organizer, number, twice)]);
  await noteOnCard(other, number, words("Speaks well of local government."));
  const { notes } = await listNotes(organizer, number);
  expect(notes.map(({ body, by, own }) => [body, by, own])).toEqual([
    ["Speaks well of local government.", other.pseudonym, false],
    ["Asked for a training in budgets.", organizer.pseudonym, true],
  ]);
  const verbs = await db().logEntry.findMany({ where: { subject: number }, orderBy: { seq: "asc" } });
  expect(verbs.map(({ verb }) => verb)).toEqual(["card.noted", "card.noted", "card.opened"]);
  expect(JSON.stringify(verbs)).not.toContain("budgets");
});

it("lets an organizer delete notes of their own alone", async () => {
  const [{ number }, second] = [await candidate(minister), await candidate(minister)];
  await noteOnCard(organizer, number, words("A note that goes."));
  const code = (await listNotes(organizer, number)).notes[0]!.code;
  await expect(deleteNote(other, number, code)).rejects.toMatchObject({ status: 404 });
  await expect(deleteNote(organizer, second.number, code)).rejects.toMatchObject({ status: 404 });
  await expect(deleteNote(organizer, number, "nothing")).rejects.toMatchObject({ status: 404 });
  await deleteNote(organizer, number, code);
  expect((await listNotes(organizer, number)).notes).toEqual([]);
  await expect(deleteNote(organizer, number, code)).rejects.toMatchObject({ status: 404 });
});

it("is closed to everybody but organizers, and on one's own card to them too", async () => {
  const { number } = await candidate(minister);
  for (const role of ["participant", "expert", "moderator", "applicant"] as const) {
    const who = await member(role);
    await expect(noteOnCard(who, number, words("A note"))).rejects.toMatchObject({ status: 403 });
    await expect(listNotes(who, number)).rejects.toMatchObject({ status: 403 });
    await expect(deleteNote(who, number, "x")).rejects.toMatchObject({ status: 403 });
    await expect(compareCards(who, [number, "R-0000-00"], "en")).rejects.toMatchObject({ status: 403 });
  }
  const third = await member("organizer");
  await choosePosition(third, { position: minister, rank: 1, readiness: "now", revision: 0 });
  const own = (await findOwnCard(third, "en")).number!;
  await expect(noteOnCard(third, own, words("A fine person"))).rejects.toMatchObject({ status: 403 });
  await expect(noteOnCard(organizer, "R-0000-00", words("Nobody"))).rejects.toMatchObject({ status: 404 });
});

it("shows two to four cards side by side with answers, choices and candidacies", async () => {
  const [one, two] = [await candidate(minister, banker), await candidate(banker)];
  await db().card.update({
    where: { number: one.number },
    data: {
      ...{ service: "over10", education: "master", studied: "law", relocation: "anywhere", readiness: "now" },
      spheres: { create: { sphere: "finance", years: "from3to10" } },
      languages: { create: { language: "pl", level: "fluent" } },
      regions: { create: { regionCode: "BY-BR", tie: "both" } },
    },
  });
  await setCandidacy(organizer, one.number, banker, { to: "recommended", reason: "", last: 0 });
  const { cards } = await compareCards(organizer, [two.number, one.number, two.number], "en");
  expect(cards.map(({ number }) => number)).toEqual([two.number, one.number]);
  expect(cards[1]).toMatchObject({
    ...{ service: "over10", management: "", education: "master", studied: "law", relocation: "anywhere" },
    spheres: [{ sphere: "finance", years: "from3to10" }],
    languages: [{ language: "pl", level: "fluent" }],
    regions: [{ name: "Brest Region", tie: "both" }],
    choices: [
      { rank: 1, readiness: "now", key: minister },
      { rank: 2, key: banker },
    ],
    candidacies: [{ positionKey: banker, state: "recommended", withdrawn: false }],
  });
  expect(JSON.stringify(cards)).not.toContain(one.holder.id);
});

it("records each card of a comparison once a view, and none where nothing is shown", async () => {
  const five = await Promise.all([1, 2, 3, 4, 5].map(() => candidate(minister)));
  const numbers = five.map(({ number }) => number);
  const openings = () => Promise.all(five.map(async ({ holder }) => (await listOpenings(holder)).length));
  for (const wrong of [[], numbers.slice(0, 1), [numbers[0]!, numbers[0]!], numbers]) {
    expect((await compareCards(organizer, wrong, "en")).cards).toEqual([]);
  }
  await expect(compareCards(organizer, [...numbers.slice(0, 2), "R-0000-00"], "en")).rejects.toMatchObject({
    status: 404,
  });
  expect(await openings()).toEqual([0, 0, 0, 0, 0]);
  await compareCards(organizer, numbers.slice(0, 4), "en");
  expect(await openings()).toEqual([1, 1, 1, 1, 0]);
  await compareCards(organizer, numbers.slice(0, 2), "en");
  expect(await openings()).toEqual([2, 2, 1, 1, 0]);
});

it("records a look at notes, and at what the holder wrote, each time", async () => {
  const { holder, number } = await candidate(minister);
  const looks = async () => (await listOpenings(holder)).length;
  await listNotes(organizer, number);
  expect(await looks()).toBe(1);
  await writeToHolder(organizer, number, words("A question of ours"));
  await readMessagesOn(organizer, number);
  expect(await looks()).toBe(1);
  await writeToOrganizers(holder, words("An answer of theirs"));
  await readMessagesOn(organizer, number);
  const read = { subject: number, verb: "card.messagesRead" };
  expect([await looks(), await db().logEntry.count({ where: read })]).toEqual([1, 1]);
  await readMessagesOn(organizer, number);
  expect([await looks(), await db().logEntry.count({ where: read })]).toEqual([2, 1]);
});
