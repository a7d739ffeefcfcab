import Database from "better-sqlite3";
import { facetsOf } from "~/domain/concepts/search-index.server";
import { keysOf } from "~/domain/concepts/search-words";
import type { Language } from "~/locales/t";
import { be } from "../../prisma/seed/stock/be";
import { en } from "../../prisma/seed/stock/en";
import { ru } from "../../prisma/seed/stock/ru";

const languages = ["be", "ru", "en"] as const;
const spheres = ["justice", "economy", "health", "education", "local", "digital", "defence", "foreign"];

/** Numbers between 0 and 1 that look random and are the same each time (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const size = 30_000;

/** The words of a language: those of the demonstration's texts, the most frequent first, and invented ones up to 30,000. */
function vocabulary(texts: unknown, next: () => number): string[] {
  const counted = new Map<string, number>();
  const read =
    JSON.stringify(texts)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  for (const word of read) counted.set(word, (counted.get(word) ?? 0) + 1);
  const known = [...counted].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const all = new Set(known);
  const piece = () => {
    const word = known[Math.floor(next() * known.length)]!;
    return word.slice(0, 2 + Math.floor(next() * 3));
  };
  while (all.size < size) all.add(piece() + piece() + (next() < 0.5 ? piece() : ""));
  return [...all];
}

/** Draws words as they are frequent in speech: the second half as often as the first, the third a third as often. */
function drawing(words: string[], next: () => number): (count: number) => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sums[at] = sum += 1 / (at + 2.7);
  const one = () => {
    const wanted = next() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low]!;
  };
  return (count) => Array.from({ length: count }, one).join(" ");
}

/** Words by how often they stand in the texts: of each language some common, some of the middle, some rare. */
export interface Frequent {
  common: string[];
  middle: string[];
  rare: string[];
}

/** Fills the database of a demonstration community up to so many concepts and comments, and the search with them. */
export function fillTexts(file: string, wanted: { concepts: number; comments: number }): Frequent {
  const database = new Database(file);
  for (const pragma of ["synchronous = OFF", "cache_size = -400000", "secure_delete = ON"]) database.pragma(pragma);
  const next = numbers(2024);
  const spoken = { be, ru, en };
  const words = languages.map((language) => vocabulary(spoken[language], next));
  const draw = words.map((list) => drawing(list, next));
  const add = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    return `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map((name) => `@${name}`).join()})`;
  };
  const statements = new Map<string, Database.Statement>();
  const put = (table: string, row: Record<string, unknown>) => {
    const known = statements.get(table) ?? database.prepare(add(table, row));
    statements.set(table, known);
    known.run(row);
  };
  const day = () =>
    `2024-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;
  const concepts: string[] = [];
  const author = (database.prepare('SELECT "id" FROM "Account" LIMIT 1').get() as { id: string }).id;
  for (let begin = 0; begin < wanted.concepts; begin += 200) {
    database.transaction(() => {
      for (let n = begin; n < Math.min(begin + 200, wanted.concepts); n += 1) {
        const at = n % 3;
        const language: Language = languages[at]!;
        const [id, title, summary, body] = [
          `bench-${n}`,
          draw[at]!(6),
          draw[at]!(40),
          draw[at]!(300 + Math.floor(next() * 2400)),
        ];
        const shared = {
          sphere: spheres[n % 8]!,
          authorKind: n % 3 ? "participant" : "expert",
          language,
          reading: n % 20 ? "open" : "archived",
        };
        const publishedSeq = 100_000 + n;
        const text = { title, summary, body: "", bodyHtml: `<p>${body}</p>` };
        put("Concept", {
          ...{ id, code: id, slug: id, ...text, ...shared, state: "published", revision: 0, startedOn: day() },
          ...{
            publishedOn: day(),
            publishedSeq,
            commentCount: Math.floor(next() ** 4 * 300),
            lastSeq: 0,
            rootCount: 0,
          },
          ...{ endorsements: Math.floor(next() ** 4 * 200), audience: "members" },
        });
        put("ConceptVersion", { id: `${id}-1`, conceptId: id, number: 1, ...text, publishedOn: day(), changes: "" });
        database.prepare('UPDATE "Concept" SET "currentId" = ? WHERE "id" = ?').run(`${id}-1`, id);
        put("ConceptAuthor", { id: `${id}-1`, conceptId: id, accountId: author, position: 1, shownAs: "pseudonym" });
        put("ConceptSearch", {
          ...{ rowid: publishedSeq, title: keysOf(title, language), summary: keysOf(summary, language) },
          ...{ body: keysOf(body, language), facets: facetsOf(shared), plain: body, version: `${id}-1` },
        });
        concepts.push(id);
      }
    })();
  }
  const counts = new Map<string, number>();
  for (let begin = 0; begin < wanted.comments; begin += 5000) {
    database.transaction(() => {
      for (let n = begin; n < Math.min(begin + 5000, wanted.comments); n += 1) {
        const at = n % 3;
        const body = draw[at]!(8 + Math.floor(next() * 50));
        const conceptId = concepts[Math.floor(next() * concepts.length)]!;
        const seq = (counts.get(conceptId) ?? 0) + 1;
        counts.set(conceptId, seq);
        const [id, searchSeq] = [`bench-${n}`, 1_000_100_000 + n];
        put("Comment", {
          ...{ id, code: id, conceptId, authorId: author, rootId: id, depth: 0, seq, rootNumber: seq, body: "" },
          ...{
            bodyHtml: `<p>${body}</p>`,
            writtenOn: "2024-06-01",
            replyCount: 0,
            state: "visible",
            searchSeq,
            formToken: id,
          },
        });
        put("CommentSearch", { rowid: searchSeq, body: keysOf(body, languages[at]!) });
      }
    })();
  }
  database.exec("ANALYZE");
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  const from = (start: number) => words.flatMap((list) => list.slice(start, start + 10));
  return { common: from(2), middle: from(400), rare: from(15_000) };
}
