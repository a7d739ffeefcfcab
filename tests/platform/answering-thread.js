import { parentPort, workerData } from "node:worker_threads";

/** A thread that does what it is asked, to see what becomes of each. */
const acts = {
  answer: () => parentPort.postMessage({ said: workerData.word, env: Object.keys(process.env).length }),
  leave: () => process.exit(0),
  fail: () => {
    throw new Error("A mistake of the thread");
  },
  turnForEver: () => {
    for (;;);
  },
  beginAndTurnForEver: () => {
    parentPort.postMessage("begun");
    for (;;);
  },
  hoard: () => {
    for (const kept = []; ;) kept.push(new Array(100_000).fill(kept.length));
  },
};

acts[workerData.act]();
