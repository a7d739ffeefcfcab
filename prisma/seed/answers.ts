import {
  educations,
  languageLevels,
  regionTies,
  relocations,
  studies,
  workedBands,
  type WorkLanguage,
  yearBands,
} from "../../app/domain/matrix/answers";
import { regionCodes } from "../../app/domain/matrix/catalogue";
import { spheres } from "../../app/domain/spheres";
import type { Chance } from "./chance";
import { readinessKeys } from "./vocabulary";

/** What a card answers besides its choices. */
export interface SeedAnswers {
  service: string;
  management: string;
  education: string;
  studied: string;
  readiness: string;
  relocation: string;
  spheres: { sphere: string; years: string }[];
  languages: { language: string; level: string }[];
  regions: { regionCode: string; tie: string }[];
}

/** A card on which nothing was answered yet. */
export const noAnswers: SeedAnswers = {
  ...{ service: "", management: "", education: "", studied: "", readiness: "", relocation: "" },
  ...{ spheres: [], languages: [], regions: [] },
};

/** How many of a hundred say that they can work in a language. */
const spoken: Partial<Record<WorkLanguage, number>> = {
  ...{ be: 92, ru: 97, en: 58, pl: 34, lt: 9, uk: 14, lv: 2, de: 11, fr: 4, es: 2, it: 2, zh: 1 },
};

/**
 * Answers for so many cards: a third of them empty, others whole or in part. They are invented without a look at what
 * anybody said elsewhere, so that no application can be recognised by them.
 */
export function inventAnswers(chance: Chance, cards: number): SeedAnswers[] {
  return Array.from({ length: cards }, () => (chance.happens(0.33) ? noAnswers : answersOf(chance)));
}

function answersOf(chance: Chance): SeedAnswers {
  const said = <T>(share: number, value: () => T, otherwise: T) => (chance.happens(share) ? value() : otherwise);
  const few = <T>(from: readonly T[], most: number) => chance.shuffled(from).slice(0, chance.between(1, most));
  return {
    service: said(0.85, () => chance.weighted(yearBands, (band) => (band === "none" ? 5 : 2)), ""),
    management: said(0.75, () => chance.pick(yearBands), ""),
    education: said(0.85, () => chance.weighted(educations, (one) => (/bachelor|master/.test(one) ? 5 : 1)), ""),
    studied: said(0.75, () => chance.weighted(studies, (one) => (/law|economics|social/.test(one) ? 3 : 1)), ""),
    readiness: said(0.8, () => chance.pick(readinessKeys), ""),
    relocation: said(0.7, () => chance.pick(relocations), ""),
    spheres: said(0.7, () => few(spheres, 3).map((sphere) => ({ sphere, years: chance.pick(workedBands) })), []),
    languages: said(
      0.85,
      () =>
        Object.entries(spoken)
          .filter(([, share]) => chance.happens(share / 100))
          .map(([language]) => ({
            language,
            level: /be|ru/.test(language) ? chance.pick(["fluent", "native"]) : chance.pick(languageLevels.slice(0, 3)),
          })),
      [],
    ),
    regions: said(
      0.7,
      () => few(regionCodes, 2).map((regionCode) => ({ regionCode, tie: chance.pick(regionTies) })),
      [],
    ),
  };
}

/** Why somebody chose a position, in the three languages of the community; nothing in it tells of a person. */
const reasons = [
  "Я ведаю гэтую справу знутры і хачу, каб людзі бачылі, на што ідуць іх падаткі.",
  "У нашым раёне з людзьмі не раіліся. Хачу, каб рашэнні прымалі разам з імі.",
  "Мне блізкая праца з дакументамі і з людзьмі; гатовы вучыцца таму, чаго не хапае.",
  "Хачу, каб установа адказвала на звароты тады, калі адказ яшчэ патрэбны.",
  "Бачу, як гэта ўладкавана ў суседзяў, і ведаю, што з таго магло б працаваць у нас.",
  "Вёў похожую работу в меньшем масштабе и понимаю, где она ломается.",
  "Хочу, чтобы конкурс на эту должность был настоящим, и готов начать с себя.",
  "Здесь больше всего нужны люди, которые умеют объяснять простыми словами.",
  "I have done this kind of work in a small team and would like to see it done openly.",
  "Few people want this office, and without it nothing below it works.",
];

/** The words on why for so many choices: most have none. */
export function inventWhys(chance: Chance, choices: number): string[] {
  return Array.from({ length: choices }, () => (chance.happens(0.12) ? chance.pick(reasons) : ""));
}
