import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { startWork } from "~/domain/work.server";
import { today } from "~/platform/clock.server";
import { db, Prisma, transaction } from "~/platform/db.server";
import { defineWork } from "~/platform/job-runner.server";
import { found, refuse } from "~/platform/refuse";
import { matrixChanges } from "./changes.server";
import { takeScenario } from "./making-scenarios.server";
import { matchInSteps } from "./matching";
import { findFacts } from "./matching-facts";
import { graphOf, type Rules } from "./matching-graph";
import { countFitting, type Read, readChoices } from "./reading-choices.server";
import { readinesses } from "./readiness";
import { pinsWithout, type Rule } from "./ruling-scenarios.server";
import { countChoices, nameGroups, type Outcome } from "./scenario-outcome";
import { readScenarioFilter } from "./scenarios.schema";

const kind = "matching";
/** Up to so many choices are computed while the organizer waits: a tenth of a second. */
const mostAtOnce = 20_000;
/** Rows of one INSERT. */
const chunk = 1000;

/** Computes a scenario anew, or begins to where that takes longer; then gives the code of that work. */
export async function computeScenario(
  who: Who | null,
  { code, revision }: { code: string; revision: number },
): Promise<string | null> {
  allow(who, may.planScenarios(who));
  const scenario = await takeScenario(db(), code, revision);
  await checkPins(scenario.id, scenario.filter);
  if ((await countFitting(readScenarioFilter(scenario.filter))) <= mostAtOnce) {
    await compute(code, revision, async () => {});
    return null;
  }
  try {
    return await startWork(who, kind, { code, revision });
  } catch (error) {
    // There is no form to mend it in.
    if (error instanceof Mendable) refuse(429, "tooMuchWork");
    throw error;
  }
}

defineWork(kind, {
  allowed: may.planScenarios,
  run: async ({ input, step }) => {
    const { code } = input as { code: string };
    // Rules that changed since belong to what is computed: the organizer who asked sees the newest.
    const { revision } = found(await db().scenario.findUnique({ where: { code }, select: { revision: true } }));
    await compute(code, revision, step);
    return { result: { scenario: code } };
  },
});

type Step = (done: number, total: number) => Promise<void>;

async function checkPins(id: string, filter: string): Promise<Rule[]> {
  const rules = await db().scenarioRule.findMany({ where: { scenarioId: id } });
  if ((await pinsWithout(db(), rules, filter)).length > 0) refuse(409, "scenarioPinGone");
  return rules;
}

async function compute(code: string, revision: number, step: Step): Promise<void> {
  const scenario = found(await db().scenario.findUnique({ where: { code } }));
  const rules = await checkPins(scenario.id, scenario.filter);
  const changes = await matrixChanges(db());
  const read = await readChoices(readScenarioFilter(scenario.filter), (done) => step(done, 0));
  const { graph, pinned } = graphOf(read.choices, numbered(rules, read));
  const steps = matchInSteps(graph);
  let matching = steps.next();
  for (; !matching.done; matching = steps.next()) await step(matching.value, graph.cards);
  await step(graph.cards, graph.cards);
  const facts = findFacts(graph, matching.value);
  const cardByChoice = cardsOf(read.choices.start);
  const rows: Row[] = pinned.map((e) => seatOf(read, cardByChoice[e]!, e, true));
  for (let c = 0; c < graph.cards; c += 1) {
    const e = matching.value.taken[c]!;
    rows.push(seatOf(read, graph.cardOf[c]!, e < 0 ? -1 : graph.choiceOf[e]!, facts.needed[c] === 1));
  }
  const outcome: Outcome = {
    ...nameGroups(facts.short, read.keys),
    changes,
    figures: {
      ...countChoices(read.choices),
      ...countRows(rows),
      pinned: pinned.length,
      nobody: facts.short.reduce((sum, { people }) => sum + (people === 0 ? 1 : 0), 0),
      empty: facts.short.reduce((sum, { offices, people }) => sum + offices - people, 0),
      eachNeeded: facts.eachNeeded.reduce((sum, one) => sum + one, 0),
    },
  };
  await write(scenario.id, revision, rows, outcome);
}

