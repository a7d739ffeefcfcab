import { allow, may, type Who } from "~/domain/permissions";
import { listLooks } from "~/domain/log/looks.server";
import { record } from "~/domain/log/recording.server";
import { readSetting } from "~/domain/settings.server";
import type { Language } from "~/locales/t";
import { db, transaction } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { holderTag } from "./card-holder.server";
import { bandOf, positionMark } from "./marks";
import { named, titled } from "./naming";
import { answersOn } from "./reading-answers.server";
import { workOnCard } from "./reading-candidacies.server";

const withChoices = {
  choices: { orderBy: { rank: "asc" }, include: { position: { include: { body: true } } } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof cardBy>>>;

async function cardBy(holder: string) {
  return db().card.findUnique({ where: { holderTag: holder }, include: withChoices });
}

function shown({ rank, readiness, why, position }: Row["choices"][number], language: Language) {
  const retired = position.retiredOn !== null || position.body.retiredOn !== null;
  const { key, level, how } = position;
  return {
    key,
    rank,
    readiness,
    why,
    level,
    how,
    retired,
    title: titled(position, language),
    body: named(position.body, language),
  };
}

/** The actor's own card as they see it: how wanted a position is stands there in bands only. */
export async function findOwnCard(who: Who | null, language: Language) {
  allow(who, may.holdCard(who));
  const card = await cardBy(holderTag(who.id));
  return {
    number: card?.number ?? null,
    residence: card?.residence ?? "unsaid",
    revision: card?.revision ?? 0,
    most: await readSetting("mostChoices"),
    choices: (card?.choices ?? []).map((choice) => ({
      ...shown(choice, language),
      band: bandOf(choice.position.candidateCount),
    })),
  };
}

/** A card by its number, for organizers. That they opened it is recorded, and the holder can read so. */
export async function openCard(who: Who | null, number: string, language: Language) {
  allow(who, may.organize(who));
  return transaction(async (tx) => {
    const card = found(await tx.card.findUnique({ where: { number }, include: withChoices }));
    await record(tx, who.id, "card.opened", { kind: "card", code: number });
    return {
      number: card.number,
      residence: card.residence,
      answers: await answersOn(tx, { number }, language),
      ...(await workOnCard(tx, number, language)),
      choices: card.choices.map((choice) => ({
        ...shown(choice, language),
        candidates: choice.position.candidateCount,
        mark: positionMark(choice.position),
      })),
    };
  });
}

/** When organizers opened the actor's own card, the newest first: the day and the role, never who. */
export async function listOpenings(who: Who | null) {
  allow(who, may.holdCard(who));
  const card = await db().card.findUnique({ where: { holderTag: holderTag(who.id) }, select: { number: true } });
  return card ? listLooks([card.number], ["card.opened"]) : [];
}
