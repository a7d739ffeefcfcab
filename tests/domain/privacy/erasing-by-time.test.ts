import { afterEach, beforeEach, expect, it } from "vitest";
import { reopenApplication, stateInterests, withdrawApplication } from "~/domain/accounts/applying.server";
import { admitApplicant, declineApplicant } from "~/domain/organizing/deciding-applications.server";
import { eraseByTime } from "~/domain/privacy/erasing-by-time.server";
import { moveClock, today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { drafting, waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const day = 24 * 60 * 60_000;
let organizer: Person;

beforeEach(async () => {
  organizer = await member("organizer");
});
afterEach(async () => {
  moveClock(0);
  await db().account.deleteMany({ where: { role: "applicant" } });
});

const after = async (days: number) => {
  moveClock(days * day);
  return eraseByTime();
};
const isThere = async ({ id }: { id: string }) => (await db().account.count({ where: { id } })) === 1;

async function declined(): Promise<Person> {
  const person = await waiting();
  await declineApplicant(organizer, person.code, "Come back with more words.");
  return person;
}

async function withdrawn(): Promise<Person> {
  const person = await waiting();
  await withdrawApplication(person);
  return person;
}

it.each([
  ["declined", declined, 365],
  ["withdrawn", withdrawn, 365],
  ["a draft", drafting, 90],
])("erases what rests: %s", async (_name, make: () => Promise<Person>, days) => {
  const person = await make();
  expect(await after(days - 1)).toBe(0);
  expect(await isThere(person)).toBe(true);
  expect(await after(days)).toBe(1);
  expect(await isThere(person)).toBe(false);
  expect(await db().application.count({ where: { accountId: person.id } })).toBe(0);
  const entry = await db().logEntry.findFirst({ where: { verb: "account.erased" }, orderBy: { seq: "desc" } });
  expect(entry).toMatchObject({ actorId: "", subject: "", detail: "time", day: today() });
});

it("counts from the last thing that happened", async () => {
  const late = await waiting();
  moveClock(300 * day);
  await declineApplicant(organizer, late.code, "Come back with more words.");
  const tired = await waiting();
  moveClock(600 * day);
  await withdrawApplication(tired);
  expect(await after(664)).toBe(0);
  expect(await after(665)).toBe(1);
  expect(await isThere(late)).toBe(false);
  expect(await after(964)).toBe(0);
  expect(await after(965)).toBe(1);
});

it("leaves ninety days to who has opened an old application again or goes on writing", async () => {
  const [back, writer] = [await declined(), await drafting()];
  moveClock(360 * day);
  await reopenApplication(back);
  await db().application.updateMany({ where: { accountId: writer.id }, data: { changedOn: today() } });
  expect(await after(370)).toBe(0);
  moveClock(440 * day);
  await stateInterests(back, { spheres: ["health"], experience: "3to10", languages: ["be"] });
  expect(await after(450)).toBe(1);
  expect(await isThere(writer)).toBe(false);
  expect(await after(530)).toBe(1);
});

it("never touches those who wait, and members", async () => {
  const [patient, admitted] = [await waiting(), await waiting()];
  await admitApplicant(organizer, admitted.code);
  const promoted = await declined();
  await db().account.update({ where: { id: promoted.id }, data: { role: "participant" } });
  expect(await after(5000)).toBe(0);
  for (const person of [patient, admitted, promoted, organizer]) expect(await isThere(person)).toBe(true);
});
