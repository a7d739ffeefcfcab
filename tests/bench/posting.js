// npm run bench -- posting — how many comments a second are taken: checked, made safe, counted and on the disk before
// the answer, over one connection and over sixteen. Leaves with an error code below 500 a second over one.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { signIn, startDemo, stop } from "./running.js";

const wanted = 500;
const posts = Number(process.env.BENCH_POSTS ?? 3000);
// Until the engine has compiled what a comment needs.
const warming = 4000;
const port = 3905;

const words =
  "Гэта слушная думка, але хто будзе **адказваць** за яе выкананне ў раёнах? Параўнайце з [законам](https://example.org/law).";

/** The request that sends one comment, as bytes. */
function requestOf(origin, cookie, path, number) {
  const body = new URLSearchParams({
    body: `${words} ${number}`,
    formToken: randomBytes(32).toString("base64url"),
  }).toString();
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Cookie: ${cookie}`,
    `Origin: ${origin}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Sends requests over one connection, each when the one before is answered, until none is left. */
function send(next) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "localhost", noDelay: true });
    let heard = "";
    const more = () => {
      const bytes = next();
      if (bytes) socket.write(bytes);
      else socket.end(resolve);
    };
    socket.setEncoding("latin1");
    socket.once("connect", more);
    socket.once("error", reject);
    socket.on("data", (text) => {
      heard += text;
      const head = heard.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/^content-length: (\d+)/im.exec(heard.slice(0, head))?.[1] ?? 0);
      const chunked = /^transfer-encoding: chunked/im.test(heard.slice(0, head));
      if (chunked ? !heard.endsWith("0\r\n\r\n") : heard.length < head + 4 + length) return;
      if (!heard.startsWith("HTTP/1.1 303 ")) reject(new Error(`A comment was answered with ${heard.slice(0, 200)}`));
      heard = "";
      more();
    });
  });
}

/** Milliseconds of processor time that a process has taken, by clock ticks of 10 ms. */
function worked({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** So many comments over so many connections; gives how many came a second, and the processor's share of each. */
async function drive({ child, origin }, cookie, path, number, connections) {
  const requests = Array.from({ length: number }, (_, at) => requestOf(origin, cookie, path, at + 1));
  const before = worked(child);
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => send(() => requests.pop())));
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
