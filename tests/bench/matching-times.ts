import { findFacts } from "~/domain/matrix/matching-facts";
import { graphOf } from "~/domain/matrix/matching-graph";
import { match } from "~/domain/matrix/matching";
import { instances } from "./matching-instances";

/** Times of the matching on every instance, the best of three. */
export function* measureMatching(counts = [1_000, 10_000, 100_000, 300_000]) {
  for (const [name, make] of Object.entries(instances)) {
    for (const count of counts) {
      const choices = make(count);
      const runs = [1, 2, 3].map(() => {
        const began = performance.now();
        const { graph } = graphOf(choices);
        const read = performance.now();
        const matching = match(graph);
        const matched = performance.now();
        findFacts(graph, matching);
        return { times: [read - began, matched - read, performance.now() - matched], filled: matching.size };
      });
      const whole = ({ times }: { times: number[] }) => times.reduce((sum, time) => sum + time, 0);
      const { times, filled } = runs.reduce((best, run) => (whole(run) < whole(best) ? run : best));
      const [cards, positions] = [choices.start.length - 1, choices.seats.length];
      yield { name, choices: choices.position.length, cards, positions, filled, times };
    }
  }
}
