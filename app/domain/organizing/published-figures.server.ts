import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { published, type PublishedFigures } from "./published-figures";

const hour = 3_600_000;
let kept: { at: number; figures: Promise<PublishedFigures> } | undefined;

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
  if (kept && time >= kept.at && time < kept.at + hour) return kept.figures;
  const figures = count();
  const fresh = { at: time, figures };
  kept = fresh;
  figures.catch(() => {
    if (kept === fresh) kept = undefined;
  });
  return figures;
}
