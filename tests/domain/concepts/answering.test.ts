import { beforeAll, expect, it } from "vitest";
import {
  answerOfficially,
  findOfficialAnswer,
  listOfficialAnswers,
  partWithAnswersOf,
} from "~/domain/concepts/answering.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { outcome } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

let author: Person;
let organizer: Person;
let expert: Person;
beforeAll(async () => {
  author = await member("participant");
  organizer = await member("organizer");
  expert = await member("expert", "Learned Stork");
});

const saying = (body: string) => ({ body, formToken: newToken() });

it("is signed by the organizers or by the expert, and the newest counts; the earlier ones stay", async () => {
  const { id, slug } = await publishedConcept({ author });
  expect(await findOfficialAnswer(author, id)).toBeNull();
  await answerOfficially(organizer, slug, saying("We will **discuss** it in spring."));
  expect(await findOfficialAnswer(author, id)).toMatchObject({ signedAs: "organizers", name: "", earlier: false });
  await answerOfficially(expert, slug, saying("It can be done in two years."));
  expect(await findOfficialAnswer(author, id)).toMatchObject({
    signedAs: "expert",
    name: "Learned Stork",
    earlier: true,
  });
  const all = await listOfficialAnswers(author, id);
  expect(all.map(({ bodyHtml }) => bodyHtml)).toEqual([
    "<p>It can be done in two years.</p>",
    "<p>We will <strong>discuss</strong> it in spring.</p>",
  ]);
  // In the organizers' name nobody signs; who wrote it, the log says to organizers.
  const [first] = await db().officialAnswer.findMany({ where: { conceptId: id }, orderBy: { seq: "asc" } });
  expect(first?.authorId).toBeNull();
  const entries = await db().logEntry.findMany({ where: { verb: "concept.answered" }, orderBy: { seq: "asc" } });
  expect(entries.map(({ actorId }) => actorId)).toEqual([organizer.id, expert.id]);
});

it("is refused to everybody else, on one's own, and in the archive", async () => {
  const { slug } = await publishedConcept({ author: expert });
  for (const role of ["participant", "moderator"] as const) {
    expect(await outcome(answerOfficially(await member(role), slug, saying("Words of sufficient length.")))).toBe(
      "403",
    );
  }
  expect(await outcome(answerOfficially(expert, slug, saying("Words of sufficient length.")))).toBe("403");
  expect(await outcome(answerOfficially(null, slug, saying("Words of sufficient length.")))).toBe("401");
  const archived = await publishedConcept({ author, state: "archived" });
  const late = answerOfficially(organizer, archived.slug, saying("Words of sufficient length."));
  expect(await outcome(late)).toBe("409");
});

it("is made once of a form that is sent twice, and shows nothing that is not text", async () => {
  const { id, slug } = await publishedConcept({ author });
  const form = saying("<script>alert(1)</script> and words enough");
  await Promise.all([answerOfficially(organizer, slug, form), answerOfficially(organizer, slug, form)]);
  const all = await listOfficialAnswers(author, id);
  expect(all).toHaveLength(1);
  expect(all[0]!.bodyHtml).not.toContain("<script");
});

it("goes with an expert who deletes their texts, and stays without a name otherwise", async () => {
  for (const [way, left] of [
    ["delete", 0],
    ["leave", 1],
  ] as const) {
    const leaving = await member("expert");
    const { id, slug } = await publishedConcept({ author });
    await answerOfficially(leaving, slug, saying("It can be done in two years."));
    await transaction((tx) => partWithAnswersOf(tx, leaving.id, way));
    const all = await listOfficialAnswers(author, id);
    expect(all).toHaveLength(left);
    expect(all.every(({ name }) => name === "")).toBe(true);
  }
});
