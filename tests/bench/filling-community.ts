import Database from "better-sqlite3";
import { fillDiscussions } from "./filling-discussion";
import { fillMatrix } from "./filling-matrix.js";

/** What a community of the size of 2024 has, from which larger ones are so many times as large. */
const once = { members: 700, cards: 800, choices: 1700, comments: 683, concepts: 10, notices: 40, applications: 12 };
/** Comments on a platform of a hundred times the size. */
const million = 1_000_000;

/** What was put into a database: the concept that is discussed most, and one that everybody may read. */
export interface Community {
  discussed: string;
  open: string;
}

/** Fills the database of a demonstration community up to so many times the size of 2024. */
export function fillCommunity(file: string, times: number): Community {
  const database = new Database(file);
  for (const pragma of ["synchronous = OFF", "cache_size = -400000"]) database.pragma(pragma);
  const count = (table: string) =>
    (database.prepare(`SELECT COUNT(*) AS "count" FROM "${table}"`).get() as { count: number }).count;
  const day = "2024-06-01";
  const put = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    database
      .prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => "?").join()})`,
      )
      .run(...Object.values(row));
  };
  database.transaction(() => {
    for (let n = count("Account"); n < once.members * times; n += 1) {
      const pseudonym = `Bench member ${n}`;
      const account = { id: `bench-${n}`, pseudonym, skeleton: `bench ${n}`, passphraseHash: "-", role: "participant" };
      put("Account", { ...account, joinedOn: day });
    }
    for (let n = 0; n < once.applications * times; n += 1) {
      const accountId = `bench-applicant-${n}`;
      const account = { id: accountId, pseudonym: `Bench applicant ${n}`, skeleton: `bench applicant ${n}` };
      put("Account", { ...account, passphraseHash: "-", role: "applicant", joinedOn: day });
      const words = { experience: "Год у райвыканкаме.", motivation: "Каб было інакш." };
      const state = { state: "submitted", seq: 900_000 + n, submittedOn: day, changedOn: day };
      put("Application", { id: accountId, code: `bench${n}`, accountId, ...state, ...words });
    }
    const { id: reader } = database
      .prepare(`SELECT "id" FROM "Account" WHERE "pseudonym" = 'demo-participant'`)
      .get() as {
      id: string;
    };
    for (let n = 0; n < once.notices * times; n += 1) {
      const about = { kind: "reply", subject: `none-${n}`, day, seen: 1 };
      put("Notice", { code: `benchnotice${n}`, accountId: reader, seq: 900_000 + n, ...about });
    }
    const members = database.prepare(`SELECT "id" FROM "Account" WHERE "role" = 'participant' LIMIT 200`).all() as {
      id: string;
    }[];
    for (let n = 0; n < once.concepts * times; n += 1) {
      const id = `bench-concept-${n}`;
      const html = `<h2 id="text-a">Раздзел</h2>${"<p>Словы пра рэформу, якія хтосьці напісаў, каб іх прачыталі.</p>".repeat(120)}`;
      const text = { title: `Канцэпцыя ${n}`, summary: "Коратка пра рэформу.", body: "", bodyHtml: html };
      const about = {
        authorKind: "participant",
        language: "be",
        sphere: "justice",
        state: "published",
        reading: "open",
      };
      const when = { startedOn: day, publishedOn: day, publishedSeq: 700_000 + n };
      put("Concept", { id, code: id, slug: id, ...text, ...about, ...when, audience: n === 0 ? "public" : "members" });
      put("ConceptVersion", { id, conceptId: id, number: 1, ...text, publishedOn: day, changes: "" });
      database.prepare(`UPDATE "Concept" SET "currentId" = "id" WHERE "id" = ?`).run(id);
      const author = { conceptId: id, accountId: members[n % members.length]!.id, position: 1, shownAs: "pseudonym" };
      put("ConceptAuthor", { id, ...author, agreedOn: day });
    }
  })();
  const positions = count("Position");
  database.close();
  fillMatrix(file, { cards: once.cards * times, choices: once.choices * times, positions });
  const discussed = once.comments * times;
  const [one] = fillDiscussions(file, [discussed], times === 100 ? million : discussed);
  return { discussed: one!.slug, open: "bench-concept-0" };
}
