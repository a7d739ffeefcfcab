import type { z } from "zod";
import { allow, may, type Who } from "~/domain/permissions";
import { spheres } from "~/domain/spheres";
import { checkpoint, type Tx, transaction } from "~/platform/db.server";
import { type AnswerPart, workLanguages } from "./answers";
import {
  answered,
  type availabilitySchema,
  type educationSchema,
  type experienceSchema,
  type languagesSchema,
  type regionsSchema,
} from "./answers.schema";
import { ensureCard } from "./card.server";
import { regionCodes } from "./catalogue";
import { noteMatrixChange } from "./changes.server";

/** Writes on the actor's card for how long they served, led and worked in which spheres. */
export async function answerExperience(who: Who | null, input: z.output<typeof experienceSchema>): Promise<void> {
  await write(who, async (tx, cardNumber) => {
    const { service, management } = input as Record<string, string>;
    await tx.card.update({ where: { number: cardNumber }, data: { service: service!, management: management! } });
    await tx.cardSphere.deleteMany({ where: { cardNumber } });
    const rows = answered("sphere-", spheres, input).map(([sphere, years]) => ({ cardNumber, sphere, years }));
    await tx.cardSphere.createMany({ data: rows });
  });
}

/** Writes on the actor's card what they completed, and in which field. */
export async function answerEducation(who: Who | null, input: z.output<typeof educationSchema>): Promise<void> {
  const { education, studied } = input;
  await write(who, (tx, number) => tx.card.update({ where: { number }, data: { education, studied } }));
}

/** Writes on the actor's card in which languages they can work. */
export async function answerLanguages(who: Who | null, input: z.output<typeof languagesSchema>): Promise<void> {
  await write(who, async (tx, cardNumber) => {
    await tx.cardLanguage.deleteMany({ where: { cardNumber } });
    const rows = answered("language-", workLanguages, input);
    await tx.cardLanguage.createMany({ data: rows.map(([language, level]) => ({ cardNumber, language, level })) });
  });
}

/** Writes on the actor's card which regions they know or would work in. */
export async function answerRegions(who: Who | null, input: z.output<typeof regionsSchema>): Promise<void> {
  await write(who, async (tx, cardNumber) => {
    await tx.cardRegion.deleteMany({ where: { cardNumber } });
    const rows = answered("region-", regionCodes, input);
    await tx.cardRegion.createMany({ data: rows.map(([regionCode, tie]) => ({ cardNumber, regionCode, tie })) });
  });
}

/** Writes on the actor's card how soon they could begin, and whether they would move. */
export async function answerAvailability(who: Who | null, input: z.output<typeof availabilitySchema>): Promise<void> {
  const { readiness, relocation } = input;
  await write(who, (tx, number) => tx.card.update({ where: { number }, data: { readiness, relocation } }));
}

/** Takes an answer off the actor's card, as if it had never been given. */
export async function emptyAnswer(who: Who | null, part: AnswerPart): Promise<void> {
  await {
    experience: () => answerExperience(who, { service: "", management: "" }),
    education: () => answerEducation(who, { education: "", studied: "" }),
    languages: () => answerLanguages(who, {}),
    regions: () => answerRegions(who, {}),
    availability: () => answerAvailability(who, { readiness: "", relocation: "" }),
  }[part]();
}

/** The one way to change answers: the card is made where there is none, and what was there before is gone at once. */
async function write(who: Who | null, act: (tx: Tx, number: string) => Promise<unknown>): Promise<void> {
  allow(who, may.answerCard(who));
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    const { number } = await ensureCard(tx, who.id);
    await act(tx, number);
  });
  await checkpoint();
}
