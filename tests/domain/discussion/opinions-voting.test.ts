import { beforeAll, describe, expect, it } from "vitest";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { comment } from "~/domain/discussion/commenting.server";
import { mostStatements, type Vote } from "~/domain/discussion/opinions";
import { drawMap, pictureIn } from "~/domain/discussion/opinions-drawing.server";
import { countStatements, findOpinions, nextOf } from "~/domain/discussion/opinions-reading.server";
import {
  changeStatement,
  listKeptStatements,
  moveStatement,
  putUpStatement,
  retireStatement,
} from "~/domain/discussion/opinions-statements.server";
import { forgetOpinionsOf, opinionsOf, opinionTag, voteOn } from "~/domain/discussion/opinions-voting.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import type { Who } from "~/domain/permissions";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { listColumns } from "../../tables";

useDatabase();

let moderator: Person;
let reader: Person;
let crowd: Person[];
beforeAll(async () => {
  moderator = await member("moderator");
  reader = await member("participant");
  crowd = [];
  for (let n = 0; n < 60; n += 1) crowd.push(await member("participant"));
});

type Discussed = { id: string; slug: string };

/** A discussion with so many statements; gives their codes. */
async function discussed(statements: number): Promise<Discussed & { codes: string[] }> {
  const concept = await publishedConcept({ author: reader });
  const codes: string[] = [];
  for (let n = 1; n <= statements; n += 1) codes.push(await put(concept, `Statement number ${n} of all`));
  return { ...concept, codes };
}

const put = async ({ slug }: Discussed, words: string, more: { comment?: string; formToken?: string } = {}) =>
  putUpStatement(moderator, slug, { words, comment: "", formToken: newToken(), ...more });
const vote = async (who: Who | null, { slug }: Discussed, code: string, given: Vote | null) =>
  voteOn(who, slug, new Map([[code, given]]));
const mapOf = async ({ id }: Discussed) => db().opinionMap.findUniqueOrThrow({ where: { conceptId: id } });
const rowsOf = async ({ id }: Discussed) => db().opinionVoter.findMany({ where: { conceptId: id } });
const wordsOf = async ({ slug }: Discussed) =>
  (await listKeptStatements(moderator, slug)).statements.map(({ words }) => words);

async function shown(who: Person, { slug }: Discussed, after: string | null = null) {
  return findOpinions(who, await findPublishedConcept(who, slug), after);
}

