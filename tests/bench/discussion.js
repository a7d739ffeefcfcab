// npm run bench -- --discussion — a discussion of 68,000 comments beside one of 680, on a platform of a million comments
// (BENCH_COMMENTS changes that): the same page of both, in turns, so that noise of the machine falls on both alike, and
// a bare Node server that sends the same bytes.
import { spawn } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { signIn, startDemo, stop } from "./running.js";

const all = Number(process.env.BENCH_COMMENTS ?? 1_000_000);
const sizes = [680, 68_000];
const times = Number(process.env.BENCH_TIMES ?? 60);
const port = 3905;
const most = 1.3;
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];

async function ask(url, cookie) {
  const began = performance.now();
  const answer = await fetch(url, { redirect: "manual", headers: { Cookie: cookie, "Accept-Language": "be" } });
  const text = await answer.text();
  return { took: performance.now() - began, status: answer.status, text, to: answer.headers.get("Location") };
}

/** A server in a process of its own that sends one body and does nothing else. */
async function startBare(folder, text) {
  const file = join(folder, "bare");
  writeFileSync(file, text);
  const code = `const body = require("node:fs").readFileSync(process.env.BODY);
    const server = require("node:http").createServer((_q, a) => {
      a.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }); a.end(body); });
    server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ["-e", code], {
    env: { ...process.env, BODY: file },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const own = await new Promise((resolve) => child.stdout.once("data", (chunk) => resolve(Number(chunk))));
  return { child, url: `http://127.0.0.1:${own}/` };
}

let failed = false;

/** The median of a page of the small discussion, of the large one, and of the bare server with the bytes of the large. */
async function compare(folder, name, urls, cookie, wanted = 200) {
  const { text } = await ask(urls[1], cookie);
  const bare = await startBare(folder, text);
  const took = [[], [], []];
  for (let n = 0; n < times; n += 1) {
    for (const [side, url] of [...urls, bare.url].entries()) {
      const answer = await ask(url, cookie);
      if (side < 2 && answer.status !== wanted) throw new Error(`${url}: ${answer.status}`);
      if (n > 4) took[side].push(answer.took);
    }
  }
  await stop(bare.child);
  const [small, large, nothing] = took.map((each) => at(each, 0.5));
  const ratio = large / small;
  if (ratio > most) failed = true;
  console.log(
    `${name.padEnd(30)} ${small.toFixed(2).padStart(7)} ms ${large.toFixed(2).padStart(7)} ms  ${ratio.toFixed(2)} times` +
      `  bare ${nothing.toFixed(2)} ms (${(large / nothing).toFixed(1)} times)  ${(text.length / 1000).toFixed(0)} thousand characters` +
      (ratio > most ? `  TOO MUCH: at most ${most} times` : ""),
  );
}

/** Notes all comments as read but the one in the middle. */
async function readAllBut(origin, cookie, { slug, comments }) {
  const middle = Math.floor(comments / 2);
  const answer = await fetch(`${origin}/concepts/${slug}/discussion/reading`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie, Origin: origin },
    body: new URLSearchParams({ seqs: `1-${middle - 1},${middle + 1}-${comments}` }),
  });
  if (answer.status !== 303) throw new Error(`Cannot mark as read: ${answer.status}`);
}

/** Fills, starts and compares; leaves with an error code where a bound is broken. */
export async function benchDiscussion(folder) {
  const first = await startDemo(folder, port);
  await stop(first.child);
  const { module } = await runnerImport("./tests/bench/filling-discussion.ts", {
    configFile: false,
    logLevel: "error",
  });
  const began = performance.now();
  const file = join(folder, "reserve.db");
  const filled = module.fillDiscussions(file, sizes, all);
  console.log(
    `\ndiscussion: ${sizes[1]} comments beside ${sizes[0]}, ${all} on the platform, ` +
      `${(statSync(file).size / 1e6).toFixed(0)} MB, filled in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const { child, origin } = await startDemo(folder, port);
  try {
    const cookie = await signIn(origin, "demo-participant");
    const fresh = await signIn(origin, "demo-author");
    for (const one of filled) await readAllBut(origin, cookie, one);
    const both = (path) => filled.map((one) => `${origin}${path(one)}`);
    const page = (query) => both((one) => `/concepts/${one.slug}/discussion${query(one)}`);
    const lastPage = ({ roots }) => Math.ceil(roots / 20);
    const pages = {
      "concept with its first page": both(({ slug }) => `/concepts/${slug}`),
      "first page": page(() => ""),
      "middle page": page((one) => `?page=${Math.floor(lastPage(one) / 2)}`),
      "last page": page((one) => `?page=${lastPage(one)}`),
      "most endorsed": page(() => "?order=endorsed"),
      "most endorsed, in its middle": page(({ comments }) => `?order=endorsed&after=2-${Math.floor(comments / 2)}`),
      "most discussed": page(() => "?order=discussed"),
      "questions, most endorsed": page(() => "?stance=question&order=endorsed"),
      "one section": page(() => "?section=text-a"),
    };
    for (const [name, urls] of Object.entries(pages)) await compare(folder, name, urls, fresh);
    await compare(folder, "first page, with what is read", pages["first page"], cookie);
    await compare(
      folder,
      "what is new",
      page(() => "?show=new"),
      cookie,
    );
    const links = { "permanent address": [both(({ middle }) => `/comments/${middle}`), fresh] };
    links["first unread"] = [page(() => "").map((url) => `${url}/unread`), cookie];
    for (const [name, [urls, who]] of Object.entries(links)) {
      await compare(folder, name, urls, who, 303);
      const there = await Promise.all(urls.map(async (url) => new URL((await ask(url, who)).to, origin).href));
      await compare(folder, `${name}, its page`, there, who);
    }
  } finally {
    await stop(child);
  }
  if (failed) process.exitCode = 1;
}
