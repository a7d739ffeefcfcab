import { distinct, drawnFrom, peopleIn, type Row, someOf, voteAt } from "./opinions";
import { axesOf, type Point, placeOf } from "./opinions-axes";
import { centresOf, largeEnough, nearestOf } from "./opinions-groups";
import { type Counts, type OpinionPicture, pictureFrom } from "./opinions-saying";

/**
 * How many people are counted at most: of more, as many at equal distances among all in the order of what they say, and
 * numbers are multiplied. So a share of all is off by less than one percent in 99 of 100 pictures, and it is told in steps of five.
 */
const mostCounted = 20_000;
/** On how many of them axes and groups are found. */
const mostFitted = 5000;
/** Of fewer statements a group would say no more than its answers. */
const groupsFrom = 3;
/** Who says something of fewer statements takes no part in finding the groups, and is counted in the nearest one. */
const enoughSaid = 7;

const saidIn = ({ votes }: Row) => votes.replaceAll("-", "").length;

function groupsIn(rows: readonly Row[], numbers: readonly number[]): { centres: Point[]; places: Point[] } {
  const nowhere = { centres: [[0, 0] as const], places: rows.map(() => [0, 0] as const) };
  if (numbers.length < groupsFrom) return nowhere;
  const some = someOf(rows, mostFitted);
  const axes = axesOf(some, numbers);
  if (axes.axes.length === 0) return nowhere;
  const telling = some.filter((row) => saidIn(row) >= Math.min(enoughSaid, numbers.length));
  const standing = telling.map(({ votes, people }) => ({ at: placeOf(votes, axes), people }));
  if (standing.length === 0) return nowhere;
  const places = rows.map(({ votes }) => placeOf(votes, axes));
  const everybody = rows.map(({ people }, at) => ({ at: places[at]!, people }));
  return { centres: largeEnough(everybody, centresOf(standing)), places };
}

/**
 * The opinion map of these voters on the standing statements, or null while they are too few. The order in which rows
 * come changes nothing. The work grows with people times statements up to 20,000 people, and is the
 * same for any number beyond.
 */
export function pictureOf(all: readonly Row[], standing: readonly number[]): OpinionPicture | null {
  const numbers = [...standing].sort((a, b) => a - b);
  const everybody = distinct(all, numbers);
  if (peopleIn(everybody) < drawnFrom) return null;
  const rows = someOf(everybody, mostCounted);
  const times = peopleIn(everybody) / peopleIn(rows);
  const { centres, places } = groupsIn(rows, numbers);
  const sizes = centres.map(() => 0);
  const counts = centres.map(() => numbers.map((): Counts => ({ agree: 0, disagree: 0, pass: 0 })));
  rows.forEach(({ votes, people }, row) => {
    const group = nearestOf(places[row]!, centres);
    sizes[group]! += people;
    numbers.forEach((number, at) => {
      const vote = voteAt(votes, number);
      if (vote) counts[group]![at]![vote] += people;
    });
  });
  const order = centres
    .map((_, group) => group)
    .sort((a, b) => sizes[b]! - sizes[a]! || centres[a]![0] - centres[b]![0]);
  const counted = numbers.map((number, at) => ({ number, groups: order.map((group) => counts[group]![at]!) }));
  return pictureFrom(
    counted,
    order.map((group) => Math.round(sizes[group]! * times)),
  );
}
