import { Chance } from "./chance";
import { daysAfter } from "./days";
import { stock, type Language, type People, type Person } from "./people";
import { conceptHtml } from "./rendering.server";
import { slugOf } from "../../app/domain/concepts/slug";
import type { ExpertSphere, StockConcept } from "./stock/stock";

export interface SeedStep {
  id: string;
  from: string;
  to: string;
  remarks: string;
  byId: string;
  day: string;
}

export interface SeedConcept {
  id: string;
  code: string;
  slug: string | null;
  author: Person;
  language: Language;
  stock: StockConcept;
  bodyHtml: string;
  state: string;
  startedOn: string;
  submittedOn: string | null;
  publishedOn: string | null;
  steps: SeedStep[];
}

/** The steps from a draft to each state; a step "author" is the author's, the others an organizer's. */
const toReview = ["submitted", "in_review"];
const toPublished = [...toReview, "accepted", "published"];
const paths: Record<StockConcept["as"], string[]> = {
  expert: toPublished,
  participant: toPublished,
  draft: [],
  submitted: ["submitted"],
  in_review: toReview,
  returned: [...toReview, "returned"],
  accepted: [...toReview, "accepted"],
  archived: [...toPublished, "archived"],
  withdrawn: ["submitted", "withdrawn"],
};
const byAuthor = ["submitted", "withdrawn"];

/** Days on which work on the expert concepts began, in this order of spheres. */
const expertStarts: Record<ExpertSphere, string> = {
  justice: "2024-02-26",
  local: "2024-04-02",
  governance: "2024-05-13",
  education: "2024-07-01",
  security: "2024-08-19",
  economy: "2024-09-23",
};

/** What was asked of some concepts before they were published. */
const remarksOnTheWay: Record<Language, string> = {
  be: "Дзякуй за працу. Калі ласка, дадайце ацэнку выдаткаў і прыклад хаця б з аднаго раёна.",
  ru: "Спасибо за работу. Пожалуйста, добавьте оценку расходов и пример хотя бы из одного района.",
  en: "Thank you for the work. Please add an estimate of the costs and an example from at least one district.",
};

/** All concepts of the stock, each with an author and the steps that led to its state. */
export function inventConcepts(people: People): SeedConcept[] {
  const chance = new Chance("concepts");
  const organizers = people.staff.filter((one) => one.role === "organizer");
  const demoAuthor = people.participants.find((one) => one.pseudonym === "demo-author")!;
  const experts = [...people.experts];
  const authors = new Set<string>();
  const slugs = new Set<string>();
  let published = 0;

  return (["be", "ru", "en"] as const).flatMap((language) =>
    stock[language].concepts.map((text): SeedConcept => {
      const startedOn = firstDay(chance, text);
      const author = () => {
        if (text.as === "expert") {
          const index = experts.findIndex((one) => one.language === language);
          return experts.splice(index, 1)[0]!;
        }
        if (isOfDemoAuthor(text, language)) return demoAuthor;
        const one = chance.pick(
          people.participants.filter(
            (other) =>
              !other.demo && other.language === language && other.admittedOn! < startedOn && !authors.has(other.id),
          ),
        );
        authors.add(one.id);
        return one;
      };
      const who = author();
      const again = text.as === "participant" && (published += 1) % 3 === 0;
      const states = again ? [...toReview, "returned", ...paths[text.as]] : paths[text.as];
      const steps = walk(chance, text, language, who, organizers, startedOn, states);
      const dayOf = (state: string) => steps.findLast((step) => step.to === state)?.day ?? null;
      const publishedOn = dayOf("published");
      let slug = publishedOn ? slugOf(text.title, language) : null;
      while (slug && slugs.has(slug)) slug += "-2";
      if (slug) slugs.add(slug);
      return {
        id: chance.id(),
        code: chance.code(),
        slug,
        author: who,
        language,
        stock: text,
        bodyHtml: conceptHtml(text.body),
        state: states.at(-1) ?? "draft",
        startedOn,
        submittedOn: dayOf("submitted"),
        publishedOn,
        steps,
      };
    }),
  );
}

/** demo-author has something in each of the places that an author's list shows. */
function isOfDemoAuthor(text: StockConcept, language: Language): boolean {
  if (language !== "be") return false;
  return (
    ["draft", "submitted", "returned"].includes(text.as) || (text.as === "participant" && text.sphere === "culture")
  );
}

function firstDay(chance: Chance, text: StockConcept): string {
  if (text.as === "expert") return expertStarts[text.sphere as ExpertSphere];
  if (text.as === "archived") return daysAfter("2024-03-20", chance.between(0, 40));
  if (text.as === "participant") return daysAfter("2024-03-20", chance.between(0, 190));
  return daysAfter("2024-11-04", chance.between(0, 14));
}

function walk(
  chance: Chance,
  text: StockConcept,
  language: Language,
  author: Person,
  organizers: readonly Person[],
  startedOn: string,
  states: readonly string[],
): SeedStep[] {
  const steps: SeedStep[] = [];
  const reviewer = chance.pick(organizers);
  let day = startedOn;
  let from = "draft";
  for (const to of states) {
    const pause =
      { submitted: 6, in_review: 2, returned: 4, accepted: 4, published: 2, archived: 100, withdrawn: 3 }[to] ?? 1;
    day = daysAfter(day, text.as === "expert" ? 1 : chance.between(Math.ceil(pause / 2), pause + 2));
    const remarks = to === "returned" ? (text.remarks ?? remarksOnTheWay[language]) : "";
    const byId = byAuthor.includes(to) ? author.id : reviewer.id;
    steps.push({ id: chance.id(), from, to, remarks, byId, day });
    from = to;
  }
  return steps;
}
