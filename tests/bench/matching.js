// npm run bench -- matching — how long the matching takes on invented matrices, easy and hard, by the number of
// choices: reading them into a graph, the matching itself, and what holds of every largest one.
import { runnerImport } from "vite";

const { module } = await runnerImport("./tests/bench/matching-times.ts", {
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "~": new URL("../../app", import.meta.url).pathname } },
});

console.log("milliseconds: graph + matching + facts = together");
for (const { name, choices, cards, positions, filled, times } of module.measureMatching()) {
  const whole = times.reduce((sum, time) => sum + time, 0);
  const parts = times.map((time) => time.toFixed(0)).join(" + ");
  console.log(
    `${name.padEnd(22)} ${String(choices).padStart(7)} choices of ${String(cards).padStart(7)} cards on ` +
      `${String(positions).padStart(7)} positions: ${parts} = ${whole.toFixed(0)} ms, ${filled} filled`,
  );
}
