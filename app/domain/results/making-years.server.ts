import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { isTaken, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import { yearNow } from "./counting.server";
import type { YearWords } from "./results.schema";

/** Opens a year that has begun; one that is open stays as it is. */
export async function openYear(actor: Who | null, { year }: { year: number }): Promise<void> {
  allow(actor, may.keepResults(actor));
  if (year > yearNow()) throw new Mendable("year", sayBack("results.future"));
  try {
    await transaction(async (tx) => {
      await tx.resultsYear.create({ data: { year, openedOn: today() } });
      await record(tx, actor.id, "results.opened", { kind: "results", code: String(year) });
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Writes the words above and below the figures. What was published keeps its own until it is corrected. */
export async function wordYear(actor: Who | null, year: number, { revision, ...words }: YearWords): Promise<void> {
  allow(actor, may.keepResults(actor));
  const html = {
    ...{ aboveHtmlBe: rendered("aboveBe"), aboveHtmlRu: rendered("aboveRu"), aboveHtmlEn: rendered("aboveEn") },
    ...{ belowHtmlBe: rendered("belowBe"), belowHtmlRu: rendered("belowRu"), belowHtmlEn: rendered("belowEn") },
  };
  function rendered(name: keyof typeof words): string {
    return mendably(name, () => renderConcept(words[name]));
  }
  await atRevisionOf(actor, { year, revision }, () => Promise.resolve({ ...words, ...html }), "results.worded");
}

export interface At {
  year: number;
  revision: number;
}

/**
 * Changes what is prepared of a year and records it. A form made from an older state of it changes nothing: what was
 * typed comes back.
 */
export async function atRevisionOf(
  actor: Who,
  { year, revision }: At,
  change: (tx: Tx) => Promise<Prisma.ResultsYearUpdateManyMutationInput>,
  verb: string,
  detail = "",
): Promise<void> {
  await transaction(async (tx) => {
    const row = found(await tx.resultsYear.findUnique({ where: { year }, select: { revision: true } }));
    if (row.revision !== revision) throw new Mendable("form", sayBack("results.stale"));
    const data = await change(tx);
    await tx.resultsYear.update({ where: { year, revision }, data: { ...data, revision: { increment: 1 } } });
    await record(tx, actor.id, verb, { kind: "results", code: String(year) }, detail);
  });
}
