import { statSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import {
  answerAvailability,
  answerEducation,
  answerExperience,
  answerLanguages,
  answerRegions,
  emptyAnswer,
} from "~/domain/matrix/answering.server";
import { answeredParts, answerParts } from "~/domain/matrix/answers";
import {
  availabilitySchema,
  educationSchema,
  experienceSchema,
  languagesSchema,
  regionsSchema,
} from "~/domain/matrix/answers.schema";
import { matrixChanges } from "~/domain/matrix/changes.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard, openCard } from "~/domain/matrix/finding-card.server";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { removeChoices } from "~/domain/matrix/removing-card.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { parseForm } from "~/forms/parse-form";
import { member, type Person } from "../../cast";
import { onPostgresql, useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

const nothing = {
  ...{ service: "", management: "", education: "", studied: "", readiness: "", relocation: "" },
  ...{ spheres: [], languages: [], regions: [] },
};

let who: Person;
beforeEach(async () => {
  who = await member("participant");
});

async function answerAll(): Promise<void> {
  await answerExperience(who, {
    ...{ service: "under3", management: "none" },
    ...({ "sphere-justice": "over10", "sphere-governance": "under3", "sphere-health": "" } as object),
  });
  await answerEducation(who, { education: "master", studied: "law" });
  await answerLanguages(who, { "language-pl": "working", "language-be": "native" });
  await answerRegions(who, { "region-BY-HM": "would_work", "region-BY-BR": "both" });
  await answerAvailability(who, { readiness: "after_training", relocation: "anywhere" });
}

it("begins with nothing and no card, and keeps each answer in the order in which it is asked", async () => {
  expect(await findOwnAnswers(who, "en")).toEqual(nothing);
  expect((await findOwnCard(who, "en")).number).toBeNull();
  await answerAll();
  const answers = await findOwnAnswers(who, "en");
  expect(answers).toEqual({
    ...{ service: "under3", management: "none", education: "master", studied: "law" },
    ...{ readiness: "after_training", relocation: "anywhere" },
    spheres: [
      { sphere: "governance", years: "under3" },
      { sphere: "justice", years: "over10" },
    ],
    languages: [
      { language: "be", level: "native" },
      { language: "pl", level: "working" },
    ],
    regions: [
      { code: "BY-BR", name: "Brest Region", tie: "both" },
      { code: "BY-HM", name: "Minsk City", tie: "would_work" },
    ],
  });
  expect(answeredParts(answers)).toEqual(answerParts);
  const { number, choices, revision } = await findOwnCard(who, "en");
  // Answers do not age the forms of choices.
  expect([typeof number, choices, revision]).toEqual(["string", [], 0]);
});

it("each answer can be given anew and emptied without the others, and nothing of it stays", async () => {
  await answerAll();
  await answerLanguages(who, { "language-en": "basic" });
  expect((await findOwnAnswers(who, "en")).languages).toEqual([{ language: "en", level: "basic" }]);
  for (const [at, part] of answerParts.entries()) {
    const before = await matrixChanges(db());
    await emptyAnswer(who, part);
    expect(answeredParts(await findOwnAnswers(who, "en"))).toEqual(answerParts.slice(at + 1));
    expect(await matrixChanges(db())).toBe(before + 1);
    if (!onPostgresql) expect(statSync(join(env().DATA_DIR, "reserve.db-wal")).size).toBe(0);
  }
  expect(await findOwnAnswers(who, "en")).toEqual(nothing);
});

it("is for members, each on their own card alone", async () => {
  await answerAll();
  const other = await member("participant");
  await answerEducation(other, { education: "doctorate", studied: "" });
  await emptyAnswer(other, "experience");
  expect((await findOwnAnswers(who, "en")).education).toBe("master");
  expect((await findOwnAnswers(who, "en")).spheres).toHaveLength(2);
  for (const [asker, status] of [
    [await member("applicant"), "403"],
    [null, "401"],
  ] as const) {
    expect(await outcome(answerEducation(asker, { education: "master", studied: "" }))).toBe(status);
    expect(await outcome(emptyAnswer(asker, "education"))).toBe(status);
    expect(await outcome(findOwnAnswers(asker, "en"))).toBe(status);
  }
});

it("organizers see the answers and the words on why where they open the card", async () => {
  await choosePosition(who, {
    ...{ position: "ministry-health.minister", rank: 1, readiness: "now", revision: 0 },
    why: "Because of the clinics",
  });
  await answerAll();
  const number = (await findOwnCard(who, "en")).number!;
  const opened = await openCard(await member("organizer"), number, "en");
  expect(opened.answers).toEqual(await findOwnAnswers(who, "en"));
  expect(opened.choices).toMatchObject([{ why: "Because of the clinics" }]);
});

it("goes with the choices where a membership ends", async () => {
  await answerAll();
  await transaction((tx) => removeChoices(tx, who.id));
  expect(await findOwnAnswers(who, "en")).toEqual(nothing);
});

describe("what a form may say", () => {
  const sent = async (schema: Parameters<typeof parseForm>[1], body: string) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const form = await parseForm(new Request("http://localhost/", { method: "POST", headers, body }), schema);
    return form.ok ? form.data : form.errors;
  };

  it.each([
    [experienceSchema, "service=forever", { service: "errors:unknownChoice" }],
    [experienceSchema, "sphere-justice=none", { "sphere-justice": "errors:unknownChoice" }],
    [educationSchema, "education=master&studied=alchemy", { studied: "errors:unknownChoice" }],
    [languagesSchema, "language-be=fluently", { "language-be": "errors:unknownChoice" }],
    [regionsSchema, "region-BY-BR=%E2%80%AEknows", { "region-BY-BR": "errors:unknownChoice" }],
    [availabilitySchema, "readiness=yesterday", { readiness: "errors:unknownChoice" }],
    [availabilitySchema, "relocation=%FF", { relocation: "errors:unknownChoice" }],
  ])("refuses what is on no list: %#", async (schema, body, errors) =>
    expect(await sent(schema, body)).toEqual(errors),
  );

  it("takes nothing for nothing, one answer of two, and no thing that was not asked", async () => {
    expect(await sent(educationSchema, "")).toEqual({ education: "", studied: "" });
    const languages = (await sent(
      languagesSchema,
      "language-be=native&language-be=basic&language-tlh=native&region-BY-BR=both",
    )) as Record<string, string>;
    expect(languages["language-be"]).toBe("native");
    expect(Object.values(languages).filter(Boolean)).toHaveLength(1);
  });
});
