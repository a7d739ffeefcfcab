// npm run bench -- posting — how many comments a second are taken: checked, made safe, counted and on the disk before
// the answer, over one connection and over sixteen. Leaves with an error code below 500 a second over one.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { signIn, startDemo, stop } from "./running.js";

const wanted = 500;
const posts = Number(process.env.BENCH_POSTS ?? 3000);
const warming = 500;
const port = 3905;

const words =
  "Гэта слушная думка, але хто будзе **адказваць** за яе выкананне ў раёнах? Параўнайце з [законам](https://example.org/law).";

/** Sends one comment; gives the status. */
function post(agent, origin, cookie, path, number) {
  const body = new URLSearchParams({
    body: `${words} ${number}`,
    formToken: randomBytes(32).toString("base64url"),
  }).toString();
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
    Cookie: cookie,
    Origin: origin,
  };
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Milliseconds of processor time that a process has taken, by clock ticks of 10 ms. */
function worked({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** So many comments over so many connections; gives how many came a second, and the processor's share of each. */
async function drive({ child, origin }, cookie, path, number, connections) {
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const before = worked(child);
  const began = performance.now();
  let sent = 0;
  await Promise.all(
    agents.map(async (agent) => {
      while (sent < number) {
        sent += 1;
        const status = await post(agent, origin, cookie, path, sent);
        if (status !== 303) throw new Error(`A comment was answered with ${status}.`);
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { rate: number / seconds, work: (worked(child) - before) / number };
}

const folder = mkdtempSync(join(tmpdir(), "reserve-posting-"));
let demo;
try {
  demo = await startDemo(folder, port);
  const cookie = await signIn(demo.origin, "demo-participant");
  const database = new Database(join(folder, "reserve.db"), { readonly: true });
  const { slug } = database
    .prepare(`SELECT "slug" FROM "Concept" WHERE "reading" = 'open' ORDER BY "commentCount" DESC LIMIT 1`)
    .get();
  const count = () => database.prepare('SELECT COUNT(*) AS "all" FROM "Comment"').get().all;
  const before = count();
  const path = `/concepts/${slug}/comments`;
  await drive(demo, cookie, path, warming, 1);
  for (const connections of [1, 16]) {
    const { rate, work } = await drive(demo, cookie, path, posts, connections);
    const over = connections === 1 && rate < wanted;
    if (over) process.exitCode = 1;
    console.log(
      `${String(connections).padStart(2)} connections ${rate.toFixed(0).padStart(6)} comments a second, ` +
        `${work.toFixed(2)} ms of the processor for each${over ? `  TOO FEW, ${wanted} are wanted` : ""}`,
    );
  }
  const made = count() - before;
  if (made !== warming + 2 * posts) throw new Error(`${made} comments are there of ${warming + 2 * posts}.`);
  database.close();
} finally {
  if (demo) await stop(demo.child);
  rmSync(folder, { recursive: true, force: true });
}
