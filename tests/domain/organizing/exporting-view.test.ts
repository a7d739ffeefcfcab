import { buffer, text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { gridSchema, viewOf, viewQuery } from "~/domain/matrix/filters.schema";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { noteMatrixChange } from "~/domain/matrix/changes.server";
import { stateResidence } from "~/domain/matrix/residence.server";
import { allowExport, askExport, findExport, takeExport } from "~/domain/organizing/asking-exports.server";
import { exportSchema } from "~/domain/organizing/exports.schema";
import { db, transaction } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

const reason = "For the report to the coordinators";
let asker: Person;
let second: Person;
let card: string;

beforeAll(async () => {
  [asker, second] = [await member("organizer"), await member("organizer")];
  const holder = await member("participant", "Card Holder");
  await choosePosition(holder, { position: "ministry-health.minister", readiness: "now", rank: 1, revision: 0 });
  await stateResidence(holder, "in_belarus");
  const other = await member("participant");
  await choosePosition(other, {
    ...{ position: "ministry-health.minister", readiness: "after_training" as const },
    ...{ rank: 1, revision: 0 },
  });
  card = (await findOwnCard(holder, "en")).number!;
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    await tx.position.update({
      where: { key: "ministry-health.minister" },
      data: { titleEn: '=HYPERLINK("http://x")' },
    });
  });
  await openRunner();
});
afterAll(closeRunner);
afterEach(async () => {
  await db().exportRequest.updateMany({ where: { state: "waiting" }, data: { state: "withdrawn" } });
});

const ask = (query: string, format: "csv" | "xlsx" = "csv") =>
  askExport(asker, { kind: "matrix", reason, filter: query, format }, "en");

async function taken(query: string, format: "csv" | "xlsx" = "csv") {
  const code = await ask(query, format);
  await allowExport(second, code);
  await runnerIdle();
  return takeExport(asker, code);
}

it("keeps the filter, and the second organizer reads it in words", async () => {
  const code = await ask("kind=central&level=leadership&service=over10&language=pl&district=x&readiness=nonsense");
  expect((await findExport(second, code, "en")).view).toEqual([
    ...["Kind of body: Central bodies", "Level: Head of body", "District: x"],
    ...["Language: Polish", "Years in public service: over 10 years"],
  ]);
  expect(await outcome(ask("kind=judicial"))).toContain("exportAsked");
  expect((await findExport(second, await wholeMatrix(), "be")).view).toEqual([]);
});

async function wholeMatrix(): Promise<string> {
  await db().exportRequest.updateMany({ where: { state: "waiting" }, data: { state: "withdrawn" } });
  return ask("");
}

it("never keeps to people by where they live", async () => {
  const code = await ask("residence=in_belarus&body=ministry-health&by=sphere&after=x");
  expect((await db().exportRequest.findUniqueOrThrow({ where: { code } })).filter).toBe("body=ministry-health");
  expect(viewQuery(gridSchema.parse({ residence: "abroad" }))).toBe("");
  await db().exportRequest.update({ where: { code }, data: { filter: "residence=abroad&body=ministry-health" } });
  await allowExport(second, code);
  await runnerIdle();
  const table = await text((await takeExport(asker, code)).stream());
  expect(table).toContain(card);
  expect(table).not.toMatch(/in_belarus|in Belarus|abroad|Card Holder/);
});

it("is asked for as a view only, and hostile views are what is right of them", async () => {
  expect(exportSchema.safeParse({ kind: "matrix", reason }).success).toBe(false);
  const code = await ask(`kind=<script>&level=' OR 1=1&sphere=health&body=${"x".repeat(500)}`);
  const { filter } = await db().exportRequest.findUniqueOrThrow({ where: { code } });
  expect(viewOf(filter)).toEqual(gridSchema.parse({ sphere: "health", body: "x".repeat(100) }));
});

it("holds a line for each candidate who fits and one for each position without any, formulas guarded", async () => {
  const table = await text((await taken("body=ministry-health")).stream());
  const [head, ...lines] = table.trim().split("\r\n");
  expect(head).toContain("Position,Body,Kind of body,Sphere,Region,Level,Seats,Candidates,Card,Rank");
  const positions = await db().position.count({ where: { bodyKey: "ministry-health" } });
  expect(lines).toHaveLength(positions + 1);
  const own = lines.find((line) => line.includes(card))!;
  expect(own).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)"/);
  expect(own).toContain(`,2,${card},1,ready now,ministry-health.minister`);
  const now = await text((await taken("body=ministry-health&readiness=now")).stream());
  expect(now).toContain(`,1,${card},1,ready now`);
  expect(now.trim().split("\r\n")).toHaveLength(positions + 1);
  const nobody = await text((await taken("body=ministry-health&language=zh")).stream());
  expect(nobody).not.toContain("R-");
});

it("comes as a workbook where that was asked for", async () => {
  const file = await taken("body=ministry-health", "xlsx");
  expect([file.kind, file.ending]).toEqual(["matrix", "xlsx"]);
  const bytes = await buffer(file.stream());
  expect(bytes).toHaveLength(file.size);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
});

it("stands in the log step by step, and is nothing for others", async () => {
  const before = await db().logEntry.count();
  await taken("kind=judicial", "xlsx");
  const steps = await db().logEntry.findMany({ where: { seq: { gt: before } }, orderBy: { seq: "asc" } });
  expect(steps.map(({ verb, detail }) => [verb, detail])).toEqual([
    ["export.asked", "matrix"],
    ["export.allowed", "matrix"],
    ["export.taken", "matrix"],
  ]);
  for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
    const who = await member(role);
    expect(await outcome(askExport(who, { kind: "matrix", reason, filter: "" }, "en"))).toBe("403");
  }
});
