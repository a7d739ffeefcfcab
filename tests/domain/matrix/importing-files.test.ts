import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { csv, neutral, withoutGuards } from "~/domain/csv";
import { Mendable } from "~/domain/mendable";
import { catalogueTables } from "~/domain/matrix/catalogue-tables";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { addRow, changeRow, findRow } from "~/domain/matrix/editing-catalogue.server";
import { exportCatalogue } from "~/domain/matrix/exporting-catalogue.server";
import {
  applyImport,
  bringFile,
  findImport,
  importWork,
  listImports,
  sweepImports,
} from "~/domain/matrix/importing-files.server";
import "~/locales/all.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;

beforeAll(async () => {
  organizer = await member("organizer");
});
beforeEach(() => moveClock(0));

const bring = (text: string | Uint8Array) =>
  bringFile(organizer, typeof text === "string" ? new TextEncoder().encode(text) : text);

async function report(text: string) {
  const brought = await bring(text);
  if (!("code" in brought)) throw new Error(JSON.stringify(brought.faults.list.slice(0, 5)));
  return { ...(await findImport(organizer, brought.code, 1)), apply: () => applyImport(organizer, brought.code) };
}

/** What is wrong, as `line column problem`. */
async function faults(text: string): Promise<string[]> {
  const brought = await bring(text);
  if ("code" in brought) return [];
  return brought.faults.list.map(({ line, column, problem }) => `${line} ${column ?? "-"} ${problem.split("?")[0]}`);
}

/** Why the file as a whole is refused. */
async function refusal(bytes: string | Uint8Array): Promise<string> {
  try {
    await bring(bytes);
    return "taken";
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return `${error.field} ${error.message.replace("mistakes:catalogue.", "")}`;
  }
}

const file = async (name: string) => (await exportCatalogue(organizer, name)).text;
const status = async (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : error),
  );

const bodyHead = "key,kind,sphere,region,district,order,nameBe,nameRu,nameEn,retired";
const regionHead = "key,nameBe,nameRu,nameEn";

async function everything() {
  const order = { orderBy: { key: "asc" } } as const;
  return JSON.stringify([
    await db().body.findMany(order),
    await db().position.findMany(order),
    await db().district.findMany(order),
    await db().level.findMany(order),
    await db().region.findMany({ orderBy: { code: "asc" } }),
  ]);
}

