import type { Who } from "~/domain/permissions";
import { addFigure } from "~/domain/results/hand-figures.server";
import { openYear } from "~/domain/results/making-years.server";
import { askForConsent, consentToResults, seenOf } from "~/domain/results/publishing.server";
import type { NewFigure } from "~/domain/results/results.schema";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";

/** A figure that was counted by hand, as a form gives it. */
export function figureByHand(more: Partial<NewFigure> = {}): NewFigure {
  return {
    ...{ instead: "", section: "museum", labelBe: "", labelRu: "", labelEn: "visitors" },
    ...{ noteBe: "", noteRu: "", noteEn: "", number: 8500, day: null, over: true, unit: "none" },
    ...{ source: "a report", place: 60, revision: 0, formToken: newToken(), ...more },
  };
}

/** Opens a year with a figure that was counted by hand; gives the code of the figure. */
export async function yearWith(actor: Who, year: number, more: Partial<NewFigure> = {}): Promise<string> {
  await openYear(actor, { year });
  const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year } });
  await addFigure(actor, year, figureByHand({ revision, ...more }));
  return (await db().resultsFigure.findFirstOrThrow({ where: { year }, orderBy: { position: "desc" } })).code;
}

/** Asks for consent to a year as it stands; gives by what a form names what was frozen. */
export async function askedYear(actor: Who, year: number, reason = ""): Promise<string> {
  const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year } });
  await askForConsent(actor, { year, revision, reason });
  return seenOf((await db().resultsAsking.findUniqueOrThrow({ where: { year } })).frozen);
}

/** Publishes a year with a figure that was counted by hand, as two organizers do it. */
export async function publishedYear(first: Who, second: Who, year: number): Promise<void> {
  await yearWith(first, year);
  await consentToResults(second, year, await askedYear(first, year));
}
