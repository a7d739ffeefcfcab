import { record } from "~/domain/log/recording.server";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { checkpoint, db, nextNumber, type Tx, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { readScenarioFilter, writeScenarioFilter } from "./scenarios.schema";

/** So many can be looked over; plans about people are not kept without end. */
export const mostScenarios = 50;
/** Rows of one INSERT. */
const chunk = 500;

async function add(tx: Tx, who: Who, data: { name: string; filter: string }) {
  if ((await tx.scenario.count()) >= mostScenarios) {
    throw new Mendable("form", sayBack("scenario.tooMany", { max: mostScenarios }));
  }
  const scenario = await tx.scenario.create({
    data: { ...data, id: newId(), code: newCode(), madeOn: today(), seq: await nextNumber(tx, "scenario") },
  });
  await record(tx, who.id, "scenario.made", { kind: "scenario", code: scenario.code });
  return scenario;
}

/** Begins a scenario with a name and the filter of the matrix; gives its code. */
export async function makeScenario(who: Who | null, { name, filter }: { name: string; filter: string }) {
  allow(who, may.planScenarios(who));
  const kept = writeScenarioFilter(readScenarioFilter(filter));
  const { code } = await transaction((tx) => add(tx, who, { name, filter: kept }));
  return code;
}

/** The scenario as the page showed it; 409 where its rules have changed since. */
export async function takeScenario(tx: Tx, code: string, revision: number) {
  const scenario = found(await tx.scenario.findUnique({ where: { code } }));
  return scenario.revision === revision ? scenario : refuse(409, "staleScenario");
}

/** Gives a scenario another name. */
export async function renameScenario(who: Who | null, act: { code: string; revision: number; name: string }) {
  allow(who, may.planScenarios(who));
  await transaction(async (tx) => {
    const { id } = await takeScenario(tx, act.code, act.revision);
    await tx.scenario.update({ where: { id }, data: { name: act.name } });
  });
}

/** Makes a scenario with the same filter, rules and outcome, to go on from; gives its code. */
export async function copyScenario(who: Who | null, act: { code: string; revision: number }): Promise<string> {
  allow(who, may.planScenarios(who));
  try {
    return await transaction(async (tx) => {
      const old = await takeScenario(tx, act.code, act.revision);
      const { id, code } = await add(tx, who, { name: old.name, filter: old.filter });
      const rules = await tx.scenarioRule.findMany({ where: { scenarioId: old.id } });
      await tx.scenarioRule.createMany({
        data: rules.map((rule) => ({ ...rule, id: newId(), code: newCode(), scenarioId: id })),
      });
      const { revision, ofRevision, computedOn, outcome } = old;
      await tx.scenario.update({ where: { id }, data: { revision, ofRevision, computedOn, outcome } });
      const seats = await tx.scenarioSeat.findMany({ where: { scenarioId: old.id } });
      for (let i = 0; i < seats.length; i += chunk) {
        const some = seats.slice(i, i + chunk).map((seat) => ({ ...seat, scenarioId: id }));
        await tx.scenarioSeat.createMany({ data: some });
      }
      return code;
    });
  } catch (error) {
    // There is no form to mend it in.
    if (error instanceof Mendable) refuse(409, "scenariosFull");
    throw error;
  }
}

/** Deletes a scenario with its rules and its outcome. */
export async function deleteScenario(who: Who | null, act: { code: string; revision: number }): Promise<void> {
  allow(who, may.planScenarios(who));
  await transaction(async (tx) => {
    const { id, code } = await takeScenario(tx, act.code, act.revision);
    await tx.scenario.delete({ where: { id } });
    await record(tx, who.id, "scenario.deleted", { kind: "scenario", code });
  });
  await checkpoint();
}

/** Whether there is room for one more. */
export async function mayMakeScenario(who: Who | null): Promise<boolean> {
  allow(who, may.planScenarios(who));
  return (await db().scenario.count()) < mostScenarios;
}
