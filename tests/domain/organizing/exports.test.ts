import { text, buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import yauzl from "yauzl";
import { record } from "~/domain/log/recording.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { stateResidence } from "~/domain/matrix/residence.server";
import {
  allowExport,
  askExport,
  countWaitingExports,
  findExport,
  listExports,
  refuseExport,
  takeExport,
  withdrawExport,
} from "~/domain/organizing/asking-exports.server";
import type { ExportKind } from "~/domain/organizing/exports";
import { exportSchema } from "~/domain/organizing/exports.schema";
import { csv } from "~/domain/csv";
import { findWorkFile, repeatWork } from "~/domain/work.server";
import { moveClock } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { listFiles } from "~/platform/job-files.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { sweepJobs } from "~/platform/jobs.server";
import type { Language } from "~/locales/t";
import { waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

const day = 24 * 60 * 60_000;
const reason = "For the report to the coordinators";
let asker: Person;
let second: Person;
let holder: Person;
let card: string;

beforeAll(async () => {
  asker = await member("organizer", "Asking Organizer");
  second = await member("administrator", "Second Organizer");
  holder = await member("participant", "Card Holder");
  await choosePosition(holder, { position: "ministry-health.minister", readiness: "now", rank: 1, revision: 0 });
  await stateResidence(holder, "in_belarus");
  card = (await findOwnCard(holder, "en")).number!;
  await openRunner();
});

afterAll(closeRunner);
afterEach(async () => {
  moveClock(0);
  await db().exportRequest.updateMany({ where: { state: "waiting" }, data: { state: "withdrawn" } });
});

const ask = (kind: ExportKind = "cards", language: Language = "en", who = asker) =>
  askExport(who, { kind, reason }, language);

async function made(kind: ExportKind, language: Language = "en"): Promise<string> {
  const code = await ask(kind, language);
  await allowExport(second, code);
  await runnerIdle();
  return code;
}

const tableOf = async (kind: ExportKind, language: Language = "en") =>
  text((await takeExport(asker, await made(kind, language))).stream());

it("is asked for with a kind and a reason, and waits for another organizer", async () => {
  expect(exportSchema.safeParse({ kind: "accounts", reason }).success).toBe(false);
  expect(exportSchema.safeParse({ kind: "cards", reason: "why not" }).success).toBe(false);
  const code = await ask();
  expect(await outcome(ask())).toContain("exportAsked");
  expect(await findExport(asker, code)).toMatchObject({
    ...{ kind: "cards", reason, standing: "waiting", asker: "Asking Organizer" },
    ...{ own: true, mayDecide: false, mayWithdraw: true, job: null },
  });
  expect(await findExport(second, code)).toMatchObject({ own: false, mayDecide: true, mayWithdraw: false });
  expect([await countWaitingExports(asker), await countWaitingExports(second)]).toEqual([0, 1]);
  expect(await db().job.count({ where: { kind: "export" } })).toBe(0);
});

it("is never allowed or refused by the one who asked, an administrator neither", async () => {
  const code = await ask("cards", "en", second);
  for (const act of [allowExport, refuseExport]) expect(await outcome(act(second, code))).toBe("403");
  expect((await findExport(second, code)).standing).toBe("waiting");
  expect(await outcome(withdrawExport(asker, code))).toBe("403");
  await withdrawExport(second, code);
  expect((await findExport(second, code)).standing).toBe("withdrawn");
  expect(await outcome(allowExport(asker, code))).toBe("409");
});

it("is nothing for other roles", async () => {
  const code = await ask();
  for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
    const who = await member(role);
    const acts = [ask("cards", "en", who), listExports(who), findExport(who, code), allowExport(who, code)];
    const all = [...acts, refuseExport(who, code), withdrawExport(who, code), takeExport(who, code)];
    expect(new Set(await Promise.all(all.map(outcome)))).toEqual(new Set(["403"]));
  }
  expect(await outcome(allowExport(null, code))).toBe("401");
  expect(await outcome(allowExport(second, "nothing"))).toBe("404");
});

it("is decided once: of two who decide at once, one is refused with 409, and one file is made", async () => {
  const code = await ask();
  const third = await member("organizer");
  const answers = await Promise.all([
    outcome(allowExport(second, code)),
    outcome(allowExport(third, code)),
    outcome(refuseExport(third, code)),
  ]);
  expect(answers.sort()).toEqual(["409", "409", "done"]);
  await runnerIdle();
  expect(await db().job.count({ where: { kind: "export" } })).toBeLessThanOrEqual(1);
  await db().job.deleteMany({ where: { kind: "export" } });
  await sweepJobs();
});

it("lapses after seven days", async () => {
  const code = await ask();
  moveClock(7 * day);
  expect((await findExport(second, code)).standing).toBe("waiting");
  moveClock(8 * day);
  expect(await findExport(second, code)).toMatchObject({ standing: "lapsed", mayDecide: false });
  expect(await outcome(allowExport(second, code))).toBe("409");
  expect(await outcome(withdrawExport(asker, code))).toBe("409");
  expect(await countWaitingExports(second)).toBe(0);
  expect(await outcome(ask())).toBe("done");
});

it("is taken by the one who asked alone, once, and then nothing of it is left", async () => {
  const code = await made("cards");
  const { job } = await findExport(asker, code);
  expect(job?.state).toBe("done");
  expect((await findExport(second, code)).job).toBeNull();
  expect(await outcome(takeExport(second, code))).toBe("403");
  expect(await outcome(findWorkFile(asker, job!.code))).toBe("404");
  expect(await outcome(repeatWork(asker, job!.code))).toBe("409");
  expect(await listFiles()).toHaveLength(1);
  const taken = await Promise.allSettled([takeExport(asker, code), takeExport(asker, code)]);
  expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listFiles()).toEqual([]);
  const [file] = taken.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const body = await buffer(file!.stream());
  expect(body).toHaveLength(file!.size);
  expect(await outcome(takeExport(asker, code))).toBe("409");
  expect((await findExport(asker, code)).job).toBeNull();
});

