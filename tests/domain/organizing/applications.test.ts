import { describe, expect, it } from "vitest";
import { findOwnApplication, reopenApplication } from "~/domain/accounts/applying.server";
import { queueSchema } from "~/domain/organizing/applications.schema";
import { admitApplicant, declineApplicant, findNextWaiting } from "~/domain/organizing/deciding-applications.server";
import { findApplication, listApplications } from "~/domain/organizing/listing-applications.server";
import { stateResidence } from "~/domain/matrix/residence.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { readSession } from "~/platform/session.server";
import { drafting, waiting } from "../../applicants";
import { member } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const reason = "Tell us more about what you would like to work on.";
const visit = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie } });
const filter = (asked: Record<string, string> = {}) => queueSchema.parse(asked);

describe("deciding", () => {
  it("admits: the role is participant, the old session ends, the log knows", async () => {
    const organizer = await member("organizer");
    const applicant = await waiting();
    await admitApplicant(organizer, applicant.code);
    const account = await db().account.findUniqueOrThrow({ where: { id: applicant.id } });
    expect(account.role).toBe("participant");
    expect(await readSession(visit(applicant.cookie))).toBe(null);
    const entries = await db().logEntry.findMany({ where: { subject: applicant.code } });
    expect(entries).toMatchObject([
      { verb: "application.admitted", actorId: organizer.id, subjectKind: "application" },
    ]);
  });

  it("declines with a reason that the applicant reads, who may apply again", async () => {
    const organizer = await member("organizer");
    const applicant = await waiting();
    await declineApplicant(organizer, applicant.code, reason);
    expect(await findOwnApplication(applicant)).toMatchObject({ state: "declined", decision: { reason } });
    await reopenApplication(applicant);
    await expect(findApplication(organizer, applicant.code)).rejects.toMatchObject({ status: 404 });
    expect((await db().account.findUniqueOrThrow({ where: { id: applicant.id } })).role).toBe("applicant");
  });

  it("lets the first of two organizers decide; the second is refused and changes nothing", async () => {
    const [one, other] = [await member("organizer"), await member("administrator")];
    const applicant = await waiting();
    const outcomes = await Promise.allSettled([
      admitApplicant(one, applicant.code),
      declineApplicant(other, applicant.code, reason),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(declineApplicant(other, applicant.code, reason)).rejects.toMatchObject({ status: 409 });
    const { decisions } = await findApplication(one, applicant.code);
    expect(decisions).toHaveLength(1);
    expect(await db().logEntry.count({ where: { subject: applicant.code } })).toBe(1);
  });

  it("is for organizers, never on oneself, and not on drafts", async () => {
    const applicant = await waiting();
    for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
      const who = await member(role);
      await expect(admitApplicant(who, applicant.code)).rejects.toMatchObject({ status: 403 });
      await expect(declineApplicant(who, applicant.code, reason)).rejects.toMatchObject({ status: 403 });
      await expect(listApplications(who, filter())).rejects.toMatchObject({ status: 403 });
      await expect(findApplication(who, applicant.code)).rejects.toMatchObject({ status: 403 });
    }
    const organizer = await member("organizer");
    const own = { id: newId(), code: newCode(), accountId: organizer.id, state: "submitted", seq: 100_000 };
    await db().application.create({ data: { ...own, experience: "under3", motivation: "mine" } });
    await expect(admitApplicant(organizer, own.code)).rejects.toMatchObject({ status: 403 });
    expect((await findApplication(organizer, own.code)).mayDecide).toBe(false);
    await db().application.delete({ where: { id: own.id } });
    await expect(admitApplicant(organizer, (await drafting()).code)).rejects.toMatchObject({ status: 404 });
    expect((await db().account.findUniqueOrThrow({ where: { id: applicant.id } })).role).toBe("applicant");
  });
});

it("forgets at admission what could be compared with a card, and keeps it of those who were declined", async () => {
  const organizer = await member("organizer");
  const [admitted, declined] = [await waiting(), await waiting()];
  await admitApplicant(organizer, admitted.code);
  await declineApplicant(organizer, declined.code, reason);
  const include = { spheres: true, languages: true } as const;
  const gone = await db().application.findUniqueOrThrow({ where: { code: admitted.code }, include });
  expect(gone).toMatchObject({ experience: "", spheres: [], languages: [] });
  const kept = await db().application.findUniqueOrThrow({ where: { code: declined.code }, include });
  expect([kept.experience, kept.spheres.length > 0, kept.languages.length > 0]).toEqual(["3to10", true, true]);
});

describe("the queue", () => {
  it("shows who waits, oldest first, in pages of 25, by filters; drafts never", async () => {
    const organizer = await member("organizer");
    await db().application.deleteMany();
    const codes: string[] = [];
    for (let i = 0; i < 27; i += 1) codes.push((await waiting()).code);
    await drafting();
    const first = await listApplications(organizer, filter());
    expect(first.applications.map(({ code }) => code)).toEqual(codes.slice(0, 25));
    expect(first.waiting).toBe(27);
    const second = await listApplications(organizer, filter({ after: first.next! }));
    expect(second.applications.map(({ code }) => code)).toEqual(codes.slice(25));
    expect(second.next).toBe(null);
    const count = async (asked: Record<string, string>) =>
      (await listApplications(organizer, filter(asked))).applications.length;
    expect(await count({ sphere: "education", language: "en", experience: "3to10" })).toBe(25);
    expect(await count({ sphere: "defence" })).toBe(0);
    expect(await count({ language: "ru" })).toBe(0);
    expect(await count({ experience: "over20" })).toBe(0);
    expect(await count({ state: "admitted" })).toBe(0);
    expect(await count({ state: "draft", sphere: "<script>", after: "nothing" })).toBe(25);
    expect(await findNextWaiting(organizer, codes[0]!)).toBe(codes[1]);
    await admitApplicant(organizer, codes[26]!);
    expect(await findNextWaiting(organizer, codes[26]!)).toBe(codes[0]);
  });

  it("knows nothing of where an applicant lives, nor who decided", async () => {
    const [organizer, applicant] = [await member("organizer"), await waiting()];
    await stateResidence(applicant, "in_belarus");
    await declineApplicant(organizer, applicant.code, reason);
    const shown = await findApplication(organizer, applicant.code);
    const row = await db().application.findUnique({
      where: { code: applicant.code },
      include: { spheres: true, languages: true, decisions: true },
    });
    for (const what of [shown, row]) expect(JSON.stringify(what)).not.toMatch(/in_belarus|abroad|unsaid|residence/);
    expect(JSON.stringify(shown)).not.toContain(organizer.id);
    expect(JSON.stringify(shown)).not.toContain(organizer.pseudonym);
    expect(shown.decisions).toMatchObject([{ outcome: "declined", reason, role: "organizer" }]);
  });
});
