import { it } from "vitest";
import { db } from "~/platform/db.server";
import { useDatabase } from "./database";
import { member } from "./cast";
import { listPositions } from "~/domain/matrix/searching-positions.server";
import { searchSchema } from "~/domain/matrix/filters.schema";
import { findPosition, findBody, findDistrict } from "~/domain/matrix/finding-position.server";
import { listWaysIn, listBodies } from "~/domain/matrix/browsing.server";
import { listSuggestions } from "~/domain/matrix/suggesting.server";
import { readShortages } from "~/domain/matrix/shortage.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
useDatabase();
async function time(name: string, work: () => Promise<unknown>, before?: () => Promise<unknown>) {
  const all: number[] = [];
  for (let i = 0; i < 12; i++) { await before?.(); const s = performance.now(); await work(); all.push(performance.now() - s); }
  all.sort((a, b) => a - b); console.log(name.padEnd(40), all[6]!.toFixed(1), "ms");
}
it("bench", async () => {
  const who = await member("participant");
  await choosePosition(who, { position: "district-excom-brest.district-chair", rank: 1, readiness: "now", revision: 0 });
  const s = (q: string, after = "") => listPositions(who, searchSchema.parse({ q, kind: "", region: "", level: "", sphere: "", after }), "be");
  const part = (p: object) => ({ kind: "", region: "", sphere: "", after: "", ...p }) as never;
  const bump = () => db().counter.update({ where: { name: "matrix" }, data: { value: { increment: 1 } } });
  const run = async () => {
    console.log(await db().position.count());
    await time("search all", () => s(""));
    await time("search word", () => s("старшыня"));
    await time("search 4 words ch", () => s("chair brest district executive"));
    await time("search none", () => s("zzzz"));
    await time("position district", () => findPosition(who, "district-excom-brest.district-chair", "be"));
    await time("position minister", () => findPosition(who, "ministry-health.minister", "be"));
    await time("position region", () => findPosition(who, "region-excom-br.region-chair", "be"));
    await time("body", () => findBody(who, "ministry-health", "be"));
    await time("district", () => findDistrict(who, "brest", "be"));
    await time("ways in (kept)", () => listWaysIn(who, "be"));
    await time("bodies central", () => listBodies(who, part({ kind: "central" }), "be"));
    await time("bodies region", () => listBodies(who, part({ region: "BY-BR" }), "be"));
    await time("suggestions kept", () => listSuggestions(who, { most: 3, places: 1 }, "be"));
    await time("shortages fresh", () => readShortages(), bump);
  };
  await run();
  const bodies = await db().body.findMany();
  const pos = await db().position.findMany();
  for (let c = 1; c < 4; c++) {
    for (let i = 0; i < bodies.length; i += 500) await db().body.createMany({ data: bodies.slice(i, i + 500).map((b) => ({ ...b, key: `${b.key}-x${c}`, nameBe: b.nameBe + c })) });
    for (let i = 0; i < pos.length; i += 500) await db().position.createMany({ data: pos.slice(i, i + 500).map((p) => ({ ...p, key: `x${c}-${p.key}`, bodyKey: `${p.bodyKey}-x${c}` })) });
  }
  await run();
  await db().$executeRawUnsafe("ANALYZE"); console.log("analyzed");
  const explain = async (sql: string) => console.log((await db().$queryRawUnsafe<{ detail: string }[]>("EXPLAIN QUERY PLAN " + sql)).map((r) => r.detail).join("\n"), "\n");
  await explain(`SELECT m."key", m."total" FROM (SELECT f.*, COUNT(*) OVER () AS "total" FROM (SELECT p."key", p."sort", 0 AS "hits" FROM "Position" p JOIN "Body" b ON b."key"=p."bodyKey" WHERE p."retiredOn" IS NULL AND b."retiredOn" IS NULL AND p."searchText" LIKE '% starsin%') f) m ORDER BY m."hits" DESC, m."sort", m."key" LIMIT 21`);
  await explain(`SELECT b."key", COUNT(*) FROM "Body" b JOIN "Position" p ON p."bodyKey" = b."key" WHERE b."retiredOn" IS NULL AND p."retiredOn" IS NULL AND b."regionCode"='BY-BR' AND b."districtKey" IS NULL GROUP BY b."key" ORDER BY b."sort" LIMIT 101`);
}, 200000);