describe("voting", () => {
  it("keeps one row for a member, however often and at the same time they vote", async () => {
    const one = await discussed(3);
    await Promise.all(
      one.codes.flatMap((code) => [vote(reader, one, code, "agree"), vote(reader, one, code, "agree")]),
    );
    expect(await rowsOf(one)).toMatchObject([{ votes: "aaa", moved: true }]);
    expect(await mapOf(one)).toMatchObject({ voters: 1, moved: 1 });
    await vote(reader, one, one.codes[1]!, "disagree");
    await vote(reader, one, one.codes[2]!, null);
    expect(await rowsOf(one)).toMatchObject([{ votes: "ad" }]);
    await voteOn(reader, one.slug, new Map(one.codes.map((code) => [code, null])));
    expect(await rowsOf(one)).toEqual([]);
    expect(await mapOf(one)).toMatchObject({ voters: 0, moved: 0 });
  });

  it("counts everybody who votes at the same time", async () => {
    const one = await discussed(2);
    await Promise.all(crowd.slice(0, 12).map((who) => vote(who, one, one.codes[0]!, "pass")));
    expect(await mapOf(one)).toMatchObject({ voters: 12, moved: 12 });
    expect((await rowsOf(one)).length).toBe(12);
  });

  it("is refused to visitors and applicants, on other discussions' statements, on retired and changed ones", async () => {
    const [one, other] = [await discussed(2), await discussed(1)];
    const applicant = await member("applicant");
    await vote(crowd[0]!, one, one.codes[1]!, "agree");
    await retireStatement(moderator, one.slug, one.codes[1]!);
    const changed = one.codes[0]!;
    await changeStatement(moderator, one.slug, changed, { words: "The opposite of it is true", comment: "" });
    const gone = "mistakes:statementGone";
    for (const [who, code, answer] of [
      [null, one.codes[0]!, "401"],
      [applicant, one.codes[0]!, "403"],
      [reader, other.codes[0]!, gone],
      [reader, one.codes[1]!, gone],
      [reader, changed, gone],
      [reader, "' OR 1=1 --", gone],
    ] as const) {
      expect([code, await outcome(vote(who, one, code, "agree"))]).toEqual([code, expect.stringContaining(answer)]);
    }
    expect(await outcome(vote(reader, { id: "", slug: "nothing-there" }, one.codes[0]!, "agree"))).toBe("404");
    expect((await rowsOf(one)).map(({ tag }) => tag)).toEqual([opinionTag(one.id, crowd[0]!.id)]);
    expect(await rowsOf(other)).toEqual([]);
  });

  it("of what still stands is taken from a form in which something is gone", async () => {
    const one = await discussed(2);
    await voteOn(
      reader,
      one.slug,
      new Map<string, Vote>([
        [one.codes[0]!, "agree"],
        ["gone", "agree"],
      ]),
    );
    expect(await rowsOf(one)).toMatchObject([{ votes: "a" }]);
  });

  it("ends when the discussion is closed or archived, and what was drawn stays", async () => {
    const one = await discussed(1);
    await db().opinionMap.update({ where: { conceptId: one.id }, data: { picture: keptPicture } });
    for (const data of [{ discussion: "closed" }, { discussion: "open", reading: "archived" }]) {
      await db().concept.update({ where: { id: one.id }, data });
      expect(await outcome(vote(reader, one, one.codes[0]!, "agree"))).toContain("mistakes:opinionsClosed");
      expect(await outcome(put(one, "One more of these statements"))).toContain("mistakes:opinionsClosed");
      expect((await shown(reader, one)).map).toMatchObject({ voters: 30 });
    }
  });

  it("tells nobody whose it is: tags have nothing in common across discussions, and rows no order", async () => {
    const [one, two] = [await discussed(1), await discussed(1)];
    for (const each of [one, two]) await vote(reader, each, each.codes[0]!, "agree");
    const tags = [...(await rowsOf(one)), ...(await rowsOf(two))].map(({ tag }) => tag);
    expect(tags).toEqual([opinionTag(one.id, reader.id), opinionTag(two.id, reader.id)]);
    expect(tags[0]).not.toBe(tags[1]);
    const everything = JSON.stringify([await db().opinionVoter.findMany(), await db().opinionMap.findMany()]);
    expect(everything).not.toContain(reader.id);
    const columns = (await listColumns()).filter(({ table }) => table === "OpinionVoter");
    expect(columns.map(({ name }) => name)).toEqual(["conceptId", "tag", "votes", "moved"]);
    // SQLite would number the rows by itself.
    await expect(db().$queryRawUnsafe(`SELECT rowid FROM "OpinionVoter"`)).rejects.toThrow();
  });

  it("goes with an account from every discussion, and is given to the person in words", async () => {
    const [one, two] = [await discussed(2), await discussed(1)];
    const leaving = await member("participant");
    await vote(leaving, one, one.codes[1]!, "disagree");
    await vote(leaving, two, two.codes[0]!, "agree");
    await vote(reader, one, one.codes[0]!, "pass");
    const given = (await opinionsOf(db(), leaving.id)).map(({ opinions }) => opinions);
    expect(given).toHaveLength(2);
    expect(given).toContainEqual([{ statement: "Statement number 2 of all", vote: "disagree" }]);
    await transaction((tx) => forgetOpinionsOf(tx, leaving.id));
    expect([await rowsOf(two), (await rowsOf(one)).length]).toEqual([[], 1]);
    expect([await mapOf(one), await mapOf(two)]).toMatchObject([
      { voters: 1, moved: 1 },
      { voters: 0, moved: 0 },
    ]);
  });

  it("leads from one statement to the next, past what was skipped, and back to it", async () => {
    const one = await discussed(3);
    const [a, b, c] = one.codes as [string, string, string];
    const next = async (after: string | null) => (await shown(reader, one, after)).next?.code;
    expect([await next(null), await next(a), await next(c), await next("unknown")]).toEqual([a, b, a, a]);
    await vote(reader, one, b, "agree");
    expect([await next(a), await next(b), (await shown(reader, one)).left]).toEqual([c, c, 2]);
    for (const code of [a, c]) await vote(reader, one, code, "pass");
    expect([await next(a), (await shown(reader, one)).left]).toEqual([undefined, 0]);
    expect(nextOf([], null)).toBeNull();
  });
});

