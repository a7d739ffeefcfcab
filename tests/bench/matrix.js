// What the matrix costs when it is large: the organizers' grid, filtered grids, a position page and a choice, each beside
// the community of 700 cards, request by request in turns, so that noise of the machine falls on both alike.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { fillMatrix } from "./filling-matrix.js";
import { signIn, startDemo, stop } from "./running.js";

const rounds = Number(process.env.BENCH_ROUNDS ?? 150);
const warming = 20;
const ports = [3901, 3902];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Each of the two in turns; gives the milliseconds of a request in the middle of all. */
async function inTurns(act, sides) {
  const took = sides.map(() => []);
  for (let round = 0; round < warming + rounds; round += 1) {
    for (const [at, side] of sides.entries()) {
      const began = performance.now();
      await act(side);
      if (round >= warming) took[at].push(performance.now() - began);
    }
  }
  return took.map(median);
}

async function get({ origin, organizer }, path) {
  const answer = await fetch(origin + path, { headers: { Cookie: organizer, "Accept-Language": "be" } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
}

async function post({ origin, participant }, path, fields) {
  const answer = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: participant, Origin: origin },
    body: new URLSearchParams(fields),
  });
  await answer.text();
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
}

/** The own card as its page shows it: its revision, and one of its positions where it has any. */
async function cardOf({ origin, participant }) {
  const read = async (path) => (await fetch(origin + path, { headers: { Cookie: participant } })).text();
  const own = /name="position" value="([^"]+)"/.exec(await read("/matrix/card"))?.[1];
  const form = await read(own ? "/matrix/card" : "/matrix/card/choose?position=ministry-health.minister");
  return { own, revision: Number(/name="revision" value="(\d+)"/.exec(form)?.[1] ?? 0) };
}

/** Megabytes that a process holds. */
function held({ pid }) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
}

let failed = false;

function say(name, [small, large], most) {
  const ratio = large / small;
  const within = most === undefined || ratio <= most;
  if (!within) failed = true;
  const bound = most === undefined ? "" : `  at most ${most}${within ? "" : "  TOO MUCH"}`;
  console.log(
    `${name.padEnd(34)} ${small.toFixed(2).padStart(8)} ms ${large.toFixed(2).padStart(8)} ms  ${ratio.toFixed(2)} times${bound}`,
  );
}

/** The key of the position that most chose, and one that a card can be given: nobody of the demonstration has it. */
function mostWanted(folder) {
  const database = new Database(join(folder, "reserve.db"), { readonly: true });
  const { key } = database.prepare('SELECT "key" FROM "Position" ORDER BY "candidateCount" DESC, "sort" LIMIT 1').get();
  database.close();
  return key;
}

/** Fills, starts both and compares; leaves with an error code where a bound is broken. */
export async function benchMatrix(folder) {
  const folders = [join(folder, "small"), join(folder, "large")];
  const first = await startDemo(folders[0], ports[0]);
  await stop(first.child);
  cpSync(folders[0], folders[1], { recursive: true });
  const began = performance.now();
  const size = fillMatrix(join(folders[1], "reserve.db"));
  console.log(
    `\nmatrix: ${size.cards} cards, ${size.choices} choices, ${size.positions} positions, ` +
      `filled in ${((performance.now() - began) / 1000).toFixed(0)} s, beside the community of 700`,
  );
  const running = [];
  try {
    for (const [at, port] of ports.entries()) running.push(await startDemo(folders[at], port));
    const sides = [];
    for (const [at, { origin, child }] of running.entries()) {
      const organizer = await signIn(origin, "demo-organizer");
      const participant = await signIn(origin, "demo-participant");
      sides.push({ origin, child, organizer, participant, wanted: mostWanted(folders[at]), revision: 0 });
    }
    for (const side of sides) {
      await get(side, "/organize/log");
      const before = held(side.child);
      const start = performance.now();
      await get(side, "/organize/matrix");
      console.log(
        `first grid after the start: ${(performance.now() - start).toFixed(0)} ms, ${(held(side.child) - before).toFixed(0)} MB more held`,
      );
    }
    const grid = "/organize/matrix";
    say("grid", await inTurns((side) => get(side, grid), sides), 2);
    say("grid, one kind", await inTurns((side) => get(side, `${grid}?kind=judicial`), sides), 2);
    say("grid, rows by sphere", await inTurns((side) => get(side, `${grid}?by=sphere&region=BY-BR`), sides), 2);
    const people = `${grid}?language=pl&service=from3to10&readiness=now`;
    say("grid, some people", await inTurns((side) => get(side, people), sides), 2);
    say("districts", await inTurns((side) => get(side, `${grid}/districts`), sides), 2);
    say("positions of a cell", await inTurns((side) => get(side, `${grid}/positions`), sides), 1.3);
    const key = "ministry-health.minister";
    say("position page", await inTurns((side) => get(side, `${grid}/positions/${key}`), sides), 1.3);
    say(
      "position page, some people",
      await inTurns((side) => get(side, `${grid}/positions/${key}?language=pl`), sides),
      1.3,
    );
    say(
      "position page, the most wanted",
      await inTurns((side) => get(side, `${grid}/positions/${side.wanted}`), sides),
    );
    await benchChoices(sides, key);
  } finally {
    for (const { child } of running) await stop(child);
  }
  if (failed) process.exitCode = 1;
}

async function benchChoices(sides, position) {
  // A card with room for one more and without this position: what stands there is withdrawn first.
  for (const side of sides) {
    for (;;) {
      const { own, revision } = await cardOf(side);
      side.revision = revision;
      if (!own) break;
      await post(side, "/matrix/card/withdraw", { position: own, revision });
    }
    await post(side, "/matrix/card/choose", {
      position: "ministry-finance.minister",
      readiness: "now",
      rank: 1,
      revision: side.revision,
    });
    side.revision += 1;
  }
  const took = {
    choose: sides.map(() => []),
    withdraw: sides.map(() => []),
    move: sides.map(() => []),
    grid: sides.map(() => []),
  };
  const timed = async (name, at, act) => {
    const began = performance.now();
    await act();
    took[name][at].push(performance.now() - began);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, side] of sides.entries()) {
      const next = () => ({ position, revision: side.revision++ });
      await timed("choose", at, () => post(side, "/matrix/card/choose", { ...next(), readiness: "now", rank: 2 }));
      await timed("move", at, () => post(side, "/matrix/card/move-up", next()));
      await timed("grid", at, () => get(side, "/organize/matrix"));
      await timed("withdraw", at, () => post(side, "/matrix/card/withdraw", next()));
    }
  }
  say("choosing", took.choose.map(median), 1.3);
  say("moving up", took.move.map(median), 1.3);
  say("withdrawing", took.withdraw.map(median), 1.3);
  say("grid after each change", took.grid.map(median), 2);
}
