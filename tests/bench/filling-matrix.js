// Fills the database of a demonstration community up to a large matrix, always the same.
import Database from "better-sqlite3";

const large = { cards: 100_000, choices: 300_000, positions: 10_000 };

/** Numbers between 0 and 1 that look random and are the same each time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const kinds = ["central", "judicial", "regional", "local", "other"];
const spheres = ["governance", "justice", "economy", "health", "education", "local", "security", "finance"];
const levels = ["leadership", "deputy_leadership", "unit_head", "deputy_unit_head", "adviser", "specialist"];
const readinesses = ["now", "after_training", "within_two_years"];
const residences = ["in_belarus", "abroad", "unsaid"];
const years = ["none", "under3", "from3to10", "over10", ""];
const languages = ["be", "ru", "en", "pl", "lt", "uk", "de", "fr"];

/** Positions of invented bodies beside those of the catalogue, up to the number wanted. */
function addPositions(database, next, most) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const regions = database
    .prepare('SELECT "code" FROM "Region"')
    .all()
    .map(({ code }) => code);
  const body = database.prepare(
    `INSERT INTO "Body" ("key", "kind", "sphere", "nameBe", "nameRu", "nameEn", "regionCode", "sort")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const position = database.prepare(
    `INSERT INTO "Position" ("key", "bodyKey", "level", "how", "titleBe", "titleRu", "titleEn", "seats", "sort", "searchText")
     VALUES (?, ?, ?, 'appointed', ?, ?, ?, 1, ?, ?)`,
  );
  let count = database.prepare('SELECT COUNT(*) AS "count" FROM "Position"').get().count;
  for (let i = 0; count < most; i += 1) {
    const sort = 5_000_000 + i;
    body.run(`bench-${i}`, pick(kinds), pick(spheres), `Орган ${i}`, `Орган ${i}`, `Body ${i}`, pick(regions), sort);
    for (let n = 0; n < 20 && count < most; n += 1, count += 1) {
      const names = [`Пасада ${i} ${n}`, `Должность ${i} ${n}`, `Position ${i} ${n}`];
      const text = ` ${names.join(" ").toLowerCase()}`;
      position.run(`bench-${i}.p${n}`, `bench-${i}`, pick(levels), ...names, sort * 100 + n, text);
    }
  }
}

/** Cards with one to five choices each, unevenly spread, up to the numbers wanted. Gives those. */
export function fillMatrix(file, size = large) {
  const database = new Database(file);
  database.pragma("synchronous = OFF");
  const next = numbers(2024);
  const pick = (list) => list[Math.floor(next() * list.length)];
  database.transaction(() => {
    addPositions(database, next, size.positions);
    const count = (table) => database.prepare(`SELECT COUNT(*) AS "count" FROM "${table}"`).get().count;
    const keys = database
      .prepare('SELECT "key" FROM "Position" ORDER BY "key"')
      .all()
      .map(({ key }) => key);
    // A lasting order of its own, so that what is wanted is spread over the whole catalogue.
    for (let i = keys.length - 1; i > 0; i -= 1) {
      const other = Math.floor(next() * (i + 1));
      [keys[i], keys[other]] = [keys[other], keys[i]];
    }
    const known = new Set(
      database
        .prepare('SELECT "number" FROM "Card"')
        .all()
        .map(({ number }) => number),
    );
    const fresh = new Set();
    while (known.size + fresh.size < size.cards) {
      const letters = Array.from({ length: 4 }, () => pick(alphabet)).join("");
      const number = `R-${letters}-${pick("23456789")}${pick("23456789")}`;
      if (!known.has(number)) fresh.add(number);
    }
    const card = database.prepare(
      `INSERT INTO "Card" ("number", "holderTag", "residence", "revision", "service", "management")
       VALUES (?, ?, ?, 1, ?, ?)`,
    );
    const language = database.prepare(
      'INSERT INTO "CardLanguage" ("cardNumber", "language", "level") VALUES (?, ?, ?)',
    );
    const choice = database.prepare(
      'INSERT INTO "Choice" ("cardNumber", "positionKey", "rank", "readiness") VALUES (?, ?, ?, ?)',
    );
    let left = size.choices - count("Choice");
    let cards = fresh.size;
    for (const number of [...fresh].sort()) {
      card.run(number, `bench ${number}`, pick(residences), pick(years), pick(years));
      for (const one of new Set([pick(languages), pick(languages)])) language.run(number, one, "working");
      // As many as keep the rest possible: between one and five for each card that is left.
      const mean = left / cards;
      const wanted = Math.round(mean + (next() - 0.5) * 4);
      const most = Math.min(5, left - (cards - 1));
      const own = Math.max(1, left - (cards - 1) * 5, Math.min(most, wanted));
      const chosen = new Set();
      while (chosen.size < own) chosen.add(keys[Math.floor(next() ** 2 * keys.length)]);
      let rank = 0;
      for (const key of chosen) choice.run(number, key, (rank += 1), pick(readinesses));
      left -= own;
      cards -= 1;
    }
    database.exec(`UPDATE "Position" SET "candidateCount" =
      (SELECT COUNT(*) FROM "Choice" WHERE "Choice"."positionKey" = "Position"."key")`);
    database.exec(`INSERT INTO "Counter" ("name", "value") VALUES ('matrix', 1)
      ON CONFLICT ("name") DO UPDATE SET "value" = "value" + 1`);
    const filled = { cards: count("Card"), choices: count("Choice"), positions: count("Position") };
    if (JSON.stringify(filled) !== JSON.stringify(size)) throw new Error(`Filled ${JSON.stringify(filled)}.`);
  })();
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return size;
}