const keptPicture = JSON.stringify({ voters: 30, groups: [], agreed: [], apart: [], statements: [] });

describe("statements", () => {
  it("are kept by moderators alone, authors of the concept not among them", async () => {
    const one = await discussed(1);
    const input = { words: "Another statement here", comment: "", formToken: newToken() };
    for (const [who, answer] of [
      [null, "401"],
      [await member("applicant"), "403"],
      [reader, "403"],
      [await member("expert"), "403"],
    ] as const) {
      expect(await outcome(putUpStatement(who, one.slug, input))).toBe(answer);
      expect(await outcome(changeStatement(who, one.slug, one.codes[0]!, input))).toBe(answer);
      expect(await outcome(moveStatement(who, one.slug, one.codes[0]!, "up"))).toBe(answer);
      expect(await outcome(retireStatement(who, one.slug, one.codes[0]!))).toBe(answer);
      expect(await outcome(listKeptStatements(who, one.slug))).toBe(answer);
    }
    expect(await wordsOf(one)).toEqual(["Statement number 1 of all"]);
  });

  it("come once from a form that is sent twice, and once in the same words", async () => {
    const one = await discussed(0);
    const formToken = newToken();
    const sent = [1, 2, 3].map(async () => put(one, "Courts are heard in public", { formToken }));
    expect(new Set(await Promise.all(sent)).size).toBe(1);
    expect(await outcome(put(one, "Courts are heard in public"))).toContain("mistakes:statementThere");
    expect(await countStatements(reader, one.id)).toBe(1);
  });

  it("are sixty at most, also when many are sent at the same time; what nobody voted on makes room", async () => {
    const one = await discussed(mostStatements - 2);
    const sent = [1, 2, 3, 4].map(async (n) => outcome(put(one, `One of the last, number ${n}`)));
    const answers = await Promise.all(sent);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(2);
    expect(answers.filter((answer) => answer.includes("mistakes:tooManyStatements"))).toHaveLength(2);
    await vote(reader, one, one.codes[0]!, "agree");
    await retireStatement(moderator, one.slug, one.codes[0]!);
    expect(await outcome(put(one, "For one that was voted on"))).toContain("mistakes:tooManyStatements");
    await retireStatement(moderator, one.slug, one.codes[1]!);
    expect(await outcome(put(one, "For one that was not voted on"))).toBe("done");
    // It has the number that was free, on which nobody has said anything.
    expect(await rowsOf(one)).toMatchObject([{ votes: "a" }]);
    expect((await shown(reader, one)).left).toBe(59);
  });

  it("are changed while nobody has voted, whoever is first", async () => {
    const one = await discussed(1);
    const words = "Statement in other words";
    const code = await changeStatement(moderator, one.slug, one.codes[0]!, { words, comment: "" });
    expect(code).not.toBe(one.codes[0]);
    await vote(reader, one, code, "agree");
    await vote(reader, one, code, null);
    const late = changeStatement(moderator, one.slug, code, { words: "The opposite of it", comment: "" });
    expect(await outcome(late)).toContain("mistakes:statementVoted");
    expect(await wordsOf(one)).toEqual([words]);
  });

  it("are moved up and down, and stay at the ends", async () => {
    const one = await discussed(3);
    const [a, , c] = one.codes as [string, string, string];
    await moveStatement(moderator, one.slug, c, "up");
    await moveStatement(moderator, one.slug, c, "up");
    await moveStatement(moderator, one.slug, c, "up");
    await moveStatement(moderator, one.slug, a, "down");
    await Promise.all([1, 2, 3].map(async () => moveStatement(moderator, one.slug, a, "down")));
    expect((await wordsOf(one)).map((words) => words[17])).toEqual(["3", "2", "1"]);
  });

  it("come from a comment of this discussion that people read, by its code or its address", async () => {
    const [one, other] = [await discussed(0), await discussed(0)];
    const here = await comment(reader, one.slug, { body: "What I think of it", formToken: newToken() });
    const there = await comment(reader, other.slug, { body: "What I think of it", formToken: newToken() });
    await put(one, "By the code of a comment", { comment: here });
    await put(one, "By the address of a comment", {
      comment: `https://reserve.example/comments/${here}#comment-${here}`,
    });
    for (const named of [there, "nothing", "https://elsewhere.example/", `${here} `.repeat(3)]) {
      expect(await outcome(put(one, `From ${named} it comes`.slice(0, 100), { comment: named }))).toContain(
        "statementComment",
      );
    }
    expect((await shown(reader, one)).next!.comment).toBe(here);
    await db().comment.updateMany({ where: { code: here }, data: { state: "hidden" } });
    expect((await shown(reader, one)).next!.comment).toBeNull();
  });

  it("stand in the log by the concept and their number, without their words", async () => {
    const one = await discussed(1);
    await retireStatement(moderator, one.slug, one.codes[0]!);
    const { code } = await db().concept.findUniqueOrThrow({ where: { id: one.id } });
    const entries = await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } });
    expect(entries.map(({ verb, detail }) => [verb, detail])).toEqual([
      ["statement.putUp", "#1"],
      ["statement.retired", "#1"],
    ]);
  });
});

