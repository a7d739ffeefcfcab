import { describe, expect, it } from "vitest";
import { findOwnApplication, reopenApplication } from "~/domain/accounts/applying.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { detailInWords } from "~/domain/log/in-words";
import { changeRole, endMembership } from "~/domain/organizing/changing-roles.server";
import { accountIn, findByPseudonym, findPerson, listOfficeHolders } from "~/domain/organizing/people.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { type Role, roles } from "~/platform/roles";
import { readSession } from "~/platform/session.server";
import { waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const reason = "Words of sufficient length.";
const visit = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie } });
const roleOf = async ({ id }: Person) => (await db().account.findUniqueOrThrow({ where: { id } })).role;
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : 0),
  );

/** A person of this role, and what names them to administrators. */
async function known(role: Role, administrator: Person) {
  const person = await member(role);
  return { person, reference: await findByPseudonym(administrator, person) };
}

describe("looking people up", () => {
  it("finds one person by the pseudonym or one that looks like it, and nobody by less", async () => {
    const administrator = await member("administrator");
    const sought = await member("participant", "Quiet River");
    for (const pseudonym of ["Quiet River", "quiet-river", "Qu1et R1ver"]) {
      expect(accountIn(await findByPseudonym(administrator, { pseudonym }))).toBe(sought.id);
    }
    for (const pseudonym of ["Quiet", "%", "Quiet Rive_", "Quiet River "]) {
      const found = findByPseudonym(administrator, { pseudonym }).then(accountIn, (error: Error) => error.message);
      expect([pseudonym, await found]).toEqual([
        pseudonym,
        pseudonym === "Quiet River " ? sought.id : "mistakes:nobodyCalledSo",
      ]);
    }
  });

  it("names a person in no address by what the database holds, and never twice alike", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("participant", administrator);
    expect(reference).not.toContain(person.id);
    expect(reference).not.toBe(await findByPseudonym(administrator, person));
    for (const wrong of ["", person.id, `${reference.slice(0, -2)}AA`, "x".repeat(80)]) {
      expect([wrong, await status(findPerson(administrator, wrong))]).toEqual([wrong, 404]);
    }
  });

  it("lists those who hold an office, and no member", async () => {
    const administrator = await member("administrator");
    await db().account.update({ where: { id: administrator.id }, data: { totpOn: today() } });
    const ordinary = [await member("participant"), await member("applicant")];
    const expert = await member("expert");
    const rows = await listOfficeHolders(administrator);
    const names = rows.map(({ pseudonym }) => pseudonym);
    for (const { pseudonym } of ordinary) expect(names).not.toContain(pseudonym);
    expect(rows.find(({ pseudonym }) => pseudonym === expert.pseudonym)).toMatchObject({ secondStep: "unneeded" });
    expect(rows.find(({ self }) => self)).toMatchObject({ pseudonym: administrator.pseudonym, secondStep: "set" });
  });

  it("says whether the second step is set, by an app or a passkey", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("moderator", administrator);
    const set = (data: object) => db().account.update({ where: { id: person.id }, data });
    const shown = async () => (await findPerson(administrator, reference)).secondStep;
    await set({ totpOn: null });
    expect(await shown()).toBe("missing");
    await set({ secondStepWaived: true });
    expect(await shown()).toBe("waived");
    const passkey = { publicKey: "-", counter: 0, transports: "", name: "-", addedOn: today() };
    await db().passkey.create({ data: { id: newId(), code: newCode(), accountId: person.id, ...passkey } });
    expect(await shown()).toBe("set");
  });
});

