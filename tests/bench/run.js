// npm run bench — fills a demonstration community, drives the real server with wrk (Debian: apt-get install wrk),
// and prints each page beside a bare Node http server that sends the same bytes, in one run. Machines are noisy:
// read the ratios, not the numbers. Also prints what a first view costs a browser in bytes and requests, and what the
// matrix costs when it is large: `npm run bench -- --matrix` does that alone and needs no wrk.
// `npm run bench -- matching` measures the matching alone, `-- documents` what texts from files cost, `-- posting` how
// many comments are taken, `-- pages` all pages in communities of 1, 10 and 100 times the size, `-- --search` the search alone, `-- --discussion` discussions alone.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { benchDiscussion } from "./discussion.js";
import { benchMatrix } from "./matrix.js";
import { benchSearch } from "./search.js";
import { signIn, startDemo, stop } from "./running.js";

for (const part of ["matching", "documents", "posting", "pages"]) {
  if (process.argv[2] !== part) continue;
  await import(`./${part}.js`);
  process.exit();
}

const port = 3900;
const origin = `http://localhost:${port}`;
const seconds = Number(process.env.BENCH_SECONDS ?? 8);

const folder = mkdtempSync(join(tmpdir(), "reserve-bench-"));

/** Requests a second and latencies by wrk, one thread and 16 connections. */
function drive(url, headers) {
  const args = ["-t1", "-c16", `-d${seconds}s`, "--latency"];
  for (const [name, value] of Object.entries(headers)) args.push("-H", `${name}: ${value}`);
  const { stdout, error } = spawnSync("wrk", [...args, url], { encoding: "utf8" });
  if (error) throw new Error("wrk is not installed: apt-get install wrk");
  const pick = (pattern) => pattern.exec(stdout)?.[1] ?? "?";
  return {
    rate: Number(pick(/Requests\/sec:\s+([\d.]+)/)),
    p50: pick(/50%\s+([\d.]+\w+)/),
    p99: pick(/99%\s+([\d.]+\w+)/),
    failed: pick(/Non-2xx or 3xx responses: (\d+)/),
  };
}

/** The same bytes from a bare Node server. */
async function bare(body, headers) {
  const server = createServer((_request, answer) => {
    answer.writeHead(200, headers);
    answer.end(body);
  });
  const url = await new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}/`)),
  );
  // wrk is called synchronously, so the bare server needs a process of its own.
  server.close();
  const bodyFile = join(folder, "body");
  writeFileSync(bodyFile, body);
  const code = `
    const { createServer } = require("node:http");
    const body = require("node:fs").readFileSync(process.env.BODY);
    createServer((q, a) => { a.writeHead(200, JSON.parse(process.env.HEAD)); a.end(body); }).listen(${new URL(url).port}, "127.0.0.1", () => console.log("up"));`;
  const child = spawn(process.execPath, ["-e", code], {
    env: { ...process.env, BODY: bodyFile, HEAD: JSON.stringify(headers) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const result = drive(url, {});
  await stop(child);
  return result;
}

async function page(name, path, cookie) {
  const headers = { "Accept-Encoding": "br", "Accept-Language": "be", ...(cookie ? { Cookie: cookie } : {}) };
  const answer = await fetch(origin + path, { headers, redirect: "manual" });
  const text = await answer.text();
  const plain = await fetch(origin + path, { headers: { ...headers, "Accept-Encoding": "identity" } });
  const body = Buffer.from(await plain.arrayBuffer());
  drive(origin + path, { ...headers, "Accept-Encoding": "identity" });
  const here = drive(origin + path, { ...headers, "Accept-Encoding": "identity" });
  const packed = drive(origin + path, headers);
  const there = await bare(body, { "Content-Type": "text/html; charset=utf-8" });
  console.log(
    `${name.padEnd(24)} ${answer.status} ${String(text.length).padStart(7)} characters  ` +
      `${here.rate.toFixed(0).padStart(6)}/s p50 ${here.p50} p99 ${here.p99}  brotli ${packed.rate.toFixed(0)}/s  ` +
      `bare ${there.rate.toFixed(0)}/s p50 ${there.p50} p99 ${there.p99}  ratio 1/${(there.rate / here.rate).toFixed(0)}  failed ${here.failed}`,
  );
}

/** What a first view costs: bytes over the wire and requests, with an empty cache. */
async function firstView(name, path, cookie) {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium"];
  const browser = await chromium.launch({ executablePath: places.find(Boolean), args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "be" });
  if (cookie) {
    const [id, value] = cookie.split("=");
    await context.addCookies([
      { name: id, value, url: origin.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Lax" },
    ]);
  }
  const view = await context.newPage();
  const cdp = await context.newCDPSession(view);
  await cdp.send("Network.enable");
  let bytes = 0;
  let requests = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await view.goto(origin + path, { waitUntil: "networkidle" });
  console.log(`${name.padEnd(24)} first view ${(bytes / 1000).toFixed(1)} kB in ${requests} requests`);
  await browser.close();
}

async function benchPages() {
  let demo;
  try {
    demo = await startDemo(folder, port);
    console.log(`first start with the demonstration filled in: ${demo.took.toFixed(1)} s`);
    await stop(demo.child);
    demo = await startDemo(folder, port);
    console.log(`second start: ${demo.took.toFixed(1)} s`);
    const cookie = await signIn(origin, "demo-participant");
    const organizer = await signIn(origin, "demo-organizer");
    const list = await (await fetch(`${origin}/concepts?kind=expert`, { headers: { Cookie: cookie } })).text();
    const slugs = [...list.matchAll(/href="(\/concepts\/[a-z0-9-]+)"/g)].map((match) => match[1]);
    const slug = slugs.find((path) => path !== "/concepts/new") ?? "/concepts";
    await page("front page", "/", "");
    await page("concept, 20 roots", slug, cookie);
    await page("concepts", "/concepts", cookie);
    await page("matrix card", "/matrix/card", cookie);
    await page("organizers' matrix", "/organize/matrix", organizer);
    await firstView("front page", "/", "");
    await firstView("concept, 20 roots", slug, cookie);
    await firstView("matrix card", "/matrix/card", cookie);
  } finally {
    if (demo) await stop(demo.child);
  }
}

const only = ["--matrix", "--search", "--discussion"].find((part) => process.argv.includes(part));
try {
  if (!only) await benchPages();
  const runs = (part) => !only || only === part;
  if (runs("--matrix")) await benchMatrix(join(folder, "matrix"));
  if (runs("--search")) await benchSearch(join(folder, "search"));
  if (runs("--discussion")) await benchDiscussion(join(folder, "discussion"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
