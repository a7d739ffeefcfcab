import { skeletonOf } from "../../app/domain/accounts/pseudonyms";
import { spheres } from "../../app/domain/spheres";
import type { Role } from "../../app/platform/roles";
import { Chance } from "./chance";
import { daysAfter } from "./days";
import { inventingPseudonyms } from "./pseudonyms";
import { size } from "./size";
import { be } from "./stock/be";
import { en } from "./stock/en";
import { ru } from "./stock/ru";
import type { Stock } from "./stock/stock";
import { experienceBands } from "./vocabulary";

export type Language = "be" | "ru" | "en";
export const stock: Record<Language, Stock> = { be, ru, en };

export interface SeedApplication {
  id: string;
  code: string;
  state: "submitted" | "admitted" | "declined" | "withdrawn";
  experience: string;
  motivation: string;
  spheres: string[];
  languages: string[];
  submittedOn: string;
  decision: { outcome: "admitted" | "declined"; reason: string; day: string } | null;
}

export interface Person {
  id: string;
  pseudonym: string;
  skeleton: string;
  role: Role;
  /** The language in which the person mostly writes. */
  language: Language;
  joinedOn: string;
  /** From this day the person could take part; empty for those who are not admitted. */
  admittedOn: string | null;
  /** Signs in with the demonstration passphrase; nobody can sign in as the others. */
  demo: boolean;
  application: SeedApplication | null;
}

/** Demonstration accounts that never applied: whoever runs the programme invited them. */
const invited: readonly [string, Role][] = [
  ["demo-expert", "expert"],
  ["demo-moderator", "moderator"],
  ["demo-organizer", "organizer"],
  ["demo-organizer-2", "organizer"],
  ["demo-administrator", "administrator"],
];
const founded = "2024-01-02";

/** The demonstration accounts in the order in which they are announced. */
export const demonstrationAccounts: readonly [string, Role][] = [
  ["demo-participant", "participant"],
  ["demo-author", "participant"],
  ["demo-pending", "applicant"],
  ...invited,
];

export interface People {
  participants: Person[];
  waiting: Person[];
  declined: Person[];
  withdrawn: Person[];
  experts: Person[];
  /** Demonstration accounts besides participants and applicants. */
  staff: Person[];
}

/** Everyone of the community, with applications; the same at every call. */
export function inventPeople(): People {
  const chance = new Chance("people");
  const name = inventingPseudonyms(
    new Chance("pseudonyms"),
    demonstrationAccounts.map(([pseudonym]) => pseudonym),
  );

  const participants = Array.from({ length: size.participants }, (_, index) => {
    // The first two are demonstration accounts and early members, so that they have a past to show.
    const place = (index - 2 + chance.next()) / size.participants;
    const day = index < 2 ? 14 + index : Math.floor(place * Math.sqrt(place) * 330) + 18;
    const admittedOn = daysAfter(founded, day);
    const submittedOn = daysAfter(admittedOn, -chance.between(3, Math.min(day, 18)));
    const language = index < 2 ? "be" : chosenLanguage(chance);
    const pseudonym = ["demo-participant", "demo-author"][index] ?? name(language);
    const decision = { outcome: "admitted" as const, reason: "", day: admittedOn };
    const application = apply(chance, language, "admitted", submittedOn, decision);
    return person(chance, pseudonym, "participant", language, submittedOn, admittedOn, application);
  });

  const outside = (state: SeedApplication["state"], known?: string): Person => {
    const language = chosenLanguage(chance);
    const waiting = state === "submitted";
    const submittedOn = waiting
      ? daysAfter("2024-12-08", chance.between(0, 22))
      : daysAfter("2024-02-05", chance.between(0, 280));
    const reason = chance.pick(stock[language].declineReasons);
    const day = daysAfter(submittedOn, chance.between(4, 16));
    const decision = state === "declined" ? { outcome: "declined" as const, reason, day } : null;
    const application = apply(chance, language, state, submittedOn, decision);
    return person(chance, known ?? name(language), "applicant", language, submittedOn, null, application);
  };

  return {
    participants,
    waiting: Array.from({ length: size.waiting }, (_, i) => outside("submitted", i === 0 ? "demo-pending" : undefined)),
    declined: Array.from({ length: size.declined }, () => outside("declined")),
    withdrawn: Array.from({ length: size.withdrawn }, () => outside("withdrawn")),
    experts: Array.from({ length: size.experts }, (_, i) => {
      const language = (["be", "be", "ru", "ru", "en", "en"] as const)[i]!;
      return person(chance, name(language), "expert", language, founded, founded, null);
    }),
    staff: invited.map(([pseudonym, role]) => person(chance, pseudonym, role, "be", founded, founded, null)),
  };
}

function person(
  chance: Chance,
  pseudonym: string,
  role: Role,
  language: Language,
  joinedOn: string,
  admittedOn: string | null,
  application: SeedApplication | null,
): Person {
  const skeleton = skeletonOf(pseudonym);
  const demo = demonstrationAccounts.some(([name]) => name === pseudonym);
  return { id: chance.id(), pseudonym, skeleton, role, language, joinedOn, admittedOn, demo, application };
}

function chosenLanguage(chance: Chance): Language {
  return chance.weighted(["be", "ru", "en"] as const, (key) => ({ be: 46, ru: 35, en: 19 })[key]);
}

function apply(
  chance: Chance,
  language: Language,
  state: SeedApplication["state"],
  submittedOn: string,
  decision: SeedApplication["decision"],
): SeedApplication {
  const { why, background, hope } = stock[language].motivation;
  const others = (["be", "ru", "en"] as const).filter(
    (one) => one !== language && chance.happens(one === "en" ? 0.45 : 0.85),
  );
  return {
    id: chance.id(),
    code: chance.code(),
    state,
    experience: chance.weighted(experienceBands, (band) => 1 + 2 * experienceBands.indexOf(band)),
    motivation: [why, background, hope].map((sentences) => chance.pick(sentences)).join(" "),
    spheres: chance.shuffled(spheres).slice(0, chance.between(1, 4)),
    languages: [language, ...others],
    submittedOn,
    decision,
  };
}
