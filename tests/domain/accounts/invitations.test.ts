import { afterEach, describe, expect, it } from "vitest";
import { carryInvitation, obstacleToJoining } from "~/domain/accounts/invitations.server";
import { openAccount } from "~/domain/accounts/joining.server";
import { changeSettings, listSettings } from "~/domain/organizing/changing-settings.server";
import { invitationSchema } from "~/domain/organizing/inviting.schema";
import {
  carriedInvitation,
  listInvitations,
  makeInvitation,
  makeInvitationInShell,
  revokeInvitation,
  sweepInvitations,
} from "~/domain/organizing/inviting.server";
import { readSetting } from "~/domain/settings.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { roles } from "~/platform/roles";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { databaseBytes } from "../../tables";

useDatabase();
afterEach(() => moveClock(0));

const dayMs = 24 * 60 * 60_000;
const visit = (...cookies: string[]) =>
  new Request("http://localhost/", { headers: { Cookie: cookies.map((c) => c.split(";")[0]).join("; ") } });
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : 0),
  );

let names = 0;
const letters = "abcdefghijklmnopqrst";
function joinBy(...cookies: string[]) {
  const pseudonym = `Guest ${letters[(names += 1)]}${letters[(names * 7) % 20]}`;
  const passphrase = `copper kettle under the stair ${names}`;
  return openAccount(visit(...cookies), { pseudonym, way: "own", offer: "-", passphrase });
}

const tokenOf = (link: string) => link.split("/").at(-1)!;
const invite = async (uses = 1, days = 7) =>
  tokenOf(await makeInvitationInShell({ occasion: "A lecture", uses, days }));
const newest = () => db().invitation.findFirstOrThrow({ orderBy: { seq: "desc" } });

const most = { mostChoices: 5, mostChoicesBefore: 5, premoderated: 0, premoderatedBefore: 0 };

async function joining(value: "open" | "invited" | "closed"): Promise<void> {
  const administrator = await member("administrator");
  await changeSettings(administrator, { joining: value, joiningBefore: await readSetting("joining"), ...most });
}

describe("who may join", () => {
  it("is everybody until an administrator says otherwise, which the log knows; the second of two is refused", async () => {
    const [one, other] = [await member("administrator"), await member("administrator")];
    expect(await listSettings(one)).toEqual({ joining: "open", mostChoices: 5, premoderated: 0 });
    await changeSettings(one, { joining: "closed", joiningBefore: "open", ...most });
    expect(await status(changeSettings(other, { joining: "invited", joiningBefore: "open", ...most }))).toBe(409);
    expect(await readSetting("joining")).toBe("closed");
    const entries = await db().logEntry.findMany({ where: { verb: "setting.changed" } });
    expect(entries).toMatchObject([
      { actorId: one.id, subjectKind: "setting", subject: "joining", detail: "open > closed" },
    ]);
    await changeSettings(one, { joining: "open", joiningBefore: "closed", ...most });
  });

  it("is changed and seen by administrators alone", async () => {
    for (const role of roles.filter((one) => one !== "administrator")) {
      const actor = await member(role);
      expect([role, await status(listSettings(actor))]).toEqual([role, 403]);
      expect(await status(changeSettings(actor, { joining: "closed", joiningBefore: "open", ...most }))).toBe(403);
    }
    expect(await readSetting("joining")).toBe("open");
  });

  it("is as at the start where what is kept does not fit", async () => {
    await db().setting.upsert({
      where: { name: "joining" },
      create: { name: "joining", value: "nonsense" },
      update: { value: "nonsense" },
    });
    expect(await readSetting("joining")).toBe("open");
    await db().setting.deleteMany();
  });

  it("is nobody where joining is closed, with an invitation neither", async () => {
    const carried = await carryInvitation(await invite());
    await joining("closed");
    expect(await obstacleToJoining(visit(carried))).toBe("closed");
    expect(await status(joinBy(carried))).toBe(403);
    expect((await newest()).used).toBe(0);
    await joining("open");
  });

  it("uses up no invitation where joining is open", async () => {
    const carried = await carryInvitation(await invite());
    expect(await status(joinBy(carried))).toBe(200);
    expect((await newest()).used).toBe(0);
  });
});

