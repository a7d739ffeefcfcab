import { endorsementTag } from "../../app/domain/concepts/endorsing.server";
import { followerTag } from "../../app/domain/concepts/following.server";
import { beginningsOf, nearest, nearness } from "../../app/domain/concepts/related";
import type { Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import type { People } from "./people";
import { commentHtml, conceptHtml } from "./rendering.server";

/** What is written in several versions, what the public reads, and what is answered officially. */
function marked(concepts: readonly SeedConcept[]) {
  const published = concepts.filter(({ state }) => state === "published");
  const find = (as: string, sphere: string) =>
    published.find((one) => one.language === "be" && one.stock.as === as && one.stock.sphere === sphere)!;
  return { published, grown: find("participant", "culture"), open: find("participant", "environment") };
}

/** The expert concepts are the ones that are discussed. */
const answeredOne = (concepts: readonly SeedConcept[]) =>
  concepts.find(({ stock, state }) => stock.as === "expert" && state === "published")!;

const answer =
  "Дзякуй усім, хто выказаўся. Прапанову пра **паэтапны пераход** мы перадалі рабочай групе; яе высновы апублікуем тут.\n\nАсобна просім тых, хто працаваў у гэтай сферы, ацаніць выдаткі першага года.";

const changes = [
  "Дададзены выдаткі першага года і спіс таго, што можна зрабіць без новых грошай.",
  "Удакладнена, хто адказвае за кожны крок; па заўвагах з абмеркавання прыбраны паўторы.",
] as const;

/** What organizers decided on publication, for the log. */
export function logOfPublication(concepts: readonly SeedConcept[], organizers: readonly { id: string }[]) {
  const actorId = organizers[0]!.id;
  const entry = (one: SeedConcept, verb: string, detail: string) => ({
    ...{ day: daysAfter(one.publishedOn!, 20), verb, actorId, subjectKind: "concept", subject: one.code, detail },
  });
  return [
    entry(marked(concepts).open, "concept.audience", "public"),
    entry(answeredOne(concepts), "concept.answered", ""),
  ];
}

/** The last paragraphs of a text taken away: how it stood before. */
function shortened(body: string, by: number): string {
  const paragraphs = body.split("\n\n");
  return paragraphs.slice(0, Math.max(2, paragraphs.length - by)).join("\n\n");
}

/** Versions, an audience, an official answer, endorsements, followers, and what is related. */
export async function fillPublication(tx: Tx, concepts: readonly SeedConcept[], people: People): Promise<void> {
  const chance = new Chance("publication");
  const { published, grown, open } = marked(concepts);
  await writeVersions(tx, chance, grown);
  await tx.conceptAuthor.updateMany({ where: { conceptId: open.id }, data: { agreedOn: open.publishedOn } });
  await tx.concept.update({ where: { id: open.id }, data: { audience: "public" } });
  const one = answeredOne(concepts);
  await tx.officialAnswer.create({
    data: {
      ...{ id: chance.id(), conceptId: one.id, seq: 1, signedAs: "organizers", formToken: chance.id() },
      ...{ body: answer, bodyHtml: commentHtml(answer), answeredOn: daysAfter(one.publishedOn!, 20) },
    },
  });
  await endorse(tx, chance, published, people, grown);
  const follower = people.participants.find(({ pseudonym }) => pseudonym === "demo-participant")!;
  await tx.conceptFollow.createMany({
    data: [grown, one].map(({ id }) => ({ tag: followerTag(follower.id), conceptId: id, version: 1 })),
  });
  await relate(tx, published);
  await tx.counter.createMany({
    data: [
      { name: "conceptLaterVersion", value: changes.length },
      { name: "officialAnswer", value: 1 },
    ],
  });
}

/** The version that is there becomes the first of three. */
async function writeVersions(tx: Tx, chance: Chance, { id, stock, publishedOn }: SeedConcept): Promise<void> {
  const { title, summary, body } = stock;
  const first = shortened(body, 4).replaceAll("Прапаную", "Лічу, што варта");
  await tx.conceptVersion.updateMany({
    where: { conceptId: id },
    data: { body: first, bodyHtml: conceptHtml(first) },
  });
  const texts = [shortened(body, 2), body];
  for (const [at, text] of texts.entries()) {
    const row = { id: chance.id(), conceptId: id, number: at + 2, laterSeq: at + 1, changes: changes[at]! };
    await tx.conceptVersion.create({
      data: {
        ...{ ...row, title, summary, body: text, bodyHtml: conceptHtml(text) },
        publishedOn: daysAfter(publishedOn!, 40 * (at + 1)),
      },
    });
    await tx.concept.update({ where: { id }, data: { currentId: row.id } });
  }
}

/** Many endorse the discussed ones, some the others; the demonstration's participant an older version. */
async function endorse(
  tx: Tx,
  chance: Chance,
  published: readonly SeedConcept[],
  people: People,
  grown: SeedConcept,
): Promise<void> {
  const admitted = people.participants.filter(({ demo }) => !demo);
  const told = people.participants.find(({ pseudonym }) => pseudonym === "demo-participant")!;
  for (const { id, author, stock } of published) {
    const count = stock.as === "expert" ? chance.between(14, 60) : chance.between(0, 12);
    const start = chance.between(0, admitted.length - 80);
    const some = admitted.slice(start, start + count).filter((person) => person.id !== author.id);
    const rows = some.map((person, at) => ({
      tag: endorsementTag(id, person.id),
      version: id === grown.id ? 1 + (at % 3) : 1,
    }));
    if (id === grown.id) rows.push({ tag: endorsementTag(id, told.id), version: 1 });
    await tx.endorsement.createMany({ data: rows.map((row) => ({ ...row, conceptId: id })) });
    await tx.concept.update({ where: { id }, data: { endorsements: rows.length } });
  }
}

async function relate(tx: Tx, published: readonly SeedConcept[]): Promise<void> {
  const wordy = published.map(({ id, stock, bodyHtml }) => ({
    ...{ id, sphere: stock.sphere },
    relatedBy: beginningsOf({ title: stock.title, summary: stock.summary, bodyHtml }),
  }));
  for (const one of wordy) {
    const others = wordy.filter(({ sphere }) => sphere === one.sphere);
    const related = nearest(one, others, nearness(others)).join(" ");
    await tx.concept.update({ where: { id: one.id }, data: { relatedBy: one.relatedBy, related } });
  }
}
