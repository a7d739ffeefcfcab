import { beforeEach, describe, expect, it } from "vitest";
import { announceDecision } from "~/domain/concepts/deciding.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { mostRemarks } from "~/domain/concepts/remarks";
import { remarkChangeSchema, remarkSchema } from "~/domain/concepts/remarking.schema";
import {
  changeRemark,
  deleteRemark,
  findRemark,
  findTextToRemark,
  listRemarks,
  writeRemark,
} from "~/domain/concepts/remarking.server";
import { dropRevision, reviseConcept } from "~/domain/concepts/revising.server";
import { answerRemarks } from "~/domain/concepts/answering-remarks.server";
import { submitConcept } from "~/domain/concepts/submitting.server";
import { takeIntoReview } from "~/domain/concepts/reviewing.server";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { remarkPlace } from "~/domain/kept-places";
import { member, type Person } from "../../cast";
import { joined } from "../../coauthors";
import { conceptIn, outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { decidedOn, returnAndAnnounce } from "../../deciding";
import { at, gaveReview, handedIn, remarkOn, reviewOf } from "../../reviews";

useDatabase();

const [wrong, todo] = ["text-what-is-wrong", "text-what-to-do"];
const body = "## What is wrong\n\nWords of one section.\n\n## What to do\n\nWords of another. ".padEnd(
  260,
  "And more. ",
);

let author: Person;
let organizer: Person;
let expert: Person;
let second: Person;
let concept: { id: string; code: string };

beforeEach(async () => {
  author = await member("participant");
  organizer = await member("organizer");
  [expert, second] = [await member("expert"), await member("expert")];
  concept = await handedIn(author, { body: `Words before.\n\n${body}` });
  await reviewOf(expert.id, concept.id);
  await reviewOf(second.id, concept.id);
});

const bodies = async (who: Person) =>
  (await listRemarks(who, concept.code)).remarks.map(({ bodyHtml }) => bodyHtml.replace(/<[^>]*>|\s+$/g, ""));
const input = (section: string, words = "Say who pays for it.") => ({ section, body: words, formToken: newToken() });

describe("writing a remark", () => {
  it("is for reviewers and organizers, on a section, the beginning or the whole, in the order of the text", async () => {
    await remarkOn(expert, concept.code, todo, "The last section.");
    await remarkOn(organizer, concept.code, "", "The whole of it.");
    await remarkOn(expert, concept.code, wrong, "The **middle** one.");
    await remarkOn(expert, concept.code, "opening", "The beginning of it.");
    const { remarks, sections } = await listRemarks(organizer, concept.code);
    expect(sections.map(({ id }) => id)).toEqual(["opening", wrong, todo]);
    expect(remarks.map(({ section, heading }) => [section, heading])).toEqual([
      ["", ""],
      ["opening", ""],
      [wrong, "What is wrong"],
      [todo, "What to do"],
    ]);
    expect(remarks[2]).toMatchObject({ bodyHtml: expect.stringContaining("<strong>middle</strong>") as string });
    expect(remarks.map(({ by, own }) => [by, own])).toEqual([
      [organizer.pseudonym, true],
      ...[1, 2, 3].map(() => [expert.pseudonym, false]),
    ]);
  });

  it("is refused to authors, former ones, those who were not asked, and who declined", async () => {
    const coauthor = await member("expert");
    const organizing = await member("organizer");
    const draft = (await conceptIn("draft", author)).code;
    for (const who of [coauthor, organizing]) await joined(author, draft, who);
    await submitConcept(author, await at(draft));
    await takeIntoReview(organizer, await at(draft));
    const declining = await member("expert");
    await reviewOf(declining.id, concept.id, { state: "declined" });
    const tries = (who: Person, code: string) => outcome(writeRemark(who, code, input("")));
    expect(await tries(author, draft)).toBe("403");
    expect(await tries(coauthor, draft)).toBe("404");
    expect(await tries(organizing, draft)).toBe("403");
    expect(await tries(await member("expert"), draft)).toBe("404");
    expect(await tries(await member("moderator"), draft)).toBe("403");
    expect(await tries(declining, concept.code)).toBe("404");
    expect(await db().remark.count({ where: { concept: { code: draft } } })).toBe(0);
  });

  it("waits for a text that is judged: not once it is decided, returned or only handed in", async () => {
    const { code } = await conceptIn("draft", author);
    await submitConcept(author, await at(code));
    expect(await outcome(writeRemark(organizer, code, input("")))).toBe("mistakes:remarks.closed");
    const own = await remarkOn(expert, concept.code, "", "Words of some length.");
    await decidedOn(concept.id, organizer);
    const closed = async () => [
      await outcome(writeRemark(expert, concept.code, input(""))),
      await outcome(changeRemark(expert, concept.code, own, { body: "Other words here.", seen: "x" })),
      await outcome(deleteRemark(organizer, concept.code, own)),
    ];
    expect(await closed()).toEqual(["mistakes:remarks.closed", "409", "409"]);
    expect(await listRemarks(expert, concept.code)).toMatchObject({ judged: false, sections: [] });
    await announceDecision(organizer, await at(concept.code));
    expect(await closed()).toEqual(["mistakes:remarks.closed", "409", "409"]);
  });

  it("names a section that is there, once a form, at most a hundred before they are sent", async () => {
    expect(await outcome(writeRemark(expert, concept.code, input("text-elsewhere")))).toBe("mistakes:remarks.gone");
    const twice = input(wrong);
    await keepDraft(expert, { place: remarkPlace(concept.code), revision: 0, content: { body: "Typed" } });
    await Promise.all([writeRemark(expert, concept.code, twice), writeRemark(expert, concept.code, twice)]);
    expect(await db().remark.count({ where: { conceptId: concept.id } })).toBe(1);
    expect(await findKeptDraft(expert, remarkPlace(concept.code))).toBeNull();
    expect(await outcome(writeRemark(second, concept.code, twice))).toBe("errors:staleForm");
    const row = await db().remark.findFirstOrThrow({ where: { conceptId: concept.id } });
    await db().remark.createMany({
      data: Array.from({ length: mostRemarks - 1 }, (_, n) => ({
        ...{ ...row, id: `more-${n}-${row.id}`, code: `more${n}${row.code}`, formToken: `more-${n}-${row.id}` },
        seq: -n - row.seq * 1000,
      })),
    });
    expect(await outcome(writeRemark(expert, concept.code, input("")))).toContain("mistakes:remarks.tooMany");
    await db().remark.updateMany({ where: { conceptId: concept.id }, data: { announced: true } });
    expect(await outcome(writeRemark(expert, concept.code, input("")))).toBe("done");
  });

  it("takes ten characters to three thousand, and no tangles", () => {
    const fits = (words: string) => remarkSchema.safeParse({ section: "", body: words, formToken: "x" }).success;
    expect([fits("too short"), fits("long enough"), fits("a".repeat(3000)), fits("a".repeat(3001))]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(fits(`${"> ".repeat(500)}deep`)).toBe(false);
    expect(remarkChangeSchema.safeParse({ body: "too short", seen: "x" }).success).toBe(false);
  });
});

describe("changing and deleting", () => {
  it("is for the writer and for organizers, and never lands on words that one has not seen", async () => {
    const own = await remarkOn(expert, concept.code, wrong, "Words of the expert.");
    await gaveReview(concept.id, second);
    const change = (who: Person, words: string, seen: string) =>
      outcome(changeRemark(who, concept.code, own, { body: words, seen: sha256(seen) }));
    expect(await change(second, "Words of another.", "Words of the expert.")).toBe("403");
    expect(await change(expert, "Better words now.", "Words of the expert.")).toBe("done");
    expect(await change(organizer, "An organizer's words.", "Words of the expert.")).toBe("mistakes:remarks.changed");
    expect(await change(organizer, "An organizer's words.", "Better words now.")).toBe("done");
    expect(await findRemark(expert, concept.code, own)).toMatchObject({ body: "An organizer's words." });
    expect(await outcome(deleteRemark(second, concept.code, own))).toBe("403");
    expect(await outcome(deleteRemark(organizer, concept.code, own))).toBe("done");
    expect(await outcome(deleteRemark(expert, concept.code, own))).toBe("404");
  });

  it("reaches no remark of another concept, nor one that the reviewer does not see yet", async () => {
    const own = await remarkOn(expert, concept.code, wrong, "Words of the expert.");
    const other = await handedIn(await member("participant"));
    const foreign = await remarkOn(organizer, other.code, "", "On another concept.");
    expect(await outcome(findRemark(organizer, concept.code, foreign))).toBe("404");
    expect(await outcome(deleteRemark(organizer, concept.code, foreign))).toBe("404");
    expect(await outcome(findRemark(second, concept.code, own))).toBe("404");
    expect(await outcome(findRemark(author, concept.code, own))).toBe("403");
  });
});

describe("what those who judge see", () => {
  it("is their own until they have given a review, and what was announced; organizers see all", async () => {
    await remarkOn(expert, concept.code, wrong, "Of the first one.");
    await remarkOn(second, concept.code, todo, "Of the second one.");
    expect(await bodies(expert)).toEqual(["Of the first one."]);
    expect(await bodies(organizer)).toEqual(["Of the first one.", "Of the second one."]);
    await gaveReview(concept.id, expert);
    expect(await bodies(expert)).toEqual(["Of the first one.", "Of the second one."]);
    expect(await bodies(second)).toEqual(["Of the second one."]);
    await returnAndAnnounce(organizer, await at(concept.code));
    expect(await bodies(second)).toEqual(["Of the first one.", "Of the second one."]);
  });

  it("shows answers once the text is handed in again, and of a text in its authors' hands what was handed in", async () => {
    const own = await remarkOn(expert, concept.code, wrong, "Of the first one.");
    await returnAndAnnounce(organizer, await at(concept.code));
    await answerRemarks(author, concept.code, { seen: new Map(), answers: { [own]: "" } });
    await db().remark.update({ where: { code: own }, data: { answer: "Half", answerHtml: "<p>Half</p>" } });
    await db().concept.update({ where: { code: concept.code }, data: { title: "A title that is half changed" } });
    const meanwhile = await listRemarks(expert, concept.code);
    expect(meanwhile.remarks[0]!.answerHtml).toBe("");
    expect(meanwhile.title).not.toContain("half changed");
    await submitConcept(author, await at(concept.code));
    expect((await listRemarks(expert, concept.code)).remarks[0]!.answerHtml).toBe("<p>Half</p>");
    expect((await findTextToRemark(expert, concept.code)).sections).toEqual([]);
  });

  it("names nobody whose account is gone", async () => {
    await remarkOn(expert, concept.code, wrong, "Of the first one.");
    await db().remark.updateMany({ where: { conceptId: concept.id }, data: { accountId: null } });
    const { remarks } = await listRemarks(organizer, concept.code);
    expect(remarks[0]).toMatchObject({ by: null, own: false, changeable: true });
  });

  it("has nothing of a next version that was given up", async () => {
    const published = await conceptIn("published", author);
    await reviseConcept(author, await at(published.code));
    await db().concept.update({ where: { id: published.id }, data: { changes: "Says who pays." } });
    const handIn = async () => {
      await submitConcept(author, await at(published.code));
      await takeIntoReview(organizer, await at(published.code));
    };
    await handIn();
    await remarkOn(organizer, published.code, "", "On what is given up.");
    await dropRevision(author, await at(published.code));
    await reviseConcept(author, await at(published.code));
    await db().concept.update({ where: { id: published.id }, data: { changes: "Says who pays." } });
    await handIn();
    expect((await listRemarks(organizer, published.code)).remarks).toEqual([]);
  });
});
