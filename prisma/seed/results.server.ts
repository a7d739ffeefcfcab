import { addFigure } from "../../app/domain/results/hand-figures.server";
import { openYear, wordYear } from "../../app/domain/results/making-years.server";
import { askForConsent, consentToResults, seenOf } from "../../app/domain/results/publishing.server";
import { db } from "../../app/platform/db.server";
import { above, below, elsewhere, source } from "./stock/results";
import type { Words } from "../../app/domain/results/figures";

const columns = <Name extends string>(name: Name, { be, ru, en }: Words) =>
  ({ [`${name}Be`]: be, [`${name}Ru`]: ru, [`${name}En`]: en }) as Record<`${Name}${"Be" | "Ru" | "En"}`, string>;

/** Publishes 2024 as two organizers do it: the figures are what the community of the demonstration holds. */
export async function publishResults(organizers: readonly { id: string }[]): Promise<void> {
  const year = 2024;
  const [first, second] = organizers.map(({ id }) => ({ id, role: "organizer" as const }));
  await openYear(first!, { year });
  await wordYear(first!, year, { revision: 0, ...columns("above", above), ...columns("below", below) });
  const none = { be: "", ru: "", en: "" };
  for (const [at, { section, label, number = null, day = null, over = false, unit = "none" }] of elsewhere.entries()) {
    await addFigure(first!, year, {
      ...{ instead: "", section, ...columns("label", label), ...columns("note", none) },
      ...{ number, day, over, unit, source, place: at + 1, revision: at + 1, formToken: `results-${year}-${at}` },
    });
  }
  await askForConsent(first!, { year, revision: elsewhere.length + 1, reason: "" });
  const { frozen } = await db().resultsAsking.findUniqueOrThrow({ where: { year } });
  await consentToResults(second!, year, seenOf(frozen));
}
