import type { Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { sectionNames, type ComputedFigure, type Contents, type HandFigure, type Unit } from "./contents";
import { countYear } from "./counting.server";
import { outcomeOf, type Counted, type Outcome, type SaidFigure, type Words } from "./figures";

/** What was counted of a figure, what is said of it, and by whom it was counted. */
export interface Weighed extends Counted {
  outcome: Outcome;
  figure: ComputedFigure;
}

/** The newest edition of a year; null before the first publication. */
export async function newestEdition(tx: Tx, year: number) {
  const edition = await tx.resultsEdition.findFirst({ where: { year }, orderBy: { number: "desc" } });
  return edition && { ...edition, contents: JSON.parse(edition.content) as Contents };
}

/**
 * The results of a year as they would be published now, with how each figure was counted. What organizers counted by
 * hand stands in the place of what was computed. Refuses with 404 a year that was not opened.
 */
export async function composeYear(tx: Tx, year: number): Promise<{ contents: Contents; weighed: Weighed[] }> {
  const row = found(
    await tx.resultsYear.findUnique({ where: { year }, include: { figures: { orderBy: { position: "asc" } } } }),
  );
  const before = await newestEdition(tx, year);
  const weighed = (await countYear(tx, year)).map((counted): Weighed => {
    const published = before?.contents.figures.find(({ key }) => key === counted.key);
    const outcome = outcomeOf(counted, published?.byHand ? null : published?.said);
    const hand = row.figures.find(({ instead }) => instead === counted.key);
    const { key, titles = [] } = counted;
    const { said, why } = outcome;
    const byHand = hand && { note: wordsOf(hand, "note"), source: hand.source };
    return {
      ...{ ...counted, outcome },
      figure: hand
        ? { key, said: saidByHand(hand, key), why: null, byHand: byHand!, titles }
        : { key, said, why, byHand: null, titles },
    };
  });
  const own = row.figures.filter(({ instead }) => instead === "");
  return {
    weighed,
    contents: {
      year,
      figures: weighed.map(({ figure }) => figure),
      above: { be: row.aboveHtmlBe, ru: row.aboveHtmlRu, en: row.aboveHtmlEn },
      below: { be: row.belowHtmlBe, ru: row.belowHtmlRu, en: row.belowHtmlEn },
      sections: sectionNames
        .map((name) => ({ name, figures: own.filter(({ section }) => section === name).map(handFigure) }))
        .filter(({ figures }) => figures.length > 0),
    },
  };
}

type Worded<Name extends string> = Record<`${Name}Be` | `${Name}Ru` | `${Name}En`, string>;

function wordsOf<Name extends string>(row: Worded<Name>, name: Name): Words {
  const at = row as Record<string, string>;
  return { be: at[`${name}Be`] ?? "", ru: at[`${name}Ru`] ?? "", en: at[`${name}En`] ?? "" };
}

type Row = Worded<"label"> &
  Worded<"note"> & {
    code: string;
    number: number | null;
    day: string | null;
    over: boolean;
    unit: string;
    source: string;
  };

function handFigure(row: Row): HandFigure {
  const { code, number, day, over, unit, source } = row;
  return {
    ...{ code, label: wordsOf(row, "label"), note: wordsOf(row, "note") },
    ...{ number, day, over, unit: unit as Unit, source },
  };
}

function saidByHand({ number, over }: Row, key: string): SaidFigure {
  return { value: number ?? 0, unit: key === "shareInBelarus" ? "percent" : "count", over };
}
