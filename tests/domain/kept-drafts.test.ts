import { afterEach, expect, it } from "vitest";
import { saveConcept, startConcept } from "~/domain/concepts/drafting.server";
import { keptDraftSchema } from "~/domain/kept-drafts.schema";
import { dropKeptDraft, findKeptDraft, keepDraft, sweepKeptDrafts } from "~/domain/kept-drafts.server";
import { addressOf, conceptPlace, fieldsOf, tellsNew } from "~/domain/kept-places";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member } from "../cast";
import { conceptIn, everythingOf, outcome, whole } from "../drafts";
import { useDatabase } from "../database";

useDatabase();
afterEach(() => moveClock(0));

const typed = (body: string, place = conceptPlace()) => ({ place, revision: 0, content: { title: "Abc", body } });

it("keeps the last words of each person at each place, and nothing of the text itself", async () => {
  const [author, other] = [await member("participant"), await member("participant")];
  const { code } = await conceptIn("draft", author);
  const before = await everythingOf(code);
  const place = conceptPlace(code);
  await keepDraft(author, typed("First", place));
  await keepDraft(author, { ...typed("Second", place), revision: 3 });
  await keepDraft(author, typed("Elsewhere"));
  expect(await findKeptDraft(author, place)).toMatchObject({ fields: { title: "Abc", body: "Second" }, revision: 3 });
  expect((await findKeptDraft(author, conceptPlace()))?.fields.body).toBe("Elsewhere");
  // A place is of one's own: another keeps there what they want and sees nothing of it.
  expect(await findKeptDraft(other, place)).toBeNull();
  await keepDraft(other, typed("Of another", place));
  await dropKeptDraft(other, place);
  expect((await findKeptDraft(author, place))?.fields.body).toBe("Second");
  await dropKeptDraft(author, place);
  expect(await findKeptDraft(author, place)).toBeNull();
  expect(await everythingOf(code)).toEqual(before);
});

it("forgets what was kept once it is saved, of whoever saves and of that place alone", async () => {
  const [author, other] = [await member("participant"), await member("participant")];
  await keepDraft(author, typed("New"));
  await keepDraft(other, typed("New of another"));
  const code = await startConcept(author, { ...whole });
  expect(await findKeptDraft(author, conceptPlace())).toBeNull();
  expect(await findKeptDraft(other, conceptPlace())).not.toBeNull();
  await keepDraft(author, typed("Changed", conceptPlace(code)));
  await keepDraft(author, typed("New again"));
  // What could not be saved stays.
  expect(await outcome(saveConcept(author, code, { ...whole, revision: 7 }))).toBe("mistakes:changedMeanwhile");
  expect(await findKeptDraft(author, conceptPlace(code))).not.toBeNull();
  await saveConcept(author, code, { ...whole, revision: 0 });
  expect(await findKeptDraft(author, conceptPlace(code))).toBeNull();
  expect(await findKeptDraft(author, conceptPlace())).not.toBeNull();
});

it("keeps twenty places of a person, the latest; what is too long is not kept", async () => {
  const [author, other] = [await member("participant"), await member("participant")];
  await keepDraft(other, typed("Of another"));
  for (let at = 0; at < 22; at += 1) await keepDraft(author, typed("Words", conceptPlace(`code-${at}`)));
  const places = await db().keptDraft.findMany({ where: { accountId: author.id }, orderBy: { seq: "asc" } });
  expect(places.map(({ place }) => place)).toEqual(
    Array.from({ length: 20 }, (_, at) => conceptPlace(`code-${at + 2}`)),
  );
  expect(await db().keptDraft.count({ where: { accountId: other.id } })).toBe(1);
  expect(await keepDraft(author, typed("ў".repeat(399_000), conceptPlace("code-5")))).toBe(true);
  expect(await keepDraft(author, typed("ў".repeat(400_000), conceptPlace("code-5")))).toBe(false);
  expect((await findKeptDraft(author, conceptPlace("code-5")))?.fields.body).toHaveLength(399_000);
});

it("sweeps what nobody came back to for ninety days", async () => {
  const author = await member("participant");
  await keepDraft(author, typed("Old"));
  moveClock(90 * 24 * 60 * 60_000);
  await sweepKeptDrafts();
  expect(await findKeptDraft(author, conceptPlace())).not.toBeNull();
  moveClock(91 * 24 * 60 * 60_000);
  await sweepKeptDrafts();
  expect(await findKeptDraft(author, conceptPlace())).toBeNull();
});

it("is for members alone, at places that there are", async () => {
  const [applicant, author] = [await member("applicant"), await member("participant")];
  expect(await outcome(keepDraft(null, typed("x")))).toBe("401");
  expect(await outcome(keepDraft(applicant, typed("x")))).toBe("403");
  expect(await outcome(findKeptDraft(applicant, conceptPlace()))).toBe("403");
  expect(await outcome(dropKeptDraft(null, conceptPlace()))).toBe("401");
  for (const place of ["", "concept", "concept:", "diary:new", "constructor:new", "concept:../x", "concept:a b"]) {
    expect([place, await outcome(keepDraft(author, typed("x", place)))]).toEqual([place, "404"]);
    expect(keptDraftSchema.safeParse({ place, revision: "0", content: '{"a":"b"}' }).success).toBe(false);
  }
  expect(addressOf("concept:new")).toBe("/concepts/new");
  expect(addressOf("concept:abc-1")).toBe("/concepts/drafts/abc-1/edit");
});

it("takes of what is sent nothing but texts under plain names", () => {
  expect(fieldsOf('{"title":"A","__proto__":"x","n":1,"deep":{"a":"b"},"Odd name":"x","body":"B"}')).toEqual({
    title: "A",
    body: "B",
  });
  for (const content of ["", "nothing", "[]", "null", '"text"', "{", "{}"]) {
    expect(keptDraftSchema.safeParse({ place: "concept:new", revision: "0", content }).success).toBe(false);
  }
  expect(tellsNew({ title: "A ", body: "" }, { title: "A", body: "", revision: "3" })).toBe(false);
  expect(tellsNew({ title: "B" }, { title: "A" })).toBe(true);
  expect(tellsNew({ unknown: "B" }, { title: "A" })).toBe(false);
});
