import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { transaction } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { leastCompared, mostCompared } from "./candidacies";
import { named, titled } from "./naming";
import { workOnCard } from "./reading-candidacies.server";

const withAnswers = {
  choices: { orderBy: { rank: "asc" }, include: { position: { include: { body: true } } } },
  spheres: { orderBy: { sphere: "asc" } },
  languages: { orderBy: { language: "asc" } },
  regions: { orderBy: { regionCode: "asc" } },
} as const;

/**
 * Two to four cards side by side, in the order asked for; what is named twice counts once. With fewer or more nothing
 * is opened. Each card that is shown has been opened: that is recorded once for each.
 */
export async function compareCards(who: Who | null, asked: string[], language: Language) {
  allow(who, may.followCandidates(who));
  const numbers = [...new Set(asked)];
  if (numbers.length < leastCompared || numbers.length > mostCompared) return { asked: numbers.length, cards: [] };
  return transaction(async (tx) => {
    const regions = await tx.region.findMany();
    const regionName = new Map(regions.map((region) => [region.code, named(region, language)]));
    const cards = [];
    for (const number of numbers) {
      const card = found(await tx.card.findUnique({ where: { number }, include: withAnswers }));
      await record(tx, who.id, "card.opened", { kind: "card", code: number });
      const { candidacies, notes } = await workOnCard(tx, number, language);
      const { residence, service, management, education, studied, readiness, relocation } = card;
      cards.push({
        ...{ number, residence, service, management, education, studied, readiness, relocation },
        spheres: card.spheres.map(({ sphere, years }) => ({ sphere, years })),
        languages: card.languages.map(({ language: spoken, level }) => ({ language: spoken, level })),
        regions: card.regions.map(({ regionCode, tie }) => ({ name: regionName.get(regionCode) ?? regionCode, tie })),
        choices: card.choices.map((choice) => ({
          ...{ rank: choice.rank, readiness: choice.readiness, key: choice.positionKey },
          title: titled(choice.position, language),
          body: named(choice.position.body, language),
        })),
        ...{ candidacies, notes },
      });
    }
    return { asked: numbers.length, cards };
  });
}

export type ComparedCard = Awaited<ReturnType<typeof compareCards>>["cards"][number];
