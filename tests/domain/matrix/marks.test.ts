import { expect, it } from "vitest";
import { bandOf, markOf, positionMark } from "~/domain/matrix/marks";

it.each([
  [{ positions: 0, chosen: 0, candidates: 0, seats: 0 }, "blank"],
  [{ positions: 4, chosen: 0, candidates: 0, seats: 4 }, "nobody"],
  [{ positions: 4, chosen: 3, candidates: 90, seats: 4 }, "some"],
  [{ positions: 4, chosen: 4, candidates: 12, seats: 4 }, "enough"],
  [{ positions: 4, chosen: 4, candidates: 13, seats: 4 }, "crowded"],
])("%o is marked %s", (counts, mark) => expect(markOf(counts)).toBe(mark));

it("marks a position by its seats", () => {
  expect(positionMark({ candidateCount: 0, seats: 1 })).toBe("nobody");
  expect(positionMark({ candidateCount: 3, seats: 1 })).toBe("enough");
  expect(positionMark({ candidateCount: 4, seats: 1 })).toBe("crowded");
  expect(positionMark({ candidateCount: 30, seats: 10 })).toBe("enough");
});

it("gives bands, not numbers", () => {
  expect([0, 1, 4, 5, 9, 10, 700].map(bandOf)).toEqual(["nobody", "few", "few", "several", "several", "many", "many"]);
});
