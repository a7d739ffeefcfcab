import { beforeEach, expect, it } from "vitest";
import { withdrawApplication } from "~/domain/accounts/applying.server";
import { leaveContact, listContactOpenings } from "~/domain/accounts/own-contact.server";
import { encryptTo, openSealed, reseal, sealText } from "~/domain/accounts/sealing";
import { retireContactKey } from "~/domain/organizing/contact-keys.server";
import { findContact, findContactOf, listContacts, openContact } from "~/domain/organizing/opening-contacts.server";
import {
  countOutdatedContacts,
  handOutContacts,
  takeBackContacts,
  takeResealedContact,
} from "~/domain/organizing/resealing-contacts.server";
import { db } from "~/platform/db.server";
import { drafting, waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { contactKey, contactRow, type TestKey } from "../../contacts";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let key: TestKey;

beforeEach(async () => {
  await db().contactKey.deleteMany();
  await db().sealedContact.deleteMany();
  organizer = await member("organizer");
  key = await contactKey(organizer);
});

async function withContact(words = "Signal: quiet.77") {
  const person = await waiting();
  await leaveContact(person, { contact: words });
  const { code } = await contactRow(person);
  return { ...person, application: person.code, contact: code };
}

it("gives the sealed file to an organizer, recorded before, and the holder reads the day", async () => {
  const person = await withContact();
  const { of, sealed } = await openContact(organizer, person.contact);
  expect(await openSealed(of, sealed, [key.identity])).toEqual({ state: "open", text: "Signal: quiet.77" });
  const entry = await db().logEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(entry).toMatchObject({ verb: "contact.opened", subjectKind: "contact", subject: person.contact, detail: "" });
  expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${person.id}|${person.pseudonym}|${person.application}`));
  expect(await listContactOpenings(person)).toMatchObject([{ act: "opened", role: "organizer" }]);
  expect(await listContactOpenings(await withContact())).toEqual([]);
});

it("is listed and found by its application, without what is inside", async () => {
  const person = await withContact();
  expect(await findContactOf(organizer, person.application)).toBe(person.contact);
  expect(await findContactOf(organizer, (await waiting()).code)).toBe(null);
  const found = await findContact(organizer, person.contact);
  expect(found).toMatchObject({ pseudonym: person.pseudonym, application: person.application, outdated: false });
  const list = await listContacts(organizer, {});
  expect(list).toMatchObject({ contacts: [{ code: person.contact, pseudonym: person.pseudonym }], outdated: 0 });
  expect(JSON.stringify([found, list])).not.toContain("AGE ENCRYPTED");
});

it("goes through the list in pages", async () => {
  const people = [];
  for (let i = 0; i < 27; i += 1) people.push(await withContact());
  const first = await listContacts(organizer, {});
  const second = await listContacts(organizer, { after: first.next ?? "" });
  expect([first.contacts.length, second.contacts.length, second.next]).toEqual([25, 2, null]);
  expect([...first.contacts, ...second.contacts].map(({ code }) => code)).toEqual(people.map((one) => one.contact));
});

it("is not the organizers' before the application is sent, nor after it is withdrawn", async () => {
  const draft = await drafting();
  await leaveContact(draft, { contact: "abc" });
  const withdrawn = await withContact();
  await withdrawApplication(withdrawn);
  for (const code of [(await contactRow(draft)).code, withdrawn.contact]) {
    await expect(findContact(organizer, code)).rejects.toMatchObject({ status: 404 });
    await expect(openContact(organizer, code)).rejects.toMatchObject({ status: 404 });
    await expect(takeResealedContact(organizer, code, { sealed: "x" })).rejects.toMatchObject({ status: 404 });
  }
  await contactKey(null);
  expect(await countOutdatedContacts(organizer)).toMatchObject({ outdated: 0 });
  expect((await handOutContacts(organizer, { after: "" })).texts).toEqual([]);
  expect(await findContactOf(organizer, withdrawn.application)).toBe(null);
  expect((await listContacts(organizer, {})).contacts).toEqual([]);
});

it("is sealed anew by an organizer when the keys change, bound to the same record", async () => {
  const [one, two] = [await withContact("first"), await withContact("second")];
  const next = await contactKey(await member("organizer"));
  expect(await countOutdatedContacts(organizer)).toEqual({ outdated: 2, keys: 2, atOnce: 2 });
  const { texts: contacts, recipients } = await handOutContacts(organizer, { after: "" });
  expect(await db().logEntry.count({ where: { verb: "contact.opened", detail: "resealing" } })).toBeGreaterThan(1);
  const back = { code: [] as string[], was: [] as string[], sealed: [] as string[] };
  for (const { code, was, of, sealed } of contacts) {
    const again = await reseal(of, sealed, [key.identity], recipients);
    if (again.state !== "sealed") throw new Error(again.state);
    back.code.push(code);
    back.was.push(was);
    back.sealed.push(again.sealed);
  }
  // One of them writes anew meanwhile: theirs stands.
  await leaveContact(two, { contact: "third" });
  await takeBackContacts(organizer, back);
  for (const [person, words] of [
    [one, "first"],
    [two, "third"],
  ] as const) {
    const { of, sealed } = await openContact(organizer, person.contact);
    expect(await openSealed(of, sealed, [next.identity])).toEqual({ state: "open", text: words });
  }
  expect(await countOutdatedContacts(organizer)).toMatchObject({ outdated: 0 });
  expect((await listContactOpenings(one)).map(({ act }) => act)).toEqual(["opened", "resealed", "opened"]);
  expect((await listContactOpenings(two)).map(({ act }) => act)).toEqual(["opened", "opened"]);
});

it("is closed to a retired key once it is sealed anew, and the other way round not before", async () => {
  const other = await contactKey(await member("organizer"));
  const person = await withContact();
  await retireContactKey(organizer, key.code);
  const before = await openContact(organizer, person.contact);
  expect(await openSealed(before.of, before.sealed, [key.identity])).toMatchObject({ state: "open" });
  const { texts: contacts, recipients } = await handOutContacts(organizer, { after: "" });
  const again = await reseal(contacts[0]!.of, contacts[0]!.sealed, [other.identity], recipients);
  if (again.state !== "sealed") throw new Error(again.state);
  await takeResealedContact(organizer, person.contact, { sealed: again.sealed });
  const { of, sealed } = await openContact(organizer, person.contact);
  expect(await openSealed(of, sealed, [key.identity])).toEqual({ state: "otherKey" });
  expect(await openSealed(of, sealed, [other.identity])).toMatchObject({ state: "open" });
});

it("takes back only files that are sealed to as many keys as there are, of the one length", async () => {
  const person = await withContact();
  const next = await contactKey(null);
  const { texts: contacts } = await handOutContacts(organizer, { after: "" });
  const [{ code, was, of }] = contacts as [(typeof contacts)[number]];
  const kept = await contactRow(person);
  const bad = [
    "no file",
    await sealText(of, "abc", [next.recipient]),
    await encryptTo([key.recipient, next.recipient], "abc"),
  ];
  for (const sealed of bad) {
    const back = { code: [code], was: [was], sealed: [sealed] };
    await expect(takeBackContacts(organizer, back)).rejects.toMatchObject({ status: 409 });
    await expect(takeResealedContact(organizer, code, { sealed })).rejects.toMatchObject({ field: "sealed" });
  }
  await expect(takeBackContacts(organizer, { code: [code], was: [], sealed: [] })).rejects.toMatchObject({
    status: 400,
  });
  expect(await contactRow(person)).toEqual(kept);
});

it("hands out after a contact that the key does not fit, and nothing where no key is left", async () => {
  await withContact();
  await withContact();
  await contactKey(null);
  const { texts: contacts } = await handOutContacts(organizer, { after: "" });
  const rest = await handOutContacts(organizer, { after: contacts[0]!.code });
  expect(rest.texts.map(({ code }) => code)).toEqual([contacts[1]!.code]);
  await db().contactKey.deleteMany();
  await expect(handOutContacts(organizer, { after: "" })).rejects.toMatchObject({ status: 409 });
});

it("is closed to all others, the holder's own included", async () => {
  const person = await withContact();
  for (const who of [person, await member("participant"), await member("moderator")]) {
    await expect(openContact(who, person.contact)).rejects.toMatchObject({ status: 403 });
    await expect(listContacts(who, {})).rejects.toMatchObject({ status: 403 });
    await expect(handOutContacts(who, { after: "" })).rejects.toMatchObject({ status: 403 });
    await expect(takeResealedContact(who, person.contact, { sealed: "x" })).rejects.toMatchObject({ status: 403 });
    await expect(findContactOf(who, person.application)).rejects.toMatchObject({ status: 403 });
  }
  await expect(openContact(null, person.contact)).rejects.toMatchObject({ status: 401 });
});
