import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { eventIn } from "../events-of-year";
import { pagesOf } from "../pdf";
import { useServer } from "../server";
import { askedYear, figureByHand, publishedYear, yearWith } from "../years";
import { addFigure } from "~/domain/results/hand-figures.server";
import { consentToResults } from "~/domain/results/publishing.server";

const server = useServer();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let organizer: Person;
let second: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, second] = [await member("organizer"), await member("organizer")];
  participant = await member("participant");
  await eventIn(2020, "visit", { titleEn: "Courts of Lithuania" });
  await publishedYear(organizer, second, 2020);
});

const get = async (path: string, who?: Person) => {
  const answer = await server.get(path, who);
  return { status: answer.status, text: await answer.text(), type: answer.headers.get("Content-Type") };
};
const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};

describe("everybody", () => {
  it("reads what is published, with the rule of each figure and without scripts", async () => {
    const { status, text } = await get("/results/2020");
    expect(status).toBe(200);
    for (const words of [
      "educational visit",
      "Courts of Lithuania",
      "by the clock of Minsk",
      "Counted by hand",
      "over 8,500",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("modulepreload");
    expect((await get("/results")).text).toContain('href="/results/2020"');
    expect((await get("/")).text).toContain('href="/results"');
  });

  it("sees nothing of a year that is prepared or asked about, on any page", async () => {
    await yearWith(organizer, 2021, { labelEn: "Nobody reads this yet" });
    await askedYear(organizer, 2021);
    for (const who of [undefined, participant]) {
      for (const path of ["/results/2021", "/results/2021/figures.json", "/results/2021/report.pdf"]) {
        expect([path, (await get(path, who)).status]).toEqual([path, 404]);
      }
      for (const path of ["/results", "/results/comparison?years=2020,2021"]) {
        const { status, text } = await get(path, who);
        expect([path, status, /Nobody reads this yet|results\/2021/.test(text)]).toEqual([path, 200, false]);
      }
    }
    for (const path of ["", "/words", "/asking", "/consent", "/figures/new", "/records/visits"]) {
      expect((await get(`/organize/results/2021${path}`, participant)).status).toBe(403);
    }
    for (const path of ["/results/0", "/results/20200", "/results/2020?edition=2", "/results/%00", "/results/2199"]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it("takes the figures along for programs, as their schema says", async () => {
    const { status, text, type } = await get("/results/2020/figures.json");
    expect([status, type]).toEqual([200, "application/json; charset=utf-8"]);
    const figures = JSON.parse(text) as Record<string, unknown>;
    const schema = JSON.parse(readFileSync(`public${String(figures.$schema)}`, "utf8")) as Schema;
    expect(faults(schema, figures, schema)).toEqual([]);
    expect(faults(schema, { ...figures, figures: [{ key: "other" }] }, schema)).not.toEqual([]);
    expect(text).not.toContain(organizer.id);
    expect((await server.get("/results.schema.json")).status).toBe(200);
  });

  it("takes a report in their language along", async () => {
    const answer = await server.get("/results/2020/report.pdf");
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    const { words: text } = await pagesOf(new Uint8Array(await answer.arrayBuffer()));
    for (const words of ["Results of 2020", "educational visit", "visitors", "a report"]) expect(text).toContain(words);
    const be = await fetch(`${server.origin}/results/2020/report.pdf`, { headers: { Cookie: "lang=be" } });
    expect((await pagesOf(new Uint8Array(await be.arrayBuffer()))).words).toContain("Вынікі 2020 года");
  });

  it("compares years, whatever the address names", async () => {
    for (const query of [
      "",
      "?years=2020",
      "?years=2020,2020,1,x",
      "?years=2020&years=2021",
      `?years=${"2020,".repeat(200)}`,
    ]) {
      const { status, text } = await get(`/results/comparison${query}`);
      expect([query, status, text.includes('href="/results/2020"')]).toEqual([query, 200, true]);
    }
  });

  it("compares what was counted by hand under one name, and only that", async () => {
    await yearWith(organizer, 2018, { labelEn: "Visitors", number: 6100, over: false });
    const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year: 2018 } });
    await addFigure(organizer, 2018, figureByHand({ labelEn: "letters of thanks", revision }));
    await consentToResults(second, 2018, await askedYear(organizer, 2018));
    const { text } = await get("/results/comparison?years=2018,2020");
    expect(text).toMatch(/Museum.*visitors.*6,100.*over 8,500/s);
    expect(text).not.toContain("letters of thanks");
    expect((await get("/results/comparison?years=2018")).text).not.toContain("Museum");
  });
});

describe("an organizer", () => {
  it("sees how each figure was counted, what is told of it, and its records", async () => {
    await yearWith(organizer, 2022);
    const { text } = await get("/organize/results/2022", organizer);
    expect(text).toContain("Not told, so that nobody can be found");
    expect(text).toContain('href="/organize/results/2022/records/visits"');
    expect((await get("/organize/results/2020/records/visits", organizer)).text).toContain("Courts of Lithuania");
    expect((await get("/organize/results/2020/records/participants", organizer)).text).toContain("nobody sees a list");
    expect((await get("/organize", organizer)).text).toContain('href="/organize/results"');
  });

  it("gets words back that a stale form brought, and markup as text", async () => {
    const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year: 2022 } });
    const words = {
      aboveBe: "",
      aboveRu: "",
      aboveEn: hostile,
      belowBe: "",
      belowRu: "",
      belowEn: "[a](javascript:x)",
    };
    const stale = await post("/organize/results/2022/words", { ...words, revision: "99" }, organizer);
    expect([stale.status, stale.text.includes("&lt;script&gt;"), /<script>alert|<img src=x/.test(stale.text)]).toEqual([
      ...[422, true, false],
    ]);
    expect(
      (await post("/organize/results/2022/words", { ...words, revision: String(revision) }, organizer)).status,
    ).toBe(303);
    expect((await get("/organize/results/2022", organizer)).text).not.toMatch(
      /<script>alert|<img src=x|href="javascript/,
    );
  });

  it("is told beside the field what is wrong with a figure", async () => {
    const good = {
      ...{
        instead: "",
        section: "legal",
        labelBe: "",
        labelRu: "",
        labelEn: "arrests",
        noteBe: "",
        noteRu: "",
        noteEn: "",
      },
      ...{
        number: "3",
        day: "",
        over: "",
        unit: "none",
        source: "a report",
        place: "1",
        revision: "2",
        formToken: "a-token",
      },
    };
    for (const [change, field] of [
      [{ labelEn: "" }, "labelBe"],
      [{ number: "" }, "number"],
      [{ number: "-1" }, "number"],
      [{ number: "1.5" }, "number"],
      [{ number: "9999999999" }, "number"],
      [{ day: "2024-02-30", number: "" }, "day"],
      [{ day: "2024-02-01" }, "day"],
      [{ source: "" }, "source"],
      [{ unit: "btc" }, "unit"],
      [{ section: "" }, "section"],
      [{ instead: "shareInBelarus", number: "101" }, "number"],
    ] as const) {
      const { status, text } = await post("/organize/results/2022/figures/new", { ...good, ...change }, organizer);
      expect([change, status, text.includes(`id="${field}-error"`)]).toEqual([change, 422, true]);
    }
    const sent = [1, 2].map(async () => post("/organize/results/2022/figures/new", good, organizer));
    for (const { status } of await Promise.all(sent)) expect([303, 422]).toContain(status);
    expect(await db().resultsFigure.count({ where: { formToken: "a-token" } })).toBe(1);
    expect((await post("/organize/results", { year: "2199" }, organizer)).text).toContain('id="year-error"');
  });

  it("consents only to what another asked, and sees what changed since", async () => {
    const seen = await askedYear(organizer, 2022);
    const path = "/organize/results/2022/consent";
    expect((await get(path, organizer)).text).not.toContain('name="seen"');
    expect((await post(path, { seen }, organizer)).status).toBe(403);
    expect((await get(path, second)).text).toContain(`value="${seen}"`);
    await eventIn(2022, "meeting");
    const moved = await get(path, second);
    expect([moved.text.includes('name="seen"'), moved.text.includes("Nobody can consent any more")]).toEqual([
      false,
      true,
    ]);
    const refused = await post(path, { seen }, second);
    expect([refused.status, refused.text.includes("nothing was published")]).toEqual([422, true]);
    expect((await get("/results/2022")).status).toBe(404);
    const anew = await askedYear(second, 2022);
    expect((await post(path, { seen }, organizer)).status).toBe(422);
    expect((await post(path, { seen: anew }, organizer)).to).toBe("/organize/results/2022?done=resultsPublished");
    expect((await post(path, { seen: anew }, organizer)).status).toBe(409);
    expect((await get("/results/2022")).status).toBe(200);
  });

  it("corrects with a reason that everybody reads; the earlier edition stays", async () => {
    const year = 2022;
    const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year } });
    await addFigure(organizer, year, figureByHand({ labelEn: "embassies", number: 20, revision }));
    const seen = await askedYear(organizer, year, "Embassies were left out");
    expect((await get("/organize/results/2022/consent", second)).text).toContain("embassies");
    await post("/organize/results/2022/consent", { seen }, second);
    const { text } = await get("/results/2022");
    expect([text.includes("Embassies were left out"), text.includes("over 20")]).toEqual([true, true]);
    const before = (await get("/results/2022?edition=1")).text;
    expect([before.includes("over 20"), before.includes("This is an earlier edition")]).toEqual([false, true]);
  });
});

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  $ref?: string;
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  $defs?: Record<string, Schema>;
}

const typeOf = (value: unknown) =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

/** What of a value is not as the schema says, as far as this schema goes. */
function faults(schema: Schema, value: unknown, root: Schema, at = ""): string[] {
  if (schema.$ref) return faults(root.$defs![schema.$ref.split("/").at(-1)!]!, value, root, at);
  if (schema.anyOf)
    return schema.anyOf.some((one) => faults(one, value, root, at).length === 0) ? [] : [`${at}: none fits`];
  const found: string[] = [];
  if (schema.type && ![schema.type].flat().includes(typeOf(value))) found.push(`${at}: ${typeOf(value)}`);
  if (schema.enum && !schema.enum.includes(value)) found.push(`${at}: ${String(value)}`);
  if ("const" in schema && schema.const !== value) found.push(`${at}: ${String(value)}`);
  const own = (value ?? {}) as Record<string, unknown>;
  for (const name of schema.required ?? []) if (!(name in own)) found.push(`${at}.${name}: missing`);
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    if (name in own) found.push(...faults(one, own[name], root, `${at}.${name}`));
  }
  if (schema.items && Array.isArray(value))
    for (const one of value) found.push(...faults(schema.items, one, root, `${at}[]`));
  return found;
}
