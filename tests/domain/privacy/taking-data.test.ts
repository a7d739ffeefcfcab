import { buffer } from "node:stream/consumers";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { fromBuffer, type Entry as ZipEntry } from "yauzl";
import { partNames, parts } from "~/domain/privacy/parts";
import { allowTaking, mayTake, takeData } from "~/domain/privacy/taking-data.server";
import { sayBack } from "~/domain/mistakes";
import { type Language, languages } from "~/locales/t";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Actor } from "~/platform/session.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { modelsOf } from "../../house/schema";
import { organized, passphrase, type WholePerson, wholePerson } from "../../whole-person";

useDatabase();

interface Entry {
  name: string;
  text: string;
  day: string;
}

/** The files of a zip. */
async function unzip(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("error", reject);
      zip.on("end", () => resolve(entries));
      zip.on("entry", (entry: ZipEntry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return reject(wrong);
          void buffer(stream).then((content) => {
            const day = entry.getLastModDate().toISOString().slice(0, 10);
            entries.push({ name: entry.fileName, text: content.toString("utf8"), day });
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}

const taken = async (actor: Actor, language: Language = "en") => unzip(await buffer(await takeData(actor, language)));
const fileOf = (entries: Entry[], name: string) => entries.find((entry) => entry.name === name)!.text;

/** The fields of parts whose whole value is this text, one for each row. */
const placesOf = (data: Record<string, unknown>, text: string): string[] =>
  Object.entries(data).flatMap(([part, rows]) =>
    (Array.isArray(rows) ? (rows as object[]) : []).flatMap((row) =>
      Object.entries(row).flatMap(([field, value]) => (value === text ? `${part}.${field}` : [])),
    ),
  );

let person: WholePerson;
let other: WholePerson;
let entries: Entry[];
beforeAll(async () => {
  person = await wholePerson();
  other = await wholePerson();
  entries = await taken(person);
});

it("holds every column of every row of the person, but what is left out", async () => {
  const data = JSON.parse(fileOf(entries, "data.json")) as Record<string, Record<string, unknown>[]>;
  const schema = modelsOf(readFileSync("prisma/schema.prisma", "utf8"));
  // Of a participant: what only organizers have is looked at below.
  const ofOrganizers = [
    ...["logOfMine", "decisionsOfMine", "stepsOfMine", "exportsOfMine"],
    ...["candidacyStepsOfMine", "notesOfMine", "catalogueImports", "callActsOfMine", "resultsAskedOfMine"],
    ...["reviewsOfMine", "reviewScoresOfMine", "reviewNotesOfMine", "remarksOfMine", "conceptDecisionsOfMine"],
    ...["moderationOfMine", "sanctionsOfMine", "appealsOfMine", "waitingOfMine", "discussionActsOfMine"],
  ];
  for (const name of partNames) {
    if (ofOrganizers.includes(name)) continue;
    const { model, leaves } = parts[name];
    const columns = schema.find((one) => one.name === model)!.columns.filter((column) => !(column in leaves));
    expect([name, data[name]!.length > 0]).toEqual([name, true]);
    for (const row of data[name]!) {
      expect([
        name,
        Object.keys(row)
          .filter((key) => key !== "byYou" && key !== "opinions")
          .sort(),
      ]).toEqual([name, columns.sort()]);
    }
  }
  expect(data.concepts).toHaveLength(3);
  expect(data.comments).toHaveLength(5);
  expect(data.choices).toHaveLength(2);
  expect(data.logOnMe!.map(({ verb }) => verb)).toEqual(["card.opened", "contact.opened", "application.declined"]);
});

it("holds all that the person wrote and was told, in both forms", () => {
  const pages = entries
    .filter(({ name }) => name.endsWith(".html"))
    .map(({ text }) => text)
    .join("");
  for (const [name, mark] of Object.entries(person.marks)) {
    expect([name, fileOf(entries, "data.json").includes(mark)]).toEqual([name, true]);
    expect([name, pages.includes(mark)]).toEqual([name, true]);
  }
  expect(pages).toContain(person.card);
});

it("gives the holder what organizers decided and noted on the card, and not who did", () => {
  const data = JSON.parse(fileOf(entries, "data.json")) as Record<string, Record<string, unknown>[]>;
  expect(data.cardNotes).toMatchObject([{ body: person.marks.note, byYou: false }]);
  expect(data.candidacySteps).toMatchObject([{ reason: person.marks.step, toState: "long_list", byYou: false }]);
  for (const row of [...data.cardNotes!, ...data.candidacySteps!]) expect(row).not.toHaveProperty("byId");
  const page = fileOf(entries, "card.html");
  for (const words of ["On the long list", "master’s degree", "Belarusian: native", "Brest Region", "Pinned"])
    expect(page).toContain(words);
});

it("holds no secret, no trace of one, and nothing of anybody else", async () => {
  const { idHash } = await db().session.findFirstOrThrow({ where: { accountId: person.id } });
  const { holderTag } = await db().card.findUniqueOrThrow({ where: { number: person.card } });
  const all = entries.map(({ text }) => text).join("");
  for (const secret of [...Object.values(person.secrets), idHash, holderTag]) expect(all).not.toContain(secret);
  for (const mark of Object.values(other.marks)) expect(all).not.toContain(mark);
  expect(all).not.toContain(person.other.id);
  expect(all).not.toContain(other.card);
  expect(all).not.toMatch(/\d\d:\d\d/);
});

it("tells an organizer what they did, and of nobody to whom", async () => {
  const organizer = await wholePerson("organizer");
  const { application } = await db().account.findUniqueOrThrow({
    where: { id: other.id },
    include: { application: true },
  });
  await db().applicationDecision.create({
    data: {
      ...{ id: "decision-of-mine", applicationId: application!.id, outcome: "admitted", reason: "Come in, heron" },
      ...{ decidedById: organizer.id, decidedOn: "2026-01-02", seq: 77 },
    },
  });
  const { words, file } = await organized(organizer.id, other);
  const entriesOfOrganizer = await taken(organizer);
  const all = entriesOfOrganizer.map(({ text }) => text).join("");
  expect(all).toContain("Come in, heron");
  expect(all.split(words)).toHaveLength(27);
  // Nothing that was said of a text, and no decision, is told to its author before it is announced.
  const ofAuthor = JSON.parse(fileOf(await taken(other), "data.json")) as Record<string, object[]>;
  expect(ofAuthor.remarks).toMatchObject([{ body: other.marks.remark, answer: other.marks.onRemark }]);
  const told = ["cardNotes", "candidacySteps", "moderationOnMe", "sanctions", "appeals", "waitingComments"];
  for (const name of partNames.filter((one) => !told.includes(one))) {
    expect([name, JSON.stringify(ofAuthor[name]).includes(words)]).toEqual([name, false]);
  }
  expect(fileOf(entriesOfOrganizer, "data.json")).toContain(file);
  expect(all).not.toContain(other.card);
  const candidacy = await db().candidacy.findFirstOrThrow({ where: { cardNumber: other.card } });
  for (const tie of [candidacy.id, candidacy.code]) expect(all).not.toContain(tie);
  expect(all).not.toContain(application!.id);
  expect(all).not.toContain(other.marks.motivation);
});

it.each(languages)("has pages in %s that are whole, say their language, and can do nothing", async (language) => {
  const pages = (await taken(person, language)).filter(({ name }) => name.endsWith(".html"));
  expect(pages.length).toBe(7);
  for (const { name, text, day } of pages) {
    expect(text).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect([name, /<script|<img|<iframe|<form| on\w+=|javascript:|<link|src=/i.test(text)]).toEqual([name, false]);
    expect([name, text.match(/<main>/g)?.length, text.trimEnd().endsWith("</html>")]).toEqual([name, 1, true]);
    expect([name, /\w+:[a-z]+\.[a-z]/.test(text.replace(/<[^>]*>/g, ""))]).toEqual([name, false]);
    expect(day).toBe(new Date().toISOString().slice(0, 10));
  }
  // Nothing tells over a shoulder, or in a list of files, what it is from.
  for (const { text } of pages) expect(text).not.toMatch(/Personnel Reserve|<title>[^<]*(резерв|рэзерв)/i);
});

it("writes what a person typed as text", async () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'`;
  const writer = await wholePerson();
  await db().application.update({ where: { accountId: writer.id }, data: { motivation: hostile } });
  await db().concept.updateMany({
    where: { authors: { some: { accountId: writer.id } } },
    data: { title: hostile, summary: hostile },
  });
  await db().cardMessage.updateMany({ where: { cardNumber: writer.card }, data: { body: hostile } });
  await db().passkey.updateMany({ where: { accountId: writer.id }, data: { name: hostile } });
  const files = await taken(writer);
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  for (const { name, text } of pages) expect([name, /<script|<img/.test(text)]).toEqual([name, false]);
  const saying = pages.filter(({ text }) => text.includes("&#60;script&#62;alert(1)"));
  expect(saying.map(({ name }) => name).sort()).toEqual([
    "application.html",
    "card.html",
    "concepts.html",
    "index.html",
  ]);
  // For a machine it stands letter by letter where it was typed, and nowhere else.
  const json = fileOf(files, "data.json");
  const places = placesOf(JSON.parse(json) as Record<string, unknown>, hostile);
  expect([...new Set(places)].sort()).toEqual([
    ...["application.motivation", "cardMessages.body", "concepts.summary", "concepts.title", "passkeys.name"],
  ]);
  expect(json.split("<script>").length - 1).toBe(places.length);
  expect(json).not.toContain("&#60;");
});

it("is there for applicants and for those of whom there is hardly anything", async () => {
  for (const role of ["applicant", "participant"] as const) {
    const files = await taken(await member(role));
    expect(files).toHaveLength(8);
    expect(JSON.parse(fileOf(files, "data.json"))).toMatchObject({ account: [{ role }], concepts: [] });
  }
});

it("leaves no file on the server", async () => {
  const files = () => readdirSync(env().DATA_DIR, { recursive: true }).map(String).sort();
  const before = files();
  const stream = await takeData(person, "en");
  const reading = buffer(stream);
  expect(files()).toEqual(before);
  await reading;
  expect(files()).toEqual(before);
  expect(readFileSync(join(env().DATA_DIR, "work", person.file), "utf8")).toContain(person.marks.pseudonym);
});

const asking = (cookie: string) => new Request("http://localhost/settings/data", { headers: { Cookie: cookie } });

it("needs the passphrase, this session, and haste", async () => {
  const request = asking(person.cookie);
  const wrong = outcome(allowTaking(person, request, { passphraseNow: "nothing of the kind" }));
  expect(await wrong).toBe(sayBack("passphraseWrong"));
  expect(mayTake(person, request)).toBe(false);
  const leave = (await allowTaking(person, request, { passphraseNow: passphrase })).split(";")[0]!;
  expect(mayTake(person, asking(`${person.cookie}; ${leave}`))).toBe(true);
  expect(mayTake(other, asking(`${other.cookie}; ${leave}`))).toBe(false);
  expect(mayTake(person, asking(`__Host-session=another; ${leave}`))).toBe(false);
  expect(mayTake(person, asking(`${person.cookie}; ${leave}x`))).toBe(false);
  moveClock(5 * 60_000 + 1);
  expect(mayTake(person, asking(`${person.cookie}; ${leave}`))).toBe(false);
  moveClock(0);
});
