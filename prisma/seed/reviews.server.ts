import { dueFromToday } from "../../app/domain/concepts/keeping-reviews.server";
import { standardCriteria } from "../../app/domain/concepts/criteria";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import type { People } from "./people";
import { commentHtml } from "./rendering.server";
import { keepFirstSubmission } from "./submitted-texts.server";

/** What demo-expert gave, by the standard criteria. */
const scores: [score: number, why: string][] = [
  [5, "Гэта баліць у кожным раёне, і пра гэта амаль ніхто не піша."],
  [3, "Першы год зразумелы. Хто робіць другі крок і за якія грошы, не сказана."],
  [2, ""],
  [4, ""],
];
const comment =
  "Моцная канцэпцыя з **яснай** мэтай. Раю прыняць пасля невялікай праўкі: не хапае ацэнкі выдаткаў і прыкладу хаця б з аднаго раёна.";

const said = [
  "Ці не занадта аптымістычныя тэрміны? Мне здаецца, першы год пойдзе толькі на законы.",
  "Згода. Але мэта правільная, і гэта можна папрасіць удакладніць у заўвагах.",
];

/** A text that lies before reviewers: one has given a review, one is awaited, one is overdue; two notes among them. */
export async function fillReviews(tx: Tx, concepts: readonly SeedConcept[], people: People): Promise<void> {
  const chance = new Chance("reviews");
  const concept = concepts.find(({ state, author }) => state === "in_review" && author.pseudonym !== "demo-author")!;
  const { id: conceptId, submittedOn } = concept;
  await keepFirstSubmission(tx, concept);
  const day = (days: number) => daysAfter(submittedOn!, days);
  const idOf = (name: string) => people.staff.find(({ pseudonym }) => pseudonym === name)!.id;
  const given = {
    ...{ state: "given", submission: 1, givenOn: day(9), advice: "accept", comment, commentHtml: commentHtml(comment) },
    revision: 1,
  };
  const asked = [
    { name: "demo-expert", dueOn: day(16), ...given },
    { name: "demo-organizer", dueOn: dueFromToday(), state: "asked" },
    { name: "demo-organizer-2", dueOn: day(16), state: "asked" },
  ];
  for (const { name, ...review } of asked) {
    const id = chance.id();
    await tx.review.create({
      data: {
        ...{ id, code: chance.code(), conceptId, forVersion: 1, accountId: idOf(name), askedOn: day(2) },
        ...review,
        seq: await nextNumber(tx, "review"),
        scores: {
          create:
            review.state === "given"
              ? standardCriteria.map((criterion, at) => ({
                  ...{ criterion, score: scores[at]![0], comment: scores[at]![1] },
                }))
              : [],
        },
      },
    });
  }
  for (const [at, words] of said.entries()) {
    await tx.reviewNote.create({
      data: {
        ...{
          id: chance.id(),
          code: chance.code(),
          conceptId,
          forVersion: 1,
          body: words,
          bodyHtml: commentHtml(words),
        },
        ...{ accountId: idOf(at === 0 ? "demo-expert" : "demo-administrator"), writtenOn: day(10 + at) },
        ...{ seq: await nextNumber(tx, "reviewNote"), formToken: `${chance.id()}${chance.code()}` },
      },
    });
  }
}