describe("changing a role", () => {
  it("is for administrators alone, whatever the role", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("participant", administrator);
    for (const role of roles.filter((one) => one !== "administrator")) {
      const actor = await member(role);
      const tried = [
        listOfficeHolders(actor),
        findByPseudonym(actor, person),
        findPerson(actor, reference),
        changeRole(actor, reference, { from: "participant", to: "organizer", reason }),
        endMembership(actor, reference, { from: "participant", reason }),
      ];
      expect([role, await Promise.all(tried.map(status))]).toEqual([role, [403, 403, 403, 403, 403]]);
    }
    expect(await roleOf(person)).toBe("participant");
  });

  it("gives the role, ends the sessions, and is recorded with from, to and why", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("participant", administrator);
    await changeRole(administrator, reference, { from: "participant", to: "organizer", reason });
    expect(await roleOf(person)).toBe("organizer");
    expect(await readSession(visit(person.cookie))).toBe(null);
    expect(await readSession(visit(administrator.cookie))).not.toBe(null);
    const entries = await db().logEntry.findMany({ where: { subject: person.id } });
    expect(entries).toMatchObject([
      {
        ...{ verb: "account.role", actorId: administrator.id, subjectKind: "account" },
        detail: `participant > organizer: ${reason}`,
      },
    ]);
    expect(await findPerson(administrator, reference)).toMatchObject({ role: "organizer", roleSince: today() });
  });

  it("lets one of two administrators decide; the second is refused and changes nothing", async () => {
    const [one, other] = [await member("administrator"), await member("administrator")];
    const { person, reference } = await known("participant", one);
    const both = await Promise.all([
      status(changeRole(one, reference, { from: "participant", to: "expert", reason })),
      status(changeRole(other, reference, { from: "participant", to: "moderator", reason })),
    ]);
    expect(both.sort()).toEqual([200, 409]);
    expect(await db().logEntry.count({ where: { subject: person.id } })).toBe(1);
  });

  it("never touches one's own role", async () => {
    const administrator = await member("administrator");
    const own = await findByPseudonym(administrator, administrator);
    expect((await findPerson(administrator, own)).mayChange).toBe(false);
    expect(await status(changeRole(administrator, own, { from: "administrator", to: "expert", reason }))).toBe(403);
    expect(await status(endMembership(administrator, own, { from: "administrator", reason }))).toBe(403);
    expect(await roleOf(administrator)).toBe("administrator");
  });

  it("leaves an administrator where two take each other's office at once", async () => {
    await db().account.updateMany({ where: { role: "administrator" }, data: { role: "participant" } });
    const [one, other] = [await member("administrator"), await member("administrator")];
    const [first, second] = [await findByPseudonym(one, one), await findByPseudonym(one, other)];
    const both = await Promise.all([
      status(changeRole(one, second, { from: "administrator", to: "participant", reason })),
      status(changeRole(other, first, { from: "administrator", to: "participant", reason })),
    ]);
    expect(both.filter((answer) => answer === 200)).toHaveLength(1);
    expect(await db().account.count({ where: { role: "administrator" } })).toBe(1);
  });

  it("refuses to take the last administrator, though an actor from before asks", async () => {
    await db().account.updateMany({ where: { role: "administrator" }, data: { role: "participant" } });
    const last = await member("administrator");
    const reference = await findByPseudonym(last, last);
    // Somebody whose rights ended while the request was under way.
    const former = { ...(await member("participant")), role: "administrator" as const };
    expect(await status(changeRole(former, reference, { from: "administrator", to: "expert", reason }))).toBe(403);
    expect(await roleOf(last)).toBe("administrator");
  });

  it("retires the keys of whoever is no longer an organizer, and only then", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("organizer", administrator);
    const key = { accountId: person.id, recipient: `age1${newId()}`, addedOn: today(), seq: 1 };
    await db().contactKey.create({ data: { id: newId(), code: newCode(), ...key } });
    const retiredOn = async () =>
      (await db().contactKey.findFirstOrThrow({ where: { accountId: person.id } })).retiredOn;
    await changeRole(administrator, reference, { from: "organizer", to: "administrator", reason });
    expect(await retiredOn()).toBe(null);
    await changeRole(administrator, reference, { from: "administrator", to: "moderator", reason });
    expect(await retiredOn()).toBe(today());
  });

  it("settles an application that waits", async () => {
    const administrator = await member("administrator");
    const applicant = await waiting();
    const reference = await findByPseudonym(administrator, applicant);
    await changeRole(administrator, reference, { from: "applicant", to: "expert", reason });
    expect(await findOwnApplication(applicant)).toMatchObject({
      state: "admitted",
      decision: { outcome: "admitted", reason: "" },
    });
  });
});

describe("ending a membership", () => {
  const position = "ministry-health.minister";
  const candidates = async () => (await db().position.findUniqueOrThrow({ where: { key: position } })).candidateCount;

  it("leaves an applicant who reads why and may apply anew; the positions leave the matrix", async () => {
    const administrator = await member("administrator");
    const { person, reference } = await known("participant", administrator);
    const before = await candidates();
    await choosePosition(person, { position, rank: 1, readiness: "now", revision: 0 });
    expect(await candidates()).toBe(before + 1);
    await endMembership(administrator, reference, { from: "participant", reason });
    expect(await candidates()).toBe(before);
    expect((await findOwnCard(person, "en")).choices).toEqual([]);
    expect(await roleOf(person)).toBe("applicant");
    expect(await readSession(visit(person.cookie))).toBe(null);
    const left = { ...person, role: "applicant" as const };
    expect(await findOwnApplication(left)).toMatchObject({
      state: "declined",
      decision: { outcome: "ended", reason },
    });
    await reopenApplication(left);
    expect((await findOwnApplication(left))?.state).toBe("draft");
    const entries = await db().logEntry.findMany({ where: { subject: person.id } });
    // The reason is the person's to read, and goes with their account.
    expect(entries).toMatchObject([{ verb: "account.role", detail: "participant > applicant" }]);
  });

  it("is refused where the role has changed or there is no membership", async () => {
    const administrator = await member("administrator");
    const { reference } = await known("expert", administrator);
    expect(await status(endMembership(administrator, reference, { from: "participant", reason }))).toBe(409);
    const { reference: newcomer } = await known("applicant", administrator);
    expect(await status(endMembership(administrator, newcomer, { from: "applicant", reason }))).toBe(409);
  });
});

it("is said in the log in the reader's words, the reason as it was written", () => {
  const t = (key: string) => key;
  expect(detailInWords(t, "account.role", "participant > expert: an expert on courts")).toBe(
    "common:role.participant > common:role.expert: an expert on courts",
  );
});
