import Database from "better-sqlite3";
import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { newMessage } from "./message-rows";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { fillDemonstration } from "../../prisma/seed/fill-demonstration.server";
import { useDatabase } from "../database";

useDatabase();

type Row = Record<string, string | number | null>;
interface Account extends Row {
  id: string;
  pseudonym: string;
  skeleton: string;
  joinedOn: string;
  passphraseHash: string;
}
interface Card extends Row {
  number: string;
  holderTag: string;
}

let copy: Database.Database;
/** In the order in which the file gives them. */
let accounts: Account[];
let cards: Card[];
/** Who truly holds which card: told by the secrets, by which alone the guesses are judged. */
const holders = new Map<string, string>();

const all = (sql: string) => copy.prepare(sql).all() as Row[];
const tables = () =>
  all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  ).map(({ name }) => String(name));

beforeAll(async () => {
  const heard = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await fillDemonstration();
  heard.mockRestore();
  for (let n = 0; n < 60; n += 1) await newMessage(n);
  // The thief has the database and what belongs to it, but not secrets.json.
  const folder = mkdtempSync(join(inject("folder"), "copied-"));
  const file = databaseFile(env().DATABASE_URL);
  for (const end of ["", "-wal", "-shm"]) cpSync(file + end, join(folder, `reserve.db${end}`));
  copy = new Database(join(folder, "reserve.db"));
  cards = all(`SELECT * FROM "Card"`) as Card[];
  accounts = all(`SELECT rowid AS "place", * FROM "Account" WHERE "role" = 'participant'`) as Account[];
  const byTag = new Map(cards.map((card) => [card.holderTag, card.number]));
  for (const { id } of accounts) {
    const number = byTag.get(holderTag(id));
    if (number) holders.set(id, number);
  }
});

/** How many of the guessed pairs of an account and a card are right. */
const right = (pairs: [account: string, card: string][]) =>
  pairs.filter(([account, card]) => holders.get(account) === card).length;

/** The first of these with the first of those, and so on. */
const paired = (people: Account[], guessed: Card[]): [string, string][] =>
  people.slice(0, guessed.length).map(({ id }, at) => [id, guessed[at]!.number]);

/**
 * Whoever pairs 700 accounts and 700 cards blindly is right once on average, more than eight times in one of a
 * million tries (Poisson).
 */
const chance = 8;

const sorted = <T extends Row>(rows: T[], by: (row: T) => string | number) =>
  [...rows].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));

it("with the secrets every card has its holder: a join that succeeds would be seen", () => {
  expect([accounts.length, holders.size]).toEqual([700, 700]);
  expect(new Set(holders.values()).size).toBe(700);
  const exact: [string, string][] = accounts.map(({ id }) => [id, holders.get(id)!]);
  expect(right(exact)).toBe(700);
});

