import { beforeAll, expect, it } from "vitest";
import { differs } from "~/domain/concepts/differences";
import { takeIntoReview } from "~/domain/concepts/reviewing.server";
import { findChangesSinceBefore } from "~/domain/concepts/submitted-texts.server";
import { submitConcept } from "~/domain/concepts/submitting.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { returnAndAnnounce } from "../../deciding";
import { at, gaveReview, handedIn, reviewOf } from "../../reviews";

useDatabase();

let author: Person;
let organizer: Person;
let expert: Person;

beforeAll(async () => {
  [author, organizer, expert] = [await member("participant"), await member("organizer"), await member("expert")];
});

/** Has a concept come back and be handed in with another title. */
async function again(code: string, title: string): Promise<void> {
  await returnAndAnnounce(organizer, await at(code));
  await db().concept.update({ where: { code }, data: { title } });
  await submitConcept(author, await at(code));
  await takeIntoReview(organizer, await at(code));
}

const went = async (who: Person, code: string) => {
  const since = await findChangesSinceBefore(who, code);
  const runs = since?.changes.flatMap((change) => change.runs) ?? [];
  return since && [since.own, runs.filter(({ kind }) => kind === "removed").map(({ text }) => text.trim())];
};

it("compares with the submission before, and for a reviewer with the one that they judged", async () => {
  const { id, code } = await handedIn(author, { title: "Courts of the first text" });
  await reviewOf(expert.id, id);
  expect(await findChangesSinceBefore(organizer, code)).toBeNull();
  await gaveReview(id, expert);
  await again(code, "Courts of the second text");
  expect(await went(organizer, code)).toEqual([false, ["first"]]);
  expect(await went(expert, code)).toEqual([true, ["first"]]);
  await again(code, "Courts of the third text");
  expect(await went(organizer, code)).toEqual([false, ["second"]]);
  // The second one went past without their review.
  expect(await went(expert, code)).toEqual([true, ["first"]]);
  await gaveReview(id, expert);
  expect(await went(expert, code)).toEqual([false, ["second"]]);
  const since = await findChangesSinceBefore(expert, code);
  expect(differs(since!.changes)).toBe(true);
});

it("is for those who judge alone, and says nothing of a text in its authors' hands", async () => {
  const { code } = await handedIn(author);
  expect(await outcome(findChangesSinceBefore(author, code))).toBe("403");
  expect(await outcome(findChangesSinceBefore(expert, code))).toBe("404");
  await again(code, "Courts of another text");
  expect(await findChangesSinceBefore(organizer, code)).not.toBeNull();
  await returnAndAnnounce(organizer, await at(code));
  expect(await findChangesSinceBefore(organizer, code)).toBeNull();
});
