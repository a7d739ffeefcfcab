import { readCommitted } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { cardsChanged, forgetChanges } from "./changes.server";
import type { GridFilter } from "./filters.schema";
import { fittingPositions, type Picture, type Tally, tallyOf } from "./picture";
import { type CardNow, changeQuery, readCards, readPicture, takeUp } from "./reading-picture.server";

let kept: { picture: Picture; database: string } | undefined;
let reading: Promise<void> | undefined;

/** So many cards are taken up one by one; beyond that all is read anew. */
const mostTakenUp = 200;

/** What has changed in the matrix since the picture that is kept: up to which change, and the cards as they are now. */
interface News {
  since: number;
  change: number;
  /** Null where more than single cards may have changed. */
  cards: CardNow[] | null;
}

function keptNow(): Picture | undefined {
  return kept?.database === env().DATABASE_URL ? kept.picture : undefined;
}

async function readNews(): Promise<News> {
  return readCommitted(async (read) => {
    const change = Number((await read(changeQuery))[0]?.[0] ?? 0);
    const since = keptNow()?.change ?? -1;
    const numbers = since >= 0 && since <= change ? cardsChanged(since, change) : null;
    const few = numbers !== null && numbers.size <= mostTakenUp;
    return { since, change, cards: few ? await readCards(read, numbers) : null };
  });
}

/** Takes what has changed up into the picture; gives whether it is as new as that. */
function isTakenUp({ since, change, cards }: News): boolean {
  const picture = keptNow();
  // Others may have read something newer meanwhile, or taken the same up.
  if (!picture || picture.change !== since) return picture?.change === change;
  if (change === since) return true;
  if (!cards) return false;
  // A card that could not be taken up leaves the picture half changed: it is not kept.
  if (!cards.every((card) => takeUp(picture, card))) {
    kept = undefined;
    return false;
  }
  picture.change = change;
  forgetChanges(change);
  tallies.clear();
  return true;
}

/**
 * The matrix as it is committed now, kept in memory and read anew when anything has changed. What is returned is good
 * until the next `await`: single cards are taken up in place.
 */
export async function currentPicture(): Promise<Picture> {
  for (let begun = false; ;) {
    const fresh = isTakenUp(await readNews());
    // What was begun after this call is new enough, though others may have changed something since.
    if (kept && (fresh || begun)) return kept.picture;
    begun = reading === undefined;
    reading ??= readAnew().finally(() => (reading = undefined));
    await reading;
  }
}

async function readAnew(): Promise<void> {
  const database = env().DATABASE_URL;
  const picture = await readPicture();
  tallies.clear();
  kept = { picture, database };
  forgetChanges(picture.change);
}

/** A picture through a filter: which of its positions fit, and how many chose each. */
export interface View {
  picture: Picture;
  fits: Uint8Array;
  tally: Tally;
}

/** Tallies of the latest filters, as long as nothing changes: the parts of a page ask one after another. */
const tallies = new Map<string, Omit<View, "picture">>();
const mostTallies = 8;

/** The matrix as a filter shows it. Good until the next `await`, as the picture is. */
export async function viewBy(filter: Omit<GridFilter, "after">): Promise<View> {
  const picture = await currentPicture();
  const key = JSON.stringify({ ...filter, by: "", after: "" });
  let known = tallies.get(key);
  if (!known) {
    const fits = fittingPositions(picture, filter);
    known = { fits, tally: tallyOf(picture, filter, fits) };
    if (tallies.size >= mostTallies) tallies.delete(tallies.keys().next().value!);
    tallies.set(key, known);
  }
  return { picture, ...known };
}
