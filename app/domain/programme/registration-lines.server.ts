import { named } from "~/domain/matrix/naming";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { askedIn, type questionsOf } from "./asked.server";
import type { Decision, RegistrationState } from "./registrations";

/** What of a card organizers choose by. Its number is not shown: nobody is to be followed from event to event. */
const facts = {
  ...{ service: true, management: true, readiness: true, education: true },
  spheres: { orderBy: { sphere: "asc" } },
  languages: { orderBy: { language: "asc" } },
  regions: { orderBy: { regionCode: "asc" } },
} as const;

/** What lists read of a registration. */
export const shown = {
  ...{ code: true, state: true, decided: true, day: true, seq: true },
  card: { select: facts },
} as const;

type Shown = Prisma.RegistrationGetPayload<{ select: typeof shown }>;

export type Names = ReadonlyMap<string, string>;

/** The names of the regions by their codes. */
export async function regionNames(reader: Language): Promise<Names> {
  const regions = await db().region.findMany();
  return new Map(regions.map((region) => [region.code, named(region, reader)]));
}

function factsOf(card: NonNullable<Shown["card"]>, names: Names) {
  const { service, management, readiness, education } = card;
  return {
    ...{ service, management, readiness, education },
    spheres: card.spheres.map(({ sphere, years }) => ({ sphere, years })),
    languages: card.languages.map(({ language, level }) => ({ language, level })),
    regions: card.regions.map(({ regionCode }) => names.get(regionCode) ?? regionCode),
  };
}

export type CardFacts = ReturnType<typeof factsOf>;

/** A registration as organizers see it, with what its card says where the event is by selection. */
export function lineOf(row: Shown, names: Names) {
  const { code, state, decided, day } = row;
  return {
    ...{ code, day, state: state as RegistrationState, decided: decided as Decision | "" },
    facts: row.card && factsOf(row.card, names),
  };
}

type Questions = Awaited<ReturnType<typeof questionsOf>>;

/** The questions of an event with what one registration answers; of a sealed one, that there is an answer. */
export function answersTold(
  questions: Questions,
  answers: readonly { questionId: string; answer: string }[],
  reader: Language,
) {
  return questions.map((question) => {
    const given = answers.find(({ questionId }) => questionId === question.id)?.answer ?? "";
    return { ...askedIn(question, reader), answer: question.sealed ? "" : given, given: given !== "" };
  });
}