describe("an invitation", () => {
  it("lets in as many as it says, where one is needed", async () => {
    await joining("invited");
    expect(await obstacleToJoining(visit())).toBe("uninvited");
    expect(await status(joinBy())).toBe(403);
    const carried = await carryInvitation(await invite(2));
    expect(await obstacleToJoining(visit(carried))).toBe(null);
    expect([await status(joinBy(carried)), await status(joinBy(carried)), await status(joinBy(carried))]).toEqual([
      200, 200, 403,
    ]);
    expect((await newest()).used).toBe(2);
    expect(await obstacleToJoining(visit(carried))).toBe("uninvited");
  });

  it("is not used up by a pseudonym that is taken", async () => {
    const taken = await member("participant", "Taken Name");
    const carried = await carryInvitation(await invite());
    const input = { way: "own" as const, offer: "-", passphrase: "copper kettle under the last stair" };
    await expect(openAccount(visit(carried), { pseudonym: taken.pseudonym, ...input })).rejects.toThrow("Taken");
    expect((await newest()).used).toBe(0);
  });

  it("ends with its last day, with revocation, and with an hour in the browser", async () => {
    const token = await invite(1, 2);
    const carried = await carryInvitation(token);
    moveClock(61 * 60_000);
    expect(await obstacleToJoining(visit(carried))).toBe("uninvited");
    moveClock(dayMs);
    expect(await status(carryInvitation(token))).toBe(200);
    moveClock(2 * dayMs);
    expect(await status(carryInvitation(token))).toBe(404);
    moveClock(0);
    const again = await carryInvitation(token);
    const organizer = await member("organizer");
    await revokeInvitation(organizer, (await newest()).code);
    expect(await status(carryInvitation(token))).toBe(404);
    expect(await status(joinBy(again))).toBe(403);
    expect(await status(revokeInvitation(organizer, (await newest()).code))).toBe(409);
    expect(await status(revokeInvitation(organizer, "nothing"))).toBe(404);
  });

  it("works by its whole token alone", async () => {
    const token = await invite();
    for (const wrong of ["", token.slice(0, -1), `${token}a`, token.toUpperCase(), (await newest()).hash]) {
      expect(await status(carryInvitation(wrong))).toBe(404);
    }
    const carried = await carryInvitation(token);
    const value = carried.split(";")[0]!;
    expect(value).not.toContain(token);
    expect(await obstacleToJoining(visit(`${value.slice(0, -3)}abc`))).toBe("uninvited");
  });

  it("has a link that its maker alone sees, and that nothing keeps", async () => {
    const [maker, other] = [await member("organizer"), await member("organizer")];
    const cookie = await makeInvitation(maker, { occasion: "A lecture", uses: 3, days: 1 });
    const link = carriedInvitation(maker, visit(cookie))!;
    expect(link.startsWith(`${env().ORIGIN}/invitations/`)).toBe(true);
    expect(Buffer.from(tokenOf(link), "base64url").length).toBeGreaterThanOrEqual(16);
    expect(carriedInvitation(other, visit(cookie))).toBe(null);
    moveClock(11 * 60_000);
    expect(carriedInvitation(maker, visit(cookie))).toBe(null);
    const bytes = await databaseBytes();
    expect(bytes.includes("A lecture")).toBe(true);
    expect(bytes.includes(tokenOf(link))).toBe(false);
  });

  it("is recorded without its token, and without who came", async () => {
    const maker = await member("organizer");
    await makeInvitation(maker, { occasion: "A meeting", uses: 3, days: 1 });
    const made = await newest();
    await revokeInvitation(maker, made.code);
    const entries = await db().logEntry.findMany({ where: { subject: made.code }, orderBy: { seq: "asc" } });
    expect(entries).toMatchObject([
      { verb: "invitation.made", actorId: maker.id, subjectKind: "invitation", detail: "3" },
      { verb: "invitation.revoked", actorId: maker.id, subjectKind: "invitation", detail: "" },
    ]);
    await makeInvitationInShell({ occasion: "From the shell", uses: 1, days: 1 });
    const shell = await db().logEntry.findFirstOrThrow({ where: { subject: (await newest()).code } });
    expect(shell.actorId).toBe(null);
    // A column that joined a person to an invitation would have to be named here.
    expect(Object.keys(made).sort()).toEqual(
      ["id", "code", "hash", "occasion", "uses", "used", "madeOn", "expiresOn", "revokedOn", "seq"].sort(),
    );
  });

  it("is made, seen and revoked by organizers and administrators alone", async () => {
    const { code } = await newest();
    for (const role of roles) {
      const actor = await member(role);
      const expected = role === "organizer" || role === "administrator" ? 200 : 403;
      expect([role, await status(listInvitations(actor))]).toEqual([role, expected]);
      expect(await status(makeInvitation(actor, { occasion: "An occasion", uses: 1, days: 1 }))).toBe(expected);
      if (expected === 403) expect(await status(revokeInvitation(actor, code))).toBe(403);
    }
  });

  it("stands in the list with what is left of it, the newest first", async () => {
    await invite(2, 3);
    const [first] = await listInvitations(await member("organizer"));
    expect(first).toMatchObject({ occasion: "A lecture", left: 2, uses: 2, state: "usable" });
    moveClock(3 * dayMs);
    expect((await listInvitations(await member("organizer")))[0]!.state).toBe("expired");
  });

  it("is deleted thirty days after its end", async () => {
    await db().invitation.deleteMany();
    await invite(1, 1);
    await invite(1, 90);
    await revokeInvitation(await member("organizer"), (await newest()).code);
    moveClock(30 * dayMs);
    await sweepInvitations();
    expect(await db().invitation.count()).toBe(2);
    moveClock(31 * dayMs);
    await sweepInvitations();
    expect(await db().invitation.count()).toBe(0);
  });

  it.each([
    [{ uses: "0" }, "uses"],
    [{ uses: "101" }, "uses"],
    [{ uses: "1.5" }, "uses"],
    [{ days: "400" }, "days"],
    [{ occasion: "ab" }, "occasion"],
  ])("is not made of %j", (wrong, field) => {
    const given = { occasion: "An occasion", uses: "1", days: "7", ...wrong };
    expect(invitationSchema.safeParse(given).error?.issues[0]?.path).toEqual([field]);
  });
});
