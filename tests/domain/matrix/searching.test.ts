import { beforeAll, describe, expect, it } from "vitest";
import { searchSchema } from "~/domain/matrix/filters.schema";
import { listPositions } from "~/domain/matrix/searching-positions.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();
let who: Person;

beforeAll(async () => {
  who = await member("participant");
});

const search = (q: string, more: Record<string, string> = {}) =>
  listPositions(who, searchSchema.parse({ q, kind: "", region: "", level: "", sphere: "", after: "", ...more }), "en");
const keys = async (q: string, more = {}) => (await search(q, more)).positions.map(({ key }) => key);

describe("the search", () => {
  it.each([
    ["старшыня брэсцкі раённы", "district-excom-brest.district-chair"],
    ["председатель брестский районный исполнительный", "district-excom-brest.district-chair"],
    ["starshynia brestski rajonny", "district-excom-brest.district-chair"],
    ["staršynia suda Bresckaha rajona", "district-court-brest.court-chair"],
    ["predsedatel brestskiy rayonnyy", "district-excom-brest.district-chair"],
    ["chair brest district executive", "district-excom-brest.district-chair"],
    ["governor Hrodna", "region-excom-hr.region-chair"],
    ["governor Grodno", "region-excom-hr.region-chair"],
    ["governor Гродна", "region-excom-hr.region-chair"],
    ["старшыня аблас Гродно", "region-excom-hr.region-chair"],
    ["governor Homiel", "region-excom-ho.region-chair"],
    ["governor Gomel", "region-excom-ho.region-chair"],
    ["governor Магилев", "region-excom-ma.region-chair"],
    ["governor Mahilyow", "region-excom-ma.region-chair"],
    ["governor Vicebsk", "region-excom-vi.region-chair"],
    ["старшыня Гомельскага аблвыканкама", "region-excom-ho.region-chair"],
    ["міністр аховы здароўя", "ministry-health.minister"],
    ["министр здраво", "ministry-health.minister"],
    ["ministr zdravookhraneniya", "ministry-health.minister"],
    ["ministr achovy zdaroŭja", "ministry-health.minister"],
    ["прэмер міністр", "council-of-ministers.prime-minister"],
    ["premier-ministr", "council-of-ministers.prime-minister"],
    ["суддзя Вярхоўнага", "supreme-court.judge"],
    ["sudya verkhovnyy", "supreme-court.judge"],
    ["starshynya vykankama Chojniki", "district-excom-chojniki.district-chair"],
    ["председатель райисполкома Хойники", "district-excom-chojniki.district-chair"],
  ])("finds %s", async (q, key) => {
    expect(await keys(q)).toContain(key);
  });

  it("shows words in the title before words in the place, and then the order of the catalogue", async () => {
    const titles = (await search("prosecutor")).positions.map(({ title }) => title);
    expect(titles.slice(0, 20).every((title) => /prosecutor/i.test(title))).toBe(true);
    const court = await search("judge supreme");
    expect(court.positions[0]?.key).toBe("supreme-court.judge");
  });

  it("goes through all that was found, each once, and keeps the count", async () => {
    const seen: string[] = [];
    let after = "";
    let count = 0;
    do {
      const found = await search("culture minister", { after });
      count ||= found.count;
      expect(found.count).toBe(count);
      seen.push(...found.positions.map(({ key }) => key));
      after = found.next;
    } while (after);
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
    const all = await search("");
    expect(all.count).toBe(await db().position.count({ where: { retiredOn: null } }));
  });

  it("narrows by what stands beside the words", async () => {
    expect(await keys("chair", { kind: "judicial", region: "BY-BR", level: "judge", sphere: "justice" })).toContain(
      "court-region-br.court-chair",
    );
    expect((await search("", { region: "none", kind: "local" })).positions.length).toBeGreaterThan(0);
    expect((await search("minister", { kind: "diplomatic", level: "leadership" })).count).toBe(0);
  });

  it("takes odd and long words calmly", async () => {
    for (const q of ["%", "_", "' OR '1'='1", "\\", "|", "ъъъ ьь", "ÿ\u0000\uFFFF", "я".repeat(100), "a ".repeat(50)]) {
      const { count } = await search(q);
      expect(count).toBeGreaterThanOrEqual(0);
    }
    for (const q of ["zzzzqqqq", "ъъъ"]) expect((await search(q)).count).toBe(0);
    expect((await search("minister", { after: "no.such" })).positions.length).toBe(20);
  });

  it("leaves out what is retired", async () => {
    await db().position.update({ where: { key: "supreme-court.judge" }, data: { retiredOn: "2026-01-01" } });
    expect(await keys("judge supreme")).not.toContain("supreme-court.judge");
    await db().position.update({ where: { key: "supreme-court.judge" }, data: { retiredOn: null } });
    await db().body.update({ where: { key: "supreme-court" }, data: { retiredOn: "2026-01-01" } });
    expect(await keys("judge supreme")).not.toContain("supreme-court.judge");
    await db().body.update({ where: { key: "supreme-court" }, data: { retiredOn: null } });
  });
});
