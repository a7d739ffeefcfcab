import type { Prisma } from "../../app/platform/db.server";
import type { SeedCard } from "./cards.server";
import { Chance } from "./chance";
import { daysAfter } from "./days";
import type { LogRow } from "./rows.server";

type State = "long_list" | "short_list" | "in_training" | "recommended" | "put_aside";

/** The ways that the candidacies have gone, one for each; they say no more of a person than a card does. */
const ways: State[][] = [
  ["long_list"],
  ["long_list", "short_list"],
  ["long_list", "short_list", "in_training"],
  ["short_list", "in_training", "recommended"],
  ["long_list", "put_aside"],
  ["short_list", "in_training"],
];
const candidacies = 12;
const positions = 4;

/** Why, by the state that a step leads to; empty where nobody has to say. */
const reasons: Record<State, string[]> = {
  long_list: ["", "Пасада першая на картцы."],
  short_list: ["", "Гатоўнасць пасуе да тэрмінаў гэтай пасады."],
  in_training: ["Лекцыі пра дзяржаўныя фінансы і мясцовае самакіраванне.", "Пачынае вучыцца з наступнага цыкла."],
  recommended: ["Навучанне скончана, іншых кандыдатаў з такой гатоўнасцю няма."],
  put_aside: ["На гэтую пасаду ёсць людзі, якія гатовыя раней. Прапануем паглядзець на суседні раён."],
};

const notes = [
  "Варта прапанаваць практыку: на картцы тры пасады аднаго ўзроўню.",
  "Адказаць на пытанне пра навучанне да канца месяца.",
];

const firstDay = "2024-09-02";

/** What a card says, the same in every installation; its number and holder are not. */
const contentOf = ({ choices }: SeedCard) =>
  choices.map(({ positionKey, readiness }) => `${positionKey} ${readiness}`).join(" ");

/**
 * A dozen cards that the two organizers follow for four positions, and two notes. They are found by what stands on the
 * cards, which is the same every time, so that nothing here depends on who holds them.
 */
export function inventCandidacies(cards: readonly SeedCard[], organizers: readonly string[]) {
  const chance = new Chance("candidacies");
  const firsts = new Map<string, SeedCard[]>();
  for (const card of [...cards].sort((a, b) =>
    contentOf(a) < contentOf(b) ? -1 : contentOf(a) > contentOf(b) ? 1 : 0,
  )) {
    const key = card.choices.find(({ rank }) => rank === 1)?.positionKey;
    if (key) firsts.set(key, [...(firsts.get(key) ?? []), card]);
  }
  const wanted = [...firsts]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .slice(0, positions);
  const followed = wanted.flatMap(([key, own]) =>
    own.slice(0, candidacies / positions).map((card) => ({ key, card, id: chance.id(), code: chance.code() })),
  );
  const steps = followed
    .flatMap(({ id, card }, index) =>
      ways[index % ways.length]!.map((state, at, way) => ({
        ...{ id: chance.id(), candidacyId: id, card: card.number, state, from: way[at - 1] ?? "" },
        ...{ reason: chance.pick(reasons[state]), by: organizers[(index + at) % organizers.length]! },
        day: daysAfter(firstDay, index * 3 + at * 21),
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const last = (id: string) => steps.findLast(({ candidacyId }) => candidacyId === id)!;
  const noted = notes.map((body, index) => ({
    ...{ body, card: followed[index * 5]!.card.number, by: organizers[index % organizers.length]! },
    ...{ id: chance.id(), code: chance.code(), day: daysAfter(firstDay, 40 + index * 9) },
  }));
  return {
    candidacies: followed.map(({ key, card, id, code }): Prisma.CandidacyCreateManyInput => ({
      ...{ id, code, cardNumber: card.number, positionKey: key },
      ...{ state: last(id).state, changedOn: last(id).day },
    })),
    steps: steps.map(({ id, candidacyId, from, state, reason, by, day }, at): Prisma.CandidacyStepCreateManyInput => ({
      ...{ id, candidacyId, fromState: from, toState: state, reason, byId: by, takenOn: day, seq: at + 1 },
    })),
    notes: noted.map(({ id, code, card, body, by, day }, at): Prisma.CardNoteCreateManyInput => ({
      ...{ id, code, cardNumber: card, body, byId: by, writtenOn: day, seq: at + 1 },
    })),
    log: [
      ...steps.map(({ card, by, day, state }) => ({ card, by, day, verb: "card.candidacy", detail: state })),
      ...noted.map(({ card, by, day }) => ({ card, by, day, verb: "card.noted", detail: "" })),
    ].map(({ card, by, day, verb, detail }): LogRow => ({
      ...{ day, actorId: by, verb, subjectKind: "card", subject: card, detail },
    })),
    counters: { candidacyStep: steps.length, cardNote: noted.length },
  };
}
