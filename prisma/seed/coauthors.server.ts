import type { Prisma } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import type { People, Person } from "./people";
import { commentHtml } from "./rendering.server";
import { counterNames } from "./vocabulary";

/** A public name for the demonstration, and words that say that nobody is called so. */
const invented = {
  publicName: "Ганна Прыкладная",
  biography:
    "*Выдуманая асоба: яна тут для прыкладу.* Дваццаць гадоў у мясцовым самакіраванні, выкладае публічнае права. " +
    "Піша пра тое, як улада становіцца бліжэйшай да людзей.",
};

/** Who wrote with others: rows of the authors besides the first, and of what changed among them. */
export function rowsOfCoauthors(concepts: readonly SeedConcept[], people: People) {
  const chance = new Chance("coauthors");
  const first = (fits: (one: SeedConcept) => boolean) => concepts.find(fits)!;
  const demoExpert = people.staff.find(({ pseudonym }) => pseudonym === "demo-expert")!;
  const ofDemoAuthor = (state: string) => first((one) => one.author.pseudonym === "demo-author" && one.state === state);
  const other = (concept: SeedConcept): Person =>
    chance.pick(
      people.participants.filter(
        (one) => !one.demo && one.language === concept.language && one.admittedOn! < concept.startedOn,
      ),
    );
  const named = first((one) => one.stock.as === "expert" && one.language === "be");
  const second = [
    ...[ofDemoAuthor("published"), ofDemoAuthor("draft")].map((concept) => ({
      ...{ concept, who: other(concept), shown: { shownAs: "participant" } },
    })),
    {
      ...{ concept: named, who: demoExpert },
      shown: { shownAs: "name", ...invented, biographyHtml: commentHtml(invented.biography) },
    },
  ];
  const changes = second
    .flatMap(({ concept, who }) => [
      { kind: "invited", byId: concept.author.id, madeOn: daysAfter(concept.startedOn, 1), concept },
      { kind: "joined", byId: who.id, madeOn: daysAfter(concept.startedOn, 2), concept },
    ])
    .sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1));
  return {
    authors: second.map(({ concept, who, shown }): Prisma.ConceptAuthorCreateManyInput => ({
      ...{ id: chance.id(), conceptId: concept.id, accountId: who.id, position: 2 },
      ...shown,
    })),
    changes: changes.map(({ concept, ...change }, at): Prisma.AuthorChangeCreateManyInput => ({
      ...{ id: chance.id(), conceptId: concept.id, seq: at + 1 },
      ...change,
    })),
    counters: { [counterNames.authorChange]: changes.length },
  };
}