describe("the map of a discussion", () => {
  /** Half of these say one thing, half the other, and all the same of the last statement. */
  async function voted(one: Discussed & { codes: string[] }, people: Person[]): Promise<void> {
    for (const [at, who] of people.entries()) {
      const say = (n: number): Vote => (n === one.codes.length - 1 ? "agree" : (n + at) % 2 ? "agree" : "disagree");
      await voteOn(who, one.slug, new Map(one.codes.map((code, n) => [code, say(n)])));
    }
    await drawMap(one.id);
  }

  it("is drawn from thirty voters on, before only a band is told", async () => {
    const one = await discussed(5);
    await voted(one, crowd.slice(0, 29));
    expect(await shown(reader, one)).toMatchObject({ map: null, band: "most" });
    await voted(one, crowd.slice(29, 30));
    const { map, band } = await shown(reader, one);
    expect(band).toBeNull();
    expect(map).toMatchObject({ voters: 30, groups: [15, 15] });
    expect(map!.agreed.map(({ words, side }) => [words, side])).toEqual([["Statement number 5 of all", "agree"]]);
    expect((await mapOf(one)).moved).toBe(0);
  });

  it("does not change by one vote, nor by nine voters who go to and fro, and does by ten", async () => {
    const one = await discussed(5);
    await voted(one, crowd.slice(0, 30));
    const before = (await mapOf(one)).picture;
    for (const who of crowd.slice(0, 9)) {
      for (const given of ["disagree", "pass", "disagree"] as const) {
        await vote(who, one, one.codes[4]!, given);
        await drawMap(one.id);
        expect((await mapOf(one)).picture).toBe(before);
      }
    }
    // Who leaves takes the change along, and brings nothing nearer.
    await transaction((tx) => forgetOpinionsOf(tx, crowd[0]!.id));
    await vote(crowd[9]!, one, one.codes[4]!, "disagree");
    await drawMap(one.id);
    expect((await mapOf(one)).picture).toBe(before);
    for (const who of crowd.slice(30, 33)) await vote(who, one, one.codes[4]!, "disagree");
    await drawMap(one.id);
    expect((await mapOf(one)).picture).not.toBe(before);
  });

  it("is the same for everybody who looks, and says nothing of them alone", async () => {
    const one = await discussed(5);
    await voted(one, crowd.slice(0, 30));
    const kept = (await mapOf(one)).picture;
    for (const { id } of crowd) expect(kept).not.toContain(opinionTag(one.id, id));
    expect((await shown(crowd[0]!, one)).map).toEqual((await shown(moderator, one)).map);
    expect(pictureIn(kept)!.statements).toHaveLength(5);
  });

  it("leaves out what was retired since", async () => {
    const one = await discussed(5);
    await voted(one, crowd.slice(0, 30));
    await retireStatement(moderator, one.slug, one.codes[4]!);
    const { map, number } = await shown(reader, one);
    expect([number, map!.agreed, map!.statements.length]).toEqual([4, [], 4]);
  });

  it("is drawn once by all who ask at the same time, and again for the next who looks if that was cut short", async () => {
    const one = await discussed(5);
    await voted(one, crowd.slice(0, 30));
    await db().opinionMap.update({ where: { conceptId: one.id }, data: { picture: "" } });
    expect((await shown(reader, one)).map).toBeNull();
    await Promise.all([drawMap(one.id), drawMap(one.id)]);
    expect((await shown(reader, one)).map).toMatchObject({ voters: 30 });
  });
});
