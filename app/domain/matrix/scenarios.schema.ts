import { z } from "zod";
import { choice, hidden, line } from "../fields";
import { filterLink, gridSchema } from "./filters.schema";

/** What a scenario keeps to: the filter of the matrix without where people live, which is kept on the card alone. */
export const scenarioFilterSchema = gridSchema.omit({ residence: true, by: true, after: true });

export type ScenarioFilter = z.output<typeof scenarioFilterSchema>;

/** The filter that a scenario keeps as the query of an address; what is unknown in it is left out. */
export function readScenarioFilter(query: string): ScenarioFilter {
  const given = new URLSearchParams(query);
  const names = Object.keys(scenarioFilterSchema.shape);
  return scenarioFilterSchema.parse(Object.fromEntries(names.map((name) => [name, given.get(name) ?? ""])));
}

export function writeScenarioFilter(filter: ScenarioFilter): string {
  return filterLink("", filter).slice(1);
}

const name = line({ max: 80 });
const revision = hidden({ max: 9 }).regex(/^\d+$/, "errors:staleForm").transform(Number);

/** A new scenario: its name, and its filter as the page put it into the form. */
export const scenarioSchema = z.object({ name, filter: line({ min: 0, max: 1000 }) });

export const renamingSchema = z.object({ name, revision });

/** An act on a scenario as its page showed it. */
export const scenarioActSchema = z.object({ revision });

/** pin: this card takes this position; exclude: this card, this position, or the one on the other is left out. */
export const ruleKinds = ["pin", "exclude"] as const;

export const ruleSchema = z.object({
  kind: choice(ruleKinds),
  card: line({ min: 0, max: 20 }),
  position: line({ min: 0, max: 200 }),
  revision,
});

export const takingBackSchema = z.object({ rule: hidden({ max: 50 }), revision });
