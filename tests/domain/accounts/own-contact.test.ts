import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { submitApplication, stateInterests } from "~/domain/accounts/applying.server";
import { contactOf } from "~/domain/accounts/contact-holder.server";
import { liveKeys } from "~/domain/accounts/live-keys.server";
import { findOwnContact, leaveContact, listContactOpenings, removeContact } from "~/domain/accounts/own-contact.server";
import { openSealed } from "~/domain/accounts/sealing";
import { openContact } from "~/domain/organizing/opening-contacts.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { drafting, motivation, waiting } from "../../applicants";
import { member } from "../../cast";
import { contactKey, contactRow } from "../../contacts";
import { onPostgresql, useDatabase } from "../../database";

useDatabase();

afterEach(async () => {
  await db().contactKey.deleteMany();
  await db().sealedContact.deleteMany();
});

const file = () => env().DATABASE_URL.replace("file:", "");

it("is sealed to the organizers' keys and the recovery key, and opens with each, not without", async () => {
  const organizer = await contactKey(await member("organizer"));
  const administrator = await contactKey(await member("administrator"));
  const recovery = await contactKey(null);
  const lost = await contactKey(await member("participant"));
  const person = await waiting();
  await leaveContact(person, { contact: "Signal: quiet.77" });
  const row = await contactRow(person);
  expect(row.sealed).not.toContain("quiet");
  for (const { identity } of [organizer, administrator, recovery]) {
    expect(await openSealed(contactOf(row), row.sealed, [identity])).toEqual({
      state: "open",
      text: "Signal: quiet.77",
    });
  }
  // A key whose owner has no such role any more is left out though nobody has retired it.
  expect(await openSealed(contactOf(row), row.sealed, [lost.identity])).toEqual({ state: "otherKey" });
  expect(await findOwnContact(person)).toMatchObject({ offered: true, contact: { keys: 3, outdated: false } });
});

it("is refused while there is no key to seal to, and nothing is kept", async () => {
  const person = await drafting();
  expect(await findOwnContact(person)).toEqual({ offered: false, contact: null });
  await expect(leaveContact(person, { contact: "abc" })).rejects.toMatchObject({ field: "contact" });
  await stateInterests(person, { spheres: ["health"], experience: "under3", languages: ["be"] });
  await expect(submitApplication(person, { motivation, contact: "abc" })).rejects.toMatchObject({ field: "contact" });
  expect(await db().sealedContact.count()).toBe(0);
  expect(await db().application.count({ where: { accountId: person.id, state: "submitted" } })).toBe(0);
});

it("comes with the application, and stays where the field is left empty", async () => {
  const { identity } = await contactKey(await member("organizer"));
  const person = await drafting();
  await stateInterests(person, { spheres: ["health"], experience: "under3", languages: ["be"] });
  await submitApplication(person, { motivation, contact: "abc" });
  const row = await contactRow(person);
  expect(await openSealed(contactOf(row), row.sealed, [identity])).toEqual({ state: "open", text: "abc" });
  await db().application.updateMany({ where: { accountId: person.id }, data: { state: "draft" } });
  await submitApplication(person, { motivation, contact: "" });
  expect(await contactRow(person)).toEqual(row);
});

it("notices rows that were exchanged, by their text or by their owner", async () => {
  const { identity } = await contactKey(await member("organizer"));
  const [one, two] = [await waiting(), await waiting()];
  await leaveContact(one, { contact: "first" });
  await leaveContact(two, { contact: "second" });
  const [a, b] = [await contactRow(one), await contactRow(two)];
  expect(await openSealed(contactOf(a), b.sealed, [identity])).toEqual({ state: "otherRecord" });
  await db().sealedContact.delete({ where: { id: b.id } });
  await db().sealedContact.update({ where: { id: a.id }, data: { accountId: two.id } });
  const given = await contactRow(two);
  expect(await openSealed(contactOf(given), given.sealed, [identity])).toEqual({ state: "otherRecord" });
});

it("is replaced under its code, so that openings stay readable, and says that keys have changed", async () => {
  const organizer = await member("organizer");
  const first = await contactKey(organizer);
  const person = await waiting();
  await leaveContact(person, { contact: "first" });
  const before = await contactRow(person);
  await openContact(organizer, before.code);
  await contactKey(null);
  expect((await findOwnContact(person)).contact).toMatchObject({ keys: 1, outdated: true });
  await leaveContact(person, { contact: "second" });
  const after = await contactRow(person);
  expect(after.code).toBe(before.code);
  expect(await openSealed(contactOf(after), before.sealed, [first.identity])).toEqual({ state: "otherRecord" });
  expect((await findOwnContact(person)).contact).toMatchObject({ keys: 2, outdated: false });
  expect(await listContactOpenings(person)).toEqual([
    { day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, act: "opened", role: "organizer" },
  ]);
});

// PostgreSQL keeps the dead row until its table is written anew, at the next erasure or by night.
it.skipIf(onPostgresql)("is gone from the files of SQLite once it is removed", async () => {
  await contactKey(await member("organizer"));
  const person = await waiting();
  await leaveContact(person, { contact: "to be removed" });
  const { sealed, id } = await contactRow(person);
  const remains = () =>
    ["", "-wal"].flatMap((end) => {
      const bytes = readFileSync(file() + end);
      return [sealed.slice(40, 80), sealed.slice(-120, -60), id].filter((mark) => bytes.includes(mark));
    });
  expect(remains().length).toBeGreaterThan(0);
  await removeContact(person);
  expect(remains()).toEqual([]);
  await expect(removeContact(person)).rejects.toMatchObject({ status: 404 });
  expect(await listContactOpenings(person)).toEqual([]);
});

it("is nobody's without signing in", async () => {
  await expect(findOwnContact(null)).rejects.toMatchObject({ status: 401 });
  await expect(leaveContact(null, { contact: "abc" })).rejects.toMatchObject({ status: 401 });
  await expect(removeContact(null)).rejects.toMatchObject({ status: 401 });
  expect((await liveKeys()).recipients).toEqual([]);
});
