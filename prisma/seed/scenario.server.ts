import { computeScenario } from "../../app/domain/matrix/computing-scenarios.server";
import { db } from "../../app/platform/db.server";
import { Chance } from "./chance";
import { counterNames } from "./vocabulary";

const day = "2024-12-02";
const chance = new Chance("scenario");
const scenario = { id: chance.id(), code: chance.code(), name: "Уся матрыца: што можна заняць заўтра", madeOn: day };

/** The entry of the log for the saved scenario, which an organizer made. */
export function entryOfScenario(actorId: string) {
  return {
    ...{ day, actorId, verb: "scenario.made", detail: "" },
    ...{ subjectKind: "scenario", subject: scenario.code },
  };
}

export const scenarioRow = { ...scenario, filter: "", seq: 1 };
export const scenarioCounter = { [counterNames.scenario]: 1 };

/** Computes the saved scenario, as its organizer did. */
export async function computeSavedScenario(actorId: string): Promise<void> {
  await computeScenario({ id: actorId, role: "organizer" }, { code: scenario.code, revision: 0 });
  await db().scenario.update({ where: { code: scenario.code }, data: { computedOn: day } });
}