it("is gone when it was not taken by the end of the next day", async () => {
  const code = await made("cards");
  moveClock(day);
  await sweepJobs();
  expect(await listFiles()).toHaveLength(1);
  moveClock(2 * day);
  await sweepJobs();
  expect(await listFiles()).toEqual([]);
  expect(await outcome(takeExport(asker, code))).toBe("409");
});

it("is not made for one who is no longer an organizer", async () => {
  const leaving = await member("organizer");
  const code = await ask("cards", "en", leaving);
  await db().account.update({ where: { id: leaving.id }, data: { role: "participant" } });
  await allowExport(second, code);
  await runnerIdle();
  expect(await db().job.findFirst({ where: { ownerId: leaving.id } })).toMatchObject({ state: "failed", file: null });
  await db().job.deleteMany({ where: { ownerId: leaving.id } });
});

it("has each of its steps in the log", async () => {
  const before = await db().logEntry.count();
  await tableOf("log");
  const refused = await ask("cards");
  await refuseExport(second, refused);
  await withdrawExport(asker, await ask("cards"));
  const steps = await db().logEntry.findMany({ where: { seq: { gt: before } }, orderBy: { seq: "asc" } });
  expect(steps.map(({ verb, actorId, detail }) => [verb, actorId === asker.id, detail])).toEqual([
    ["export.asked", true, "log"],
    ["export.allowed", false, "log"],
    ["export.taken", true, "log"],
    ["export.asked", true, "cards"],
    ["export.refused", false, "cards"],
    ["export.asked", true, "cards"],
    ["export.withdrawn", true, "cards"],
  ]);
});

it("holds cards by their numbers, without pseudonyms and places, in the language of the one who asked", async () => {
  const bytes = await buffer((await takeExport(asker, await made("cards"))).stream());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const english = bytes.toString("utf8");
  expect(english).toMatch(new RegExp(`^${card},1,`, "m"));
  expect(english).toContain("ministry-health.minister");
  for (const words of ["Card Holder", holder.id, "in_belarus", "Belarus\r"]) expect(english).not.toContain(words);
  expect(await tableOf("cards", "be")).toContain("Картка,Месца,Пасада");
});

it("holds applications by their codes, without pseudonyms and drafts; formulas are guarded", async () => {
  const applicant = await waiting();
  await db().application.update({
    where: { code: applicant.code },
    data: { motivation: '=HYPERLINK("http://x")\nand ;=1+1, +2 and "quoted"' },
  });
  const table = await tableOf("applications");
  expect(table).toContain(applicant.code);
  const { pseudonym } = await db().account.findFirstOrThrow({ where: { application: { code: applicant.code } } });
  expect(table).not.toContain(pseudonym);
  expect(table).toContain(`"'=HYPERLINK(""http://x"")\nand ;'=1+1, '+2 and ""quoted"""`);
});

it.each(["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"])("guards a cell that begins with %j", (cell) => {
  expect(csv([["a", cell]])).toMatch(/^a,"?'/);
});

it("leaves numbers and dashes within words as they are", () => {
  expect(csv([[-1, "R-7K2M-94", "a - b", "a\nb"]])).toBe('-1,R-7K2M-94,a - b,"a\nb"\r\n');
});

it("holds the log as its page shows it: cards by number, applications by code", async () => {
  await transaction((tx) => record(tx, asker.id, "card.opened", { kind: "card", code: card }));
  const table = await tableOf("log");
  expect(table).toMatch(new RegExp(`Asking Organizer,Card opened,card\\.opened,card,${card},,[0-9a-f]{64}`));
  for (const words of ["Card Holder", holder.id, asker.id]) expect(table).not.toContain(words);
});

it("holds sealed contacts as the age files that they are, by their codes", async () => {
  const sealed = { code: newCode(), sealed: "-----BEGIN AGE ENCRYPTED FILE-----\nciphertext\n" };
  await db().sealedContact.create({
    data: { id: newId(), ...sealed, accountId: holder.id, keySet: "x", sealedOn: "2026-11-22" },
  });
  const zip = await buffer((await takeExport(asker, await made("contacts"))).stream());
  const files = await new Promise<Record<string, string>>((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      const found: Record<string, string> = {};
      opened.on("entry", (entry: yauzl.Entry) =>
        opened.openReadStream(entry, (_error, stream) => {
          void text(stream).then((body) => {
            found[entry.fileName] = body;
            opened.readEntry();
          });
        }),
      );
      opened.on("end", () => resolve(found));
      opened.readEntry();
    });
  });
  expect(files).toEqual({ [`${sealed.code}.age`]: sealed.sealed });
  expect(zip.includes("Card Holder")).toBe(false);
});