describe("without the secrets", () => {
  it("no value of a card, its choices or its messages stands with an account, nor the other way round", () => {
    // Words of the catalogue, days and small numbers stand everywhere; they name nobody.
    const own = [
      ...["Card", "Choice", "Conversation", "CardMessage", "CardSphere", "CardLanguage", "CardRegion"],
      ...["RoundChoice", "ScenarioSeat", "ScenarioRule", "Candidacy", "CandidacyStep", "CardNote"],
      // Whoever takes part in an event is told by a tag, and where organizers choose by the card: never by the account.
      ...["Registration", "RegistrationAnswer", "SpeakerQuestion", "SpeakerQuestionEndorsement"],
      ...["LectureAttendance", "Certificate"],
    ];
    // What is the community's as a whole.
    const catalogue = [
      ...["Position", "Body", "Round", "RoundPosition", "PublishedPicture", "Scenario"],
      ...["Event", "EventSpeaker", "EventQuestion", "EventInvitation", "EventMessage"],
      ...["EventAttendance", "Material"],
    ];
    // Which organizer noted something stands beside it: an office, never the holder.
    const staff = new Set(
      all(`SELECT "id" FROM "Account" WHERE "role" IN ('organizer', 'administrator')`).map(({ id }) => id),
    );
    const noted = ["CandidacyStep", "CardNote"].flatMap((table) => all(`SELECT "byId" FROM "${table}"`));
    expect(noted.length).toBeGreaterThan(0);
    expect(noted.filter(({ byId }) => !staff.has(byId))).toEqual([]);
    const naming = (value: unknown): value is string =>
      typeof value === "string" && value.length >= 8 && !/^\d{4}-\d\d-\d\d$|^[a-z_]{1,20}$|^in_belarus$/.test(value);
    const places = new Map<string, Set<string>>();
    for (const table of tables()) {
      for (const row of all(`SELECT * FROM "${table}"`)) {
        for (const [field, value] of Object.entries(row)) {
          if (!naming(value) || (own.includes(table) && field === "byId")) continue;
          const side = own.includes(table) ? "card" : catalogue.includes(table) ? "catalogue" : table;
          places.set(value, (places.get(value) ?? new Set()).add(side));
        }
      }
    }
    const shared = [...places].filter(([, sides]) => sides.has("card") && sides.size > 1);
    // Positions stand in the catalogue; the log names cards that organizers opened, and never a holder.
    const elsewhere = shared.filter(
      ([, sides]) => ![...sides].every((side) => /^(card|catalogue|LogEntry)$/.test(side)),
    );
    expect(elsewhere).toEqual([]);
    const people = new Set(accounts.flatMap(({ id, pseudonym, skeleton }) => [id, pseudonym, skeleton]));
    const cardRows = own.flatMap((table) => all(`SELECT * FROM "${table}"`)).map((row) => JSON.stringify(row));
    const named = [...people].filter((value) => cardRows.some((row) => row.includes(`"${value}"`)));
    expect(named).toEqual([]);
  });

  it("no order tells: of rows, of numbers, of names, of days, of first choices, of the log", () => {
    const orders: Record<string, (account: Account) => string | number> = {
      place: ({ place }) => Number(place),
      id: ({ id }) => id,
      pseudonym: ({ pseudonym }) => pseudonym,
      skeleton: ({ skeleton }) => skeleton,
      joinedOn: ({ joinedOn, place }) => `${joinedOn} ${String(place).padStart(9, "0")}`,
      passphrase: ({ passphraseHash, place }) => passphraseHash + String(place),
    };
    const placeOf = (sql: string) => new Map(all(sql).map((row, at) => [String(Object.values(row)[0]), at]));
    const told: Record<string, Map<string, number>> = {
      application: placeOf(`SELECT "accountId" FROM "Application" ORDER BY "seq"`),
      applicationPlace: placeOf(`SELECT "accountId" FROM "Application" ORDER BY rowid`),
      admission: placeOf(
        `SELECT a."accountId" FROM "ApplicationDecision" d JOIN "Application" a ON a."id" = d."applicationId" ORDER BY d."seq"`,
      ),
      comments: placeOf(`SELECT "authorId" FROM "Comment" GROUP BY "authorId" ORDER BY min(rowid)`),
    };
    for (const [name, places] of Object.entries(told)) orders[name] = ({ id }) => places.get(id) ?? 1_000_000;
    const cardPlaces: Record<string, Map<string, number>> = {
      choices: placeOf(`SELECT "cardNumber" FROM "Choice"`),
      choicesByPosition: placeOf(`SELECT "cardNumber" FROM "Choice" ORDER BY "positionKey", "rank"`),
      spheres: placeOf(`SELECT "cardNumber" FROM "CardSphere"`),
      languages: placeOf(`SELECT "cardNumber" FROM "CardLanguage"`),
      regions: placeOf(`SELECT "cardNumber" FROM "CardRegion" ORDER BY "regionCode", "tie"`),
      answers: placeOf(`SELECT "number" FROM "Card" ORDER BY "service", "management", "education", "studied"`),
      messages: placeOf(`SELECT "cardNumber" FROM "CardMessage" GROUP BY "cardNumber" ORDER BY min("seq")`),
      log: placeOf(`SELECT "subject" FROM "LogEntry" WHERE "subjectKind" = 'card' ORDER BY "seq"`),
    };
    const cardOrders: Record<string, (card: Card) => string | number> = {
      file: (card) => cards.indexOf(card),
      number: ({ number }) => number,
      tag: ({ holderTag: tag }) => tag,
      residence: ({ residence, number }) => `${residence} ${number}`,
    };
    for (const [name, places] of Object.entries(cardPlaces)) {
      cardOrders[name] = ({ number }) => places.get(number) ?? 1_000_000;
    }
    const guesses: Record<string, number> = {};
    for (const [one, ofAccount] of Object.entries(orders)) {
      const people = sorted(accounts, ofAccount);
      for (const [other, ofCard] of Object.entries(cardOrders)) {
        const numbered = sorted(cards, ofCard);
        guesses[`${one} and ${other}`] = right(paired(people, numbered));
        guesses[`${one} and ${other}, backwards`] = right(paired(people, [...numbered].reverse()));
      }
    }
    expect(Object.keys(guesses).length).toBeGreaterThan(100);
    expect(Object.entries(guesses).filter(([, number]) => number > chance)).toEqual([]);
    // Over so many guesses luck evens out: hardly more than one each.
    const mean = Object.values(guesses).reduce((sum, number) => sum + number, 0) / Object.keys(guesses).length;
    expect(mean).toBeLessThan(2);
  });

  it("the rows of cards have no order of their own: they lie by their random numbers", () => {
    for (const table of ["Card", "Choice", "Conversation", "CardMessage"]) {
      expect(() => all(`SELECT rowid FROM "${table}" LIMIT 1`)).toThrow(/no such column: rowid/);
    }
    const lying = cards.map(({ number }) => number);
    expect(lying).toEqual([...lying].sort());
  });

  /** The tags that would stand on the cards under this pepper. */
  const tagUnder = (pepper: Buffer, purpose: string, text: string) =>
    createHmac("sha256", Buffer.from(hkdfSync("sha256", pepper, "", purpose, 32)))
      .update(text)
      .digest("hex");

  it("no tag is reckoned under a key that can be guessed, nor under that of another installation", () => {
    const { pepper } = JSON.parse(readFileSync(join(env().DATA_DIR, "secrets.json"), "utf8")) as { pepper: string };
    const known = new Map(cards.map((card) => [card.holderTag, card.number]));
    const matches = (tagOf: (account: Account) => string) =>
      accounts.filter((account) => known.has(tagOf(account))).length;
    // The reckoning is the right one: with the right secret all are found.
    expect(matches(({ id }) => tagUnder(Buffer.from(pepper, "base64"), "card-holder", id))).toBe(700);

    const peppers = [Buffer.alloc(32), Buffer.alloc(0), Buffer.alloc(32, 255), Buffer.from("pepper"), randomBytes(32)];
    const purposes = ["card-holder", "card", "holder", "session", "recovery-code", "contact", "backup", ""];
    const texts: ((account: Account) => string)[] = [
      ({ id }) => id,
      ({ pseudonym }) => pseudonym,
      ({ skeleton }) => skeleton,
    ];
    const keys = ["", "card-holder", "pepper", "secret", "personnel-reserve", "reserve", String(cards[0]!.number)];
    let tried = 0;
    for (const text of texts) {
      for (const pepperOf of peppers) {
        for (const purpose of purposes) {
          expect(matches((account) => tagUnder(pepperOf, purpose, text(account)))).toBe(0);
          tried += accounts.length;
        }
      }
      for (const hash of ["sha256", "sha1", "md5", "sha512"]) {
        const digest = (account: Account) => createHash(hash).update(text(account)).digest("hex");
        expect(matches(digest) + matches((account) => digest(account).slice(0, 64))).toBe(0);
      }
      for (const key of keys) {
        expect(matches((account) => createHmac("sha256", key).update(text(account)).digest("hex"))).toBe(0);
      }
    }
    // Whatever the database itself holds is no key either.
    const inside = all(`SELECT * FROM "LogEntry" LIMIT 20`).concat(all(`SELECT * FROM "Setting"`));
    for (const value of inside.flatMap((row) => Object.values(row)).filter((one) => String(one).length >= 16)) {
      expect(matches(({ id }) => createHmac("sha256", String(value)).update(id).digest("hex"))).toBe(0);
    }
    expect(tried).toBeGreaterThan(50_000);
  });

  it("a session, a recovery code and a one-time secret open nothing: what is stored is none of what is presented", () => {
    for (const { passphraseHash } of accounts) expect(passphraseHash).toMatch(/^(-|\$argon2id\$.*m=65536,t=3)/);
    const stored = [...all(`SELECT "idHash" AS "hash" FROM "Session"`), ...all(`SELECT "hash" FROM "RecoveryCode"`)];
    for (const { hash } of stored) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

it("endorsements and following are tags of no account, by no hash without the secrets, and in no order", () => {
  const held = all(`SELECT "tag", "conceptId" FROM "Endorsement"`);
  const followed = all(`SELECT "tag", "conceptId" FROM "ConceptFollow"`);
  expect(held.length).toBeGreaterThan(100);
  expect(followed.length).toBeGreaterThan(0);
  const tags = new Set([...held, ...followed].map(({ tag }) => tag));
  expect(new Set(held.map(({ tag }) => tag)).size).toBe(held.length);
  const concepts = [...new Set(held.map(({ conceptId }) => String(conceptId)))];
  for (const { id } of accounts) {
    expect(tags.has(id)).toBe(false);
    for (const concept of concepts) {
      for (const text of [id, `${concept} ${id}`, `${concept}${id}`, `${id} ${concept}`]) {
        expect(tags.has(createHash("sha256").update(text).digest("hex"))).toBe(false);
      }
    }
  }
  for (const table of ["Endorsement", "ConceptFollow", "CommentEndorsement", "DiscussionReading"].concat(
    "SpeakerQuestionEndorsement",
  ))
    expect(() => all(`SELECT rowid FROM "${table}"`)).toThrow();
});

it("answers on opinion maps are rows of no account, and of no two discussions", () => {
  const rows = all(`SELECT "tag", "conceptId", "votes", "moved" FROM "OpinionVoter"`);
  expect(rows.length).toBe(60);
  const tags = new Set(rows.map(({ tag }) => tag));
  const concepts = [...new Set(rows.map(({ conceptId }) => String(conceptId)))];
  for (const { id, pseudonym } of accounts) {
    for (const concept of concepts) {
      for (const text of [id, pseudonym, `${concept} ${id}`, `${concept}${id}`, `${id} ${concept}`]) {
        expect(tags.has(createHash("sha256").update(text).digest("hex"))).toBe(false);
      }
    }
  }
  expect(() => all(`SELECT rowid FROM "OpinionVoter"`)).toThrow();
  const lying = rows.map(({ tag }) => String(tag));
  expect(lying).toEqual([...lying].sort());
});
