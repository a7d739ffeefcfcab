import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode, newId } from "~/platform/crypto.server";
import { checkpoint, db, Prisma, type Tx, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Language } from "~/locales/t";
import { takeScenario } from "./making-scenarios.server";
import { named, titled } from "./naming";
import { fittingChoices } from "./reading-choices.server";
import { readScenarioFilter, ruleKinds } from "./scenarios.schema";

export interface Rule {
  kind: string;
  cardNumber: string | null;
  positionKey: string | null;
}

/** So many can be looked over. */
export const mostRules = 200;

interface Laid {
  code: string;
  revision: number;
  kind: (typeof ruleKinds)[number];
  card: string;
  position: string;
}

/** Lays down that a card takes one of its positions, or that a card, a position or a choice is left out. */
export async function layRule(who: Who | null, act: Laid): Promise<void> {
  allow(who, may.planScenarios(who));
  await transaction(async (tx) => {
    const { id, filter } = await takeScenario(tx, act.code, act.revision);
    const rule: Rule = {
      kind: act.kind,
      cardNumber: act.card.toUpperCase() || null,
      positionKey: act.position || null,
    };
    const others = await tx.scenarioRule.findMany({ where: { scenarioId: id } });
    if (others.length >= mostRules) throw new Mendable("form", sayBack("scenario.tooManyRules", { max: mostRules }));
    const seats = await checkNames(tx, rule, filter);
    checkAgainst(rule, others, seats);
    await change(tx, id, act.revision);
    await tx.scenarioRule.create({ data: { ...rule, id: newId(), code: newCode(), scenarioId: id } });
  });
}

/** Takes back a rule of a scenario. */
export async function takeBackRule(
  who: Who | null,
  act: { code: string; revision: number; rule: string },
): Promise<void> {
  allow(who, may.planScenarios(who));
  await transaction(async (tx) => {
    const { id } = await takeScenario(tx, act.code, act.revision);
    const rule = found(await tx.scenarioRule.findFirst({ where: { code: act.rule, scenarioId: id } }));
    await change(tx, id, act.revision);
    await tx.scenarioRule.delete({ where: { id: rule.id } });
  });
  await checkpoint();
}

async function change(tx: Tx, id: string, revision: number): Promise<void> {
  const taken = await tx.scenario.updateMany({ where: { id, revision }, data: { revision: { increment: 1 } } });
  if (taken.count === 0) refuse(409, "staleScenario");
}

/** The card and the position are there, and are a choice of one another where both are named; gives the seats. */
async function checkNames(tx: Tx, { kind, cardNumber, positionKey }: Rule, filter: string): Promise<number> {
  if (!cardNumber && (kind === "pin" || !positionKey)) throw new Mendable("card", sayBack("scenario.cardMissing"));
  if (kind === "pin" && !positionKey) throw new Mendable("position", sayBack("scenario.positionMissing"));
  if (cardNumber && !(await tx.card.findUnique({ where: { number: cardNumber }, select: { number: true } }))) {
    throw new Mendable("card", sayBack("scenario.unknownCard"));
  }
  const position = positionKey
    ? await tx.position.findUnique({
        where: { key: positionKey },
        select: { seats: true, retiredOn: true, body: { select: { retiredOn: true } } },
      })
    : null;
  if (positionKey && !position) throw new Mendable("position", sayBack("scenario.unknownPosition"));
  if (position && (position.retiredOn || position.body.retiredOn)) {
    throw new Mendable("position", sayBack("scenario.retiredPosition"));
  }
  if (cardNumber && positionKey) {
    const choice = { cardNumber_positionKey: { cardNumber, positionKey } };
    const chosen = await tx.choice.findUnique({ where: choice, select: { rank: true } });
    if (!chosen) throw new Mendable("position", sayBack("scenario.notChosen"));
    const rule = { kind, cardNumber, positionKey };
    if (kind === "pin" && (await pinsWithout(tx, [rule], filter)).length > 0) {
      throw new Mendable("position", sayBack("scenario.outsideFilter"));
    }
  }
  return position?.seats ?? 0;
}

/** Pins whose choice is withdrawn or retired, or no longer fits the filter of the scenario. */
export async function pinsWithout<R extends Rule>(tx: Tx, rules: readonly R[], filter: string): Promise<R[]> {
  const pins = rules.filter(({ kind }) => kind === "pin");
  if (pins.length === 0) return [];
  const cards = Prisma.join(pins.map(({ cardNumber }) => cardNumber));
  const rows = await tx.$queryRaw<{ c: string; p: string }[]>(Prisma.sql`
    SELECT ch."cardNumber" AS "c", ch."positionKey" AS "p"
    ${fittingChoices(readScenarioFilter(filter), [Prisma.sql`ch."cardNumber" IN (${cards})`])}`);
  return pins.filter((pin) => !rows.some(({ c, p }) => c === pin.cardNumber && p === pin.positionKey));
}

/** A rule that says the same as another one, or the opposite, is refused in words. */
function checkAgainst(rule: Rule, others: readonly Rule[], seats: number): void {
  const { kind, cardNumber: card, positionKey: key } = rule;
  const pins = others.filter((one) => one.kind === "pin");
  const left = others.filter((one) => one.kind === "exclude");
  const refused = (message: string) => {
    throw new Mendable("form", message);
  };
  if (others.some((one) => one.kind === kind && one.cardNumber === card && one.positionKey === key)) {
    refused(sayBack("scenario.ruleTwice"));
  }
  if (kind === "pin") {
    if (pins.some((one) => one.cardNumber === card)) refused(sayBack("scenario.pinnedAlready"));
    if (left.some((one) => (one.cardNumber ?? card) === card && (one.positionKey ?? key) === key)) {
      refused(sayBack("scenario.pinExcluded"));
    }
    if (pins.filter((one) => one.positionKey === key).length >= seats)
      refused(sayBack("scenario.seatsPinned", { seats }));
    return;
  }
  if (pins.some((one) => (card ?? one.cardNumber) === one.cardNumber && (key ?? one.positionKey) === one.positionKey)) {
    refused(sayBack("scenario.excludePinned"));
  }
}

/** The rules of a scenario, with the names of the positions, and whether a pin can no longer be kept. */
export async function listRules(who: Who | null, code: string, language: Language) {
  allow(who, may.planScenarios(who));
  const scenario = found(await db().scenario.findUnique({ where: { code }, include: { rules: true } }));
  const keys = scenario.rules.flatMap(({ positionKey }) => positionKey ?? []);
  const positions = await db().position.findMany({ where: { key: { in: keys } }, include: { body: true } });
  const gone = await pinsWithout(db(), scenario.rules, scenario.filter);
  const rules = scenario.rules.map((rule) => {
    const position = positions.find(({ key }) => key === rule.positionKey);
    return {
      ...{ code: rule.code, kind: rule.kind, card: rule.cardNumber, key: rule.positionKey },
      title: position ? titled(position, language) : null,
      body: position ? named(position.body, language) : null,
      gone: gone.includes(rule),
    };
  });
  // In an order that tells nothing of when each was laid down.
  const by = ({ kind, key, card }: (typeof rules)[number]) => `${kind === "pin" ? 0 : 1} ${key ?? ""} ${card ?? ""}`;
  rules.sort((a, b) => (by(a) < by(b) ? -1 : 1));
  return { code, name: scenario.name, revision: scenario.revision, rules };
}
