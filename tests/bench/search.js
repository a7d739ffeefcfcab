// npm run bench -- --search — the list of concepts and the search over 10,000 concepts and a million comments
// (BENCH_CONCEPTS, BENCH_COMMENTS change that), each request beside the same one to a community of a hundred such
// concepts, in turns, so that noise of the machine falls on both alike: a page of both shows as much.
import { cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { signIn, startDemo, stop } from "./running.js";

const wanted = {
  concepts: Number(process.env.BENCH_CONCEPTS ?? 10_000),
  comments: Number(process.env.BENCH_COMMENTS ?? 1_000_000),
};
const few = { concepts: 100, comments: 1000 };
const ports = [3903, 3904];
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];

async function get({ origin, cookie }, path) {
  const began = performance.now();
  const answer = await fetch(origin + path, { headers: { Cookie: cookie, "Accept-Language": "be" } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return { took: performance.now() - began, text };
}

let failed = false;

/** Asks both sides for each of the paths in turns and prints the median and the slowest of a hundred. */
async function compare(name, sides, paths, { median, ratio } = {}) {
  const took = sides.map(() => []);
  for (const path of paths) for (const [n, side] of sides.entries()) took[n].push((await get(side, path)).took);
  const [small, large] = took.map((each) => at(each, 0.5));
  const too = (median && large > median) || (ratio && large / small > ratio);
  if (too) failed = true;
  const slowest = took.map((each) => at(each, 0.99).toFixed(1)).join(" and ");
  console.log(
    `${name.padEnd(34)} ${small.toFixed(1).padStart(7)} ms ${large.toFixed(1).padStart(7)} ms  ${(large / small).toFixed(2)} times` +
      `  slowest ${slowest} ms${median ? `  at most ${median} ms` : ""}${ratio ? `  at most ${ratio} times` : ""}${too ? "  TOO MUCH" : ""}`,
  );
}

/** Fills, starts both and compares; leaves with an error code where a bound is broken. */
export async function benchSearch(folder) {
  const folders = [join(folder, "small"), join(folder, "large")];
  const first = await startDemo(folders[0], ports[0]);
  await stop(first.child);
  cpSync(folders[0], folders[1], { recursive: true });
  const { module } = await runnerImport("./tests/bench/filling-search.ts", {
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~": new URL("../../app", import.meta.url).pathname } },
  });
  const began = performance.now();
  module.fillTexts(join(folders[0], "reserve.db"), few);
  const words = module.fillTexts(join(folders[1], "reserve.db"), wanted);
  const megabytes = statSync(join(folders[1], "reserve.db")).size / 1e6;
  console.log(
    `\nsearch: ${wanted.concepts} concepts and ${wanted.comments} comments, ${megabytes.toFixed(0)} MB, ` +
      `filled in ${((performance.now() - began) / 1000).toFixed(0)} s, beside ${few.concepts} and ${few.comments}`,
  );
  const running = [];
  try {
    for (const [n, port] of ports.entries()) running.push(await startDemo(folders[n], port));
    const sides = [];
    for (const { origin } of running) sides.push({ origin, cookie: await signIn(origin, "demo-participant") });
    const pair = (one, two) => one.map((word, n) => `${word} ${two[(n + 1) % two.length]}`);
    const queries = {
      "common words": words.common,
      "words of the middle": words.middle,
      "rare words": words.rare,
      "two common words": pair(words.common, words.common),
      "common and rare": pair(words.common, words.rare),
      "phrases of common words": pair(words.common, words.common).map((two) => `"${two}"`),
      "one without another": words.middle.map((word, n) => `${word} -${words.common[n]}`),
      "beginnings of words": words.middle.map((word) => word.slice(0, 5)),
      "words that are nowhere": words.rare.map((word) => `${word}ыжжыж`),
    };
    for (const side of sides) for (const path of ["/concepts", "/comments"]) await get(side, `${path}?q=warming`);
    for (const [place, path] of Object.entries({ concepts: "/concepts", comments: "/comments" })) {
      for (const [name, list] of Object.entries(queries)) {
        const paths = list.map((q) => `${path}?${new URLSearchParams({ q })}`);
        await compare(`${place}: ${name}`, sides, paths, { median: 50 });
      }
    }
    const filtered = words.common.map(
      (q) => `/concepts?${new URLSearchParams({ q, sphere: "justice", state: "open" })}`,
    );
    await compare("concepts: common, one sphere", sides, filtered, { median: 50 });
    for (const sort of ["", "discussed", "endorsed"]) {
      const path = `/concepts?sort=${sort}`;
      await compare(`list, ${sort || "newest"}`, sides, Array(40).fill(path), { ratio: 1.3 });
    }
    // The small community has no page so deep: the large one stands beside itself.
    for (const [sort, after] of [
      ["", "0-105000"],
      ["discussed", "2-105000"],
      ["endorsed", "0-105000"],
    ]) {
      const path = `/concepts?${new URLSearchParams({ sort, after })}`;
      await compare(
        `list, ${sort || "newest"}, in its middle`,
        sides.slice(1).concat(sides.slice(1)),
        Array(40).fill(path),
      );
    }
    await compare(
      "list, one sphere and language",
      sides,
      Array(40).fill("/concepts?sphere=justice&language=be&kind=expert"),
    );
  } finally {
    for (const { child } of running) await stop(child);
  }
  if (failed) process.exitCode = 1;
}
