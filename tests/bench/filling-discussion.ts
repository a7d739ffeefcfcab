import Database from "better-sqlite3";

/** Of seventeen comments eight begin a thread; these are the replies of each, in the order in which they are written. */
const replies = [0, 1, 3, 0, 2, 0, 1, 2];

/** A discussion that was put into a database. */
export interface Filled {
  slug: string;
  /** How many comments and roots it has. */
  comments: number;
  roots: number;
  /** Codes of a reply in its middle and of a deep one in its longest thread. */
  middle: string;
}

/** Fills the database of a demonstration community with discussions of these sizes, and with comments elsewhere up to `all`. */
export function fillDiscussions(file: string, sizes: number[], all: number): Filled[] {
  const database = new Database(file);
  for (const pragma of ["synchronous = OFF", "cache_size = -400000"]) database.pragma(pragma);
  const accounts = database.prepare(`SELECT "id" FROM "Account" WHERE "role" = 'participant' LIMIT 200`).all() as {
    id: string;
  }[];
  const author = accounts[0]!.id;
  const put = (table: string, names: string) =>
    database.prepare(
      `INSERT INTO "${table}" (${names
        .split(" ")
        .map((name) => `"${name}"`)
        .join()}) VALUES (${names
        .split(" ")
        .map((name) => `@${name}`)
        .join()})`,
    );
  const concept = put(
    "Concept",
    "id code slug title summary body bodyHtml authorKind language sphere state reading startedOn publishedOn publishedSeq commentCount lastSeq rootCount",
  );
  const version = put("ConceptVersion", "id conceptId number title summary body bodyHtml publishedOn changes");
  const written = put("ConceptAuthor", "id conceptId accountId position shownAs");
  const comment = put(
    "Comment",
    "id code conceptId authorId parentId rootId depth seq rootNumber body bodyHtml writtenOn replyCount state searchSeq formToken stance section endorsements threadSize",
  );
  const day = "2024-06-01";
  const words = "Слова пра рэформу, якія хтосьці напісаў, каб іншыя прачыталі іх і адказалі на іх. ".repeat(3);
  let number = 0;

  const fill = (name: string, size: number): Filled => {
    const slug = `bench-${name}`;
    const roots = Math.floor(size / 17) * 8;
    const text = {
      title: `Bench ${name}`,
      summary: "Summary.",
      body: "",
      bodyHtml: `<h2 id="text-a">A</h2><p>${words}</p>`,
    };
    const about = { authorKind: "expert", language: "be", sphere: "justice", state: "published", reading: "open" };
    const counts = { commentCount: size, lastSeq: size, rootCount: roots };
    number += 1;
    concept.run({
      ...{
        id: slug,
        code: slug,
        slug,
        ...text,
        ...about,
        startedOn: day,
        publishedOn: day,
        publishedSeq: 900_000 + number,
      },
      ...counts,
    });
    version.run({ id: slug, conceptId: slug, number: 1, ...text, publishedOn: day, changes: "" });
    database.prepare(`UPDATE "Concept" SET "currentId" = "id" WHERE "id" = ?`).run(slug);
    written.run({ id: slug, conceptId: slug, accountId: author, position: 1, shownAs: "pseudonym" });
    let [seq, rootNumber] = [0, 0];
    let middle = "";
    const one = (root: string | null, parent: string | null, of: number): string => {
      seq += 1;
      number += 1;
      const id = `${slug}-${seq}`;
      const code = `b${number.toString(36)}x${seq.toString(36)}`;
      comment.run({
        ...{ id, code, conceptId: slug, authorId: accounts[seq % accounts.length]!.id, parentId: parent, seq },
        ...{ rootId: root ?? id, depth: root ? 1 : 0, rootNumber: root ? null : (rootNumber += 1) },
        ...{ body: "", bodyHtml: `<p>${words}</p>`, writtenOn: day, replyCount: root ? 0 : of, state: "visible" },
        ...{ searchSeq: 1_000_100_000 + number, formToken: id, threadSize: root ? 0 : of },
        stance: root ? "none" : ["none", "for", "against", "question", "suggestion"][seq % 5],
        ...{ section: root || seq % 2 ? "" : "text-a", endorsements: seq % 7 ? 0 : seq % 40 },
      });
      if (root && seq >= size / 2 && !middle) middle = code;
      return id;
    };
    while (seq + 17 <= size) {
      for (const count of replies) {
        const root = one(null, null, count);
        for (let at = 0; at < count; at += 1) one(root, root, 0);
      }
    }
    return { slug, comments: seq, roots: rootNumber, middle };
  };

  const filled = sizes.map((size) => database.transaction(() => fill(String(size), size))());
  const left = all - sizes.reduce((sum, size) => sum + size, 0);
  const each = 8500;
  for (let at = 0; at * each < left; at += 1) database.transaction(() => fill(`other-${at}`, each))();
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return filled;
}
