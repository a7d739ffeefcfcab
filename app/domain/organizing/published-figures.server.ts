import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { madeTogether } from "~/platform/short-lived.server";
import { published, type PublishedFigures } from "./published-figures";

const hour = 3_600_000;
let kept: Promise<{ at: number; value: PublishedFigures }> | undefined;

async function count(): Promise<PublishedFigures> {
  const open = { retiredOn: null, body: { retiredOn: null } };
  const [participants, concepts, positions, chosen] = await Promise.all([
    db().account.count({ where: { role: "participant" } }),
    db().concept.aggregate({ where: { reading: "open" }, _count: { _all: true }, _sum: { commentCount: true } }),
    db().position.count({ where: open }),
    db().position.count({ where: { ...open, candidateCount: { gt: 0 } } }),
  ]);
  const { _count, _sum } = concepts;
  return published({ participants, concepts: _count._all, comments: _sum.commentCount ?? 0, positions, chosen });
}

/**
 * The figures for everyone, made once an hour: the front page costs nothing, and a change cannot be tied to the moment
 * when somebody came.
 */
export async function findPublishedFigures(): Promise<PublishedFigures> {
  const time = now();
  const was = kept;
  const before = await was?.catch(() => undefined);
  if (before && time >= before.at && time < before.at + hour) return before.value;
  // Somebody else has begun meanwhile.
  if (kept !== was) return findPublishedFigures();
  // Processes make them together: of each its own hour would tell more of when they changed.
  const fresh = madeTogether("published figures", "", { lifeMs: hour, make: count });
  kept = fresh;
  return (await fresh).value;
}