describe("going out and coming back", () => {
  it("changes nothing, in either format and in every table", async () => {
    for (const name of ["catalogue.json", ...catalogueTables.map((table) => `${table}.csv`)]) {
      const { count, counts } = await report(await file(name));
      expect([name, count]).toEqual([name, 0]);
      const same = catalogueTables.reduce((sum, table) => sum + counts[table].same, 0);
      expect(same).toBeGreaterThan(5);
    }
  });

  it("changes nothing whatever the words are", async () => {
    const key = "ministry-health.minister";
    const sign = fc.constantFrom(..."=+-@\t\r\n\"',;| '＝＋a Я{}[]\\/<&".split(""), "\u0301", "🙂", "\u00AD");
    const odd = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
    await fc.assert(
      fc.asyncProperty(odd, odd, odd, async (titleBe, titleRu, aboutEn) => {
        await db().position.update({ where: { key }, data: { titleBe, titleRu, aboutEn } });
        for (const name of ["positions.csv", "catalogue.json"]) {
          const text = await file(name);
          const line = text.slice(0, text.indexOf("\n") + 1);
          // One row is enough of a table of two thousand.
          const part = name.endsWith("json") ? text : line + csv([await cells(key)]);
          expect((await report(part)).count).toBe(0);
        }
      }),
      { numRuns: 12 },
    );
    await db().position.update({ where: { key }, data: { titleBe: "А", titleRu: "А", aboutEn: "" } });
  });

  it("leaves no cell that a spreadsheet takes for a formula", () => {
    const signs = fc.array(fc.constantFrom(..."=+-@\t ;,\"'a1".split("")), { maxLength: 10 });
    fc.assert(
      fc.property(signs, (parts) => {
        const text = parts.join("");
        expect(neutral(text)).not.toMatch(/^[=+\-@\t]/);
        if (!/'/.test(text)) expect(withoutGuards(neutral(text))).toBe(text);
      }),
    );
  });

  async function cells(key: string): Promise<string[]> {
    const row = (await findRow(organizer, "positions", key)).row;
    const names = "key body level how seats order titleBe titleRu titleEn aboutBe aboutRu aboutEn retired".split(" ");
    return names.map((name) => row[name] ?? "");
  }
});

describe("the dry run", () => {
  it("says what is added, changed from what to what, retired, taken back, untouched, and changes nothing", async () => {
    const before = await everything();
    const { counts, changes } = await report(
      [
        bodyHead,
        "ministry-new,central,digital,,,7,Новае,Новое,New,",
        "ministry-culture,central,culture,,,16000,Міністэрства культуры,Министерство культуры,Ministry of Arts,",
        "supreme-court,judicial,justice,,,1,А,А,A,yes",
      ].join("\r\n"),
    );
    expect(counts.bodies).toMatchObject({ added: 1, changed: 1, retired: 1, restored: 0, same: 0 });
    expect(counts.bodies.absent).toBe((await db().body.count()) - 2);
    expect(changes.map(({ key, act, line }) => [key, act, line])).toEqual([
      ["ministry-new", "added", 2],
      ["ministry-culture", "changed", 3],
      ["supreme-court", "retired", 4],
    ]);
    const renamed = changes[1]!.values.find(({ column }) => column === "nameEn");
    expect(renamed).toEqual({ column: "nameEn", before: "Ministry of Culture", after: "Ministry of Arts" });
    expect(await everything()).toBe(before);
  });

  it("reads the semicolons and tabs of other spreadsheets, and texts of several lines", async () => {
    const rows = [["key", "nameBe", "nameRu", "nameEn"], ["BY-HM", "Мінск, горад", "Минск; город", '"City"'], []];
    for (const sign of [";", "\t"]) {
      const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join("\n");
      const { changes } = await report(`\uFEFF${quoted}`);
      expect(changes[0]!.values.map(({ after }) => after)).toEqual(["Мінск, горад", "Минск; город", '"City"']);
    }
    expect(await faults(`${regionHead}\n"BY-HM","М\n\nі",,x\nBY-XX,a,b,c`)).toEqual([
      "2 nameRu missingLanguage",
      "5 key unknownRegion",
    ]);
  });

  it("is the organizer's own, fifty rows a page, and is gone after a while", async () => {
    const other = await member("organizer");
    const { code } = await report(`${regionHead}\nBY-HM,а,б,c`);
    expect(await status(findImport(other, code, 1))).toBe(404);
    expect(await status(applyImport(other, code))).toBe(404);
    expect(await status(applyImport(await member("participant"), code))).toBe(403);
    expect(await status(bringFile(await member("moderator"), Buffer.from("x")))).toBe(403);
    expect(await status(exportCatalogue(await member("expert"), "bodies.csv"))).toBe(403);
    expect(await status(exportCatalogue(organizer, "cards.csv"))).toBe(404);
    expect(await status(findImport(organizer, code, 2))).toBe(404);
    expect((await listImports(organizer)).length).toBeLessThanOrEqual(10);
    moveClock(40 * 24 * 60 * 60_000);
    await sweepImports();
    expect(await listImports(organizer)).toEqual([]);
  });
});

describe("carrying out", () => {
  it("does all of it at once, logs it, and only once", async () => {
    const text = JSON.stringify({
      levels: [
        ...[
          { key: "aide", order: 5, nameBe: "А", nameRu: "Б", nameEn: "Aide", shortBe: "а", shortRu: "б", shortEn: "A" },
        ],
      ],
      bodies: [
        ...[{ key: "chancery", kind: "other", sphere: "governance", region: "", district: "", order: 5 }].map(
          (row) => ({
            ...row,
            ...{ nameBe: "Канцылярыя", nameRu: "Канцелярия", nameEn: "=Chancery", retired: false },
          }),
        ),
      ],
      positions: [
        ...[{ key: "chancery.aide", body: "chancery", level: "aide", how: "elected", seats: 2, order: 0 }].map(
          (row) => ({
            ...row,
            ...{ titleBe: "Дапаможнік", titleRu: "Помощник", titleEn: "Aide" },
          }),
        ),
      ],
    });
    const { apply, code } = await report(text);
    expect(await apply()).toEqual({ applied: true });
    expect(await db().position.findUniqueOrThrow({ where: { key: "chancery.aide" } })).toMatchObject({
      ...{ sort: 500, seats: 2, level: "aide", how: "elected", retiredOn: null },
      searchText: expect.stringMatching(/^ dapamoznik .* aide \| .*kantsilara/) as string,
    });
    expect((await db().body.findUniqueOrThrow({ where: { key: "chancery" } })).nameEn).toBe("=Chancery");
    const entry = await db().logEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(entry).toMatchObject({ verb: "catalogue.imported", subject: `import/${code}`, detail: "+3 ~0 -0 ^0" });
    expect(await status(apply())).toBe(409);
    expect((await report(text)).count).toBe(0);
    // The guards of a spreadsheet are no part of a name.
    expect((await report(await file("bodies.csv"))).count).toBe(0);
    expect(await file("bodies.csv")).toContain("'=Chancery");
  });

  it("keeps choices on what a file retires", async () => {
    const who = await member("participant");
    const key = "ministry-finance.minister";
    await choosePosition(who, { position: key, rank: 1, readiness: "now", revision: 0 });
    const rows = (await file("bodies.csv")).split("\r\n");
    const line = rows.find((row) => row.startsWith("ministry-finance,"))!;
    const { apply } = await report(`${bodyHead}\n${line}yes`);
    await apply();
    expect(await db().choice.count({ where: { positionKey: key } })).toBe(1);
    expect((await db().position.findUniqueOrThrow({ where: { key } })).candidateCount).toBe(1);
    const { changes } = await report(`${bodyHead}\n${line}`);
    expect(changes).toMatchObject([{ act: "restored" }]);
  });

  it("does nothing where the catalogue has changed meanwhile, and shows anew what it would do", async () => {
    const { code, apply } = await report(`${regionHead}\nBY-HM,Менск,Менск,Miensk`);
    const { row, seen } = await findRow(organizer, "regions", "BY-HM");
    await changeRow(organizer, "regions", "BY-HM", { ...row, nameEn: "Capital", seen });
    expect(await apply()).toEqual({ applied: false });
    const anew = await findImport(organizer, code, 1);
    expect(anew).toMatchObject({ renewed: true, appliedOn: null });
    expect(anew.changes).toMatchObject([{ act: "changed" }]);
    expect(anew.changes[0]!.values).toContainEqual({ column: "nameEn", before: "Capital", after: "Miensk" });
    expect(await apply()).toEqual({ applied: true });
    // What is elsewhere in the catalogue does not matter.
    const next = await report(`${regionHead}\nBY-HM,Мінск,Минск,Minsk`);
    await addRow(organizer, "districts", { region: "BY-HM", nameBe: "Р", nameRu: "Р", nameEn: "Some District" });
    expect(await next.apply()).toEqual({ applied: false });
  });

  it("is long work from two thousand rows on", async () => {
    const row = (i: number) => `chancery.p${i},chancery,specialist,appointed,1,${i % 100},П${i},П${i},P${i}`;
    const rows = Array.from({ length: 2500 }, (_, i) => row(i));
    const { apply, code, long } = await report(
      ["key,body,level,how,seats,order,titleBe,titleRu,titleEn", ...rows].join("\n"),
    );
    expect(long).toBe(true);
    await openRunner();
    const { work } = await apply();
    await runnerIdle();
    await closeRunner();
    const job = await db().job.findFirstOrThrow({ where: { code: work!, kind: importWork } });
    expect([job.state, job.result]).toEqual(["done", JSON.stringify({ import: code, applied: true })]);
    expect(await db().position.count({ where: { key: { startsWith: "chancery.p" } } })).toBe(2500);
    expect(await findImport(organizer, code, 50)).toMatchObject({ pages: 50, count: 2500 });
  });
});

describe("mistakes by line", () => {
  const good = "chancery,other,governance,,,5,А,Б,C,";

  it.each<[string, string[], string[]]>([
    ["a key twice", [good, good], ["3 key sameKey"]],
    ["no language", ["x,other,governance,,,5,А,,C,"], ["2 nameRu missingLanguage"]],
    ["unknown kind", ["x,kingly,governance,,,5,А,Б,C,"], ["2 kind unknownValue"]],
    ["unknown sphere", ["x,other,magic,,,5,А,Б,C,"], ["2 sphere unknownValue"]],
    ["no sphere", ["x,other,,,,5,А,Б,C,"], ["2 sphere missingValue"]],
    ["unknown region", ["x,other,governance,BY-XX,,5,А,Б,C,"], ["2 region unknownValue"]],
    ["unknown district", ["x,other,governance,BY-BR,atlantis,5,А,Б,C,"], ["2 district unknownDistrict"]],
    ["district elsewhere", ["x,other,governance,BY-HM,brest,5,А,Б,C,"], ["2 district districtElsewhere"]],
    ["no number", ["x,other,governance,,,five,А,Б,C,"], ["2 order errors:notANumber"]],
    ["wrong number", ["x,other,governance,,,-1,А,Б,C,"], ["2 order errors:outOfRange"]],
    ["too long", [`x,other,governance,,,5,${"А".repeat(300)},Б,C,`], ["2 nameBe errors:tooLong"]],
    ["broken letters", ["x,other,governance,,,5,А\u0007,Б,C,"], ["2 nameBe errors:unprintable"]],
    ["a key of ours only", ["__proto__,other,governance,,,5,А,Б,C,"], ["2 key keyForm"]],
    ["retired in other words", ["x,other,governance,,,5,А,Б,C,maybe"], ["2 retired retired"]],
    ["cells too many", [good, `${good},,`, "x"], ["3 - cells", "4 - cells"]],
  ])("%s", async (_name, rows, wrong) => {
    expect(await faults([bodyHead, ...rows].join("\n"))).toEqual(wrong);
  });

  it("of positions", async () => {
    const head = "key,body,level,how,seats,order,titleBe,titleRu,titleEn,aboutBe,aboutRu,aboutEn";
    const rows = [
      "ministry-health.x,ministry-health,king,appointed,1,1,А,Б,C,,,",
      "nobody.x,nobody,judge,appointed,1,1,А,Б,C,,,",
      "other.x,ministry-health,judge,appointed,1,1,А,Б,C,,,",
      "ministry-health.y,ministry-health,judge,born,0,100,А,Б,C,Пра што,,",
      "ministry-health.minister,ministry-finance,leadership,appointed,1,0,А,Б,C,,,",
    ];
    expect(await faults([head, ...rows].join("\n"))).toEqual([
      "2 level unknownLevel",
      "3 body unknownBody",
      "4 key keyOfPosition",
      ...["5 how unknownValue", "5 seats errors:outOfRange", "5 order errors:outOfRange"],
      "6 body bodyStays",
    ]);
    expect(
      await faults([head, "ministry-health.y,ministry-health,judge,elected,1,1,А,Б,C,Пра што,,"].join("\n")),
    ).toEqual(["2 aboutRu missingLanguage", "2 aboutEn missingLanguage"]);
  });

  it("of the first line", async () => {
    expect(await faults("key,nameBe,nameRu,nameBe,colour\nx,a,b,c,d")).toEqual([
      "1 - missingColumn",
      "1 - sameColumn",
      "1 - unknownColumn",
    ]);
  });

  it("of JSON, where each entry begins, and keeps nothing", async () => {
    const before = await db().catalogueImport.count();
    const text = `{
      "regions": [
        {"key": "BY-HM", "nameBe": "а", "nameRu": "б", "nameEn": {"a": ["[", "]"]}},
        7,
        {"key": "BY-BR", "nameBe": "а", "nameRu": "б",
         "nameEn": "c", "__proto__": {"x": 1}},
        [{}],
        {"key": "BY-BR", "nameBe": "а", "nameRu": "б"}
      ], "levels": {}, "constructor": []
    }`;
    expect(await faults(text)).toEqual([
      "1 - unknownTable",
      "1 - notAList",
      "3 nameEn notText",
      "4 - notARow",
      "5 - unknownColumn",
      "7 - notARow",
      "8 - missingColumn",
    ]);
    expect(await db().catalogueImport.count()).toBe(before);
  });

  it("shows the first of very many, and counts the others", async () => {
    const brought = await bring([bodyHead, ...Array.from({ length: 3000 }, (_, i) => `k${i},,,,,,,,,`)].join("\n"));
    if ("code" in brought) throw new Error("taken");
    expect(brought.faults.count).toBeGreaterThan(3000);
    expect(brought.faults.list).toHaveLength(200);
  });
});

describe("files that are none of ours", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const utf16 = (text: string) => Buffer.concat([bytes(0xff, 0xfe), Buffer.from(text, "utf16le")]);
  const deep = `{"bodies":${"[".repeat(500_000)}${"]".repeat(500_000)}}`;

  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "file fileEmpty"],
    ["white space", "\uFEFF \n\n", "file fileEmpty"],
    ["a zip called csv", bytes(0x50, 0x4b, 3, 4, 0, 0), "file fileZip"],
    ["UTF-16", utf16(bodyHead), "file fileUtf16"],
    [
      "windows-1251",
      Buffer.concat([Buffer.from(`${regionHead}\nBY-HM,`), bytes(0xcc, 0xb3, 0xed, 0xf1, 0xea)]),
      "file fileNotUtf8?line=2",
    ],
    ["null bytes", `${bodyHead}\0`, "file fileBinary"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff), "file fileNotUtf8?line=1"],
    ["a letter", "Dear organizers,\nhere is my list", "file notOurs"],
    ["a page", "<!doctype html><title>x</title>", "file notOurs"],
    ["an open quotation mark", `${regionHead}\nBY-HM,"а,б,в`, "file brokenCsv?line="],
    ["a stray quotation mark", `${regionHead}\nBY-HM,"а"б,в,г`, "file brokenCsv?line=2"],
    ["100,000 columns", `key,${"a,".repeat(100_000)}\n`, "file recordTooLong?line=1"],
    ["20,000 columns", `key,nameBe${",a".repeat(20_000)}\n`, "file tooManyColumns"],
    ["a record without an end", `${regionHead}\nBY-HM,"${"a\n".repeat(100_000)}`, "file recordTooLong"],
    ["broken JSON", '{\n"bodies": [\n{"key": }\n]}', "file brokenJson?line=3"],
    ["JSON cut off", '{"bodies": [', "file brokenJson?line=1"],
    ["a list", "[1, 2]", "file notOurs"],
    ["other JSON", '{"__proto__": {"bodies": []}}', "file notOurs"],
    ["too many rows", `${regionHead}\n${"a,b,c,d\n".repeat(30_001)}`, "file tooManyRows?max=30000"],
    ["too many entries", `{"regions":[${"1,".repeat(30_001)}1]}`, "file tooManyRows?max=30000"],
  ])("%s", async (_name, given, wrong) => {
    expect(await refusal(given)).toContain(wrong);
  });

  it("nor what nests without end", async () => {
    expect(await faults(deep)).toEqual(["1 - notARow"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("reads eight megabytes without keeping others waiting for long", async () => {
    const row = (i: number) => `k${i},other,governance,,,5,${"А".repeat(40)},${"Б".repeat(40)},${"C".repeat(100)},`;
    const text = [bodyHead, ...Array.from({ length: 28_000 }, (_, i) => row(i))].join("\n");
    expect(Buffer.byteLength(text)).toBeGreaterThan(7_900_000);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { counts } = await report(text);
    clearInterval(watch);
    expect(counts.bodies.added).toBe(28_000);
    expect(longest).toBeLessThan(2_500);
  });
});