/** The rules by the numbers of what was read; what they leave out and is not there anyway is left. */
function numbered(rules: readonly Rule[], { cards, keys }: Read): Rules {
  const named = new Set(rules.flatMap(({ cardNumber, positionKey }) => [cardNumber, positionKey]));
  const at = (all: readonly string[]) =>
    new Map(all.flatMap((name, i): [string, number][] => (named.has(name) ? [[name, i]] : [])));
  const [card, position] = [at(cards), at(keys)];
  return {
    pins: rules
      .filter((rule) => rule.kind === "pin")
      .map((rule) => ({ card: card.get(rule.cardNumber!)!, position: position.get(rule.positionKey!)! })),
    left: rules
      .filter((rule) => rule.kind === "exclude")
      .flatMap(({ cardNumber, positionKey }) => {
        const left = {
          ...(cardNumber !== null && { card: card.get(cardNumber) ?? -1 }),
          ...(positionKey !== null && { position: position.get(positionKey) ?? -1 }),
        };
        return Object.values(left).includes(-1) ? [] : [left];
      }),
  };
}

/** The card of each choice. */
function cardsOf(start: Int32Array): Int32Array {
  const cards = new Int32Array(start.at(-1) ?? 0);
  for (let c = 0; c + 1 < start.length; c += 1) cards.fill(c, start[c], start[c + 1]);
  return cards;
}

interface Row {
  cardNumber: string;
  positionKey: string;
  rank: number;
  readiness: string;
  needed: boolean;
}

function seatOf({ choices, cards, keys }: Read, card: number, e: number, needed: boolean): Row {
  const cardNumber = cards[card]!;
  if (e < 0) return { cardNumber, positionKey: "", rank: 0, readiness: "", needed };
  const readiness = readinesses[choices.readiness[e]!] ?? "";
  return { cardNumber, positionKey: keys[choices.position[e]!]!, rank: choices.rank[e]!, readiness, needed };
}

function countRows(rows: readonly Row[]) {
  const seated = rows.filter(({ positionKey }) => positionKey !== "");
  return {
    filled: seated.length,
    filledPositions: new Set(seated.map(({ positionKey }) => positionKey)).size,
    ranks: [1, 2, 3, 4, 5].map((rank) => seated.filter((row) => row.rank === rank).length),
    readiness: readinesses.map((readiness) => seated.filter((row) => row.readiness === readiness).length),
    unplaced: rows.length - seated.length,
    unneeded: rows.filter(({ needed }) => !needed).length,
  };
}

/** Writes the outcome, unless the rules have changed since it was begun; all of it or nothing. */
async function write(scenarioId: string, revision: number, rows: Row[], outcome: Outcome): Promise<void> {
  await transaction(async (tx) => {
    const taken = await tx.scenario.updateMany({
      where: { id: scenarioId, revision },
      data: { ofRevision: revision, computedOn: today(), outcome: JSON.stringify(outcome) },
    });
    if (taken.count === 0) refuse(409, "staleScenario");
    await tx.scenarioSeat.deleteMany({ where: { scenarioId } });
    // A card that was erased meanwhile is in no outcome.
    const moved = (await matrixChanges(tx)) !== outcome.changes;
    const cards = moved
      ? new Set((await tx.$queryRaw<{ n: string }[]>`SELECT "number" AS "n" FROM "Card"`).map(({ n }) => n))
      : null;
    const kept = cards ? rows.filter(({ cardNumber }) => cards.has(cardNumber)) : rows;
    for (let i = 0; i < kept.length; i += chunk) {
      const values = kept
        .slice(i, i + chunk)
        .map(
          (row) =>
            Prisma.sql`(${scenarioId}, ${row.cardNumber}, ${row.positionKey}, ${row.rank}, ${row.readiness}, ${row.needed})`,
        );
      await tx.$executeRaw`INSERT INTO "ScenarioSeat"
        ("scenarioId", "cardNumber", "positionKey", "rank", "readiness", "needed") VALUES ${Prisma.join(values)}`;
    }
  });
}
