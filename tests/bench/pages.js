// npm run bench -- pages — fills communities of 1, 10 and 100 times the size of 2024 (700 to 70,000 members, 683 to
// 68,300 comments on one concept, a million in all), on SQLite and, where it answers, on PostgreSQL, and drives each page
// of the real server with wrk: requests a second, p50 and p99, processor and bytes for each request, beside a bare Node
// http server that sends the same bytes and beside the community of 1x, in one run. Machines are noisy: read the ratios.
// BENCH_SCALES, BENCH_SECONDS and BENCH_DATABASES (sqlite,postgresql) make it shorter. Leaves with an error code where
// a page breaks a bound.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { runnerImport } from "vite";
import { signIn, startDemo, stop } from "./running.js";

const scales = (process.env.BENCH_SCALES ?? "1,10,100").split(",").map(Number);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const databases = (process.env.BENCH_DATABASES ?? "sqlite,postgresql").split(",");
const only = process.env.BENCH_PAGES?.split(",");
const server = process.env.TEST_POSTGRESQL ?? "postgresql://postgres@127.0.0.1:5432/postgres";
const folder = mkdtempSync(join(tmpdir(), "reserve-bench-"));

/** Of the bare server at least this share, by kind of page; and at most so many times the work of 1x. */
const bounds = { public: 0.3, concept: 1 / 60, form: 1 / 100 };
const mostGrowth = 1.3;

/** The pages, by who asks for them. `kind` names the bound that holds; lists are held to the growth alone. */
const pages = [
  { name: "front page", who: "", path: () => "/", kind: "public" },
  { name: "concept, public", who: "", path: ({ open }) => `/concepts/${open}`, kind: "public" },
  { name: "concepts, public", who: "", path: () => "/concepts", kind: "public" },
  { name: "matrix, public", who: "", path: () => "/matrix", kind: "public" },
  { name: "results, public", who: "", path: () => "/results/2024", kind: "public" },
  { name: "programme, public", who: "", path: () => "/programme", kind: "public" },
  { name: "concept, member", who: "participant", path: ({ discussed }) => `/concepts/${discussed}`, kind: "concept" },
  { name: "discussion, first page", who: "participant", path: ({ discussed }) => `/concepts/${discussed}/discussion` },
  { name: "start page", who: "participant", path: () => "/" },
  { name: "concepts", who: "participant", path: () => "/concepts" },
  { name: "found in concepts", who: "participant", path: () => "/concepts?q=рэформу" },
  { name: "notices", who: "participant", path: () => "/notices" },
  { name: "programme", who: "participant", path: () => "/programme" },
  { name: "positions", who: "participant", path: () => "/matrix/positions" },
  { name: "card", who: "participant", path: () => "/matrix/card", kind: "form" },
  { name: "new concept", who: "participant", path: () => "/concepts/new", kind: "form" },
  { name: "sign in", who: "", path: () => "/login", kind: "form" },
  { name: "organizers' start", who: "organizer", path: () => "/organize" },
  { name: "applications", who: "organizer", path: () => "/organize/applications" },
  { name: "people", who: "administrator", path: () => "/organize/people" },
  { name: "organizers' matrix", who: "organizer", path: () => "/organize/matrix" },
  { name: "candidates", who: "organizer", path: () => "/organize/candidates" },
  { name: "log", who: "organizer", path: () => "/organize/log" },
];

/** Seconds of the processor that a process has taken. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Requests a second, latencies, and milliseconds of the processor for each. */
function drive(pid, url, headers, length = seconds) {
  const args = ["-t1", "-c16", `-d${length}s`, "--latency"];
  for (const [name, value] of Object.entries(headers)) args.push("-H", `${name}: ${value}`);
  const before = cpuOf(pid);
  const { stdout, error } = spawnSync("wrk", [...args, url], { encoding: "utf8" });
  if (error) throw new Error("wrk is not installed: apt-get install wrk");
  const pick = (pattern) => pattern.exec(stdout)?.[1] ?? "?";
  const requests = Number(pick(/(\d+) requests in/));
  const bad = pick(/Non-2xx or 3xx responses: (\d+)/);
  return {
    rate: Number(pick(/Requests\/sec:\s+([\d.]+)/)),
    p50: pick(/50%\s+([\d.]+\w+)/),
    p99: pick(/99%\s+([\d.]+\w+)/),
    cpu: ((cpuOf(pid) - before) * 1000) / requests,
    bad: bad === "?" ? 0 : Number(bad),
  };
}

/** Waits until a process has done what it does after its start. */
async function settled(pid) {
  for (let before = -1; ;) {
    const now = cpuOf(pid);
    if (now - before < 0.05) return;
    before = now;
    await pause(1000);
  }
}

/** A bare server in a process of its own, which sends what lies in a file. */
async function startBare(file, headers) {
  const code = `const body = require("node:fs").readFileSync(process.env.BODY);
    const headers = JSON.parse(process.env.HEAD);
    require("node:http").createServer((_q, a) => { a.writeHead(200, headers); a.end(body); })
      .listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ["-e", code], {
    env: { ...process.env, BODY: file, HEAD: JSON.stringify(headers) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise((resolve) => child.stdout.once("data", (chunk) => resolve(Number(chunk))));
  return { child, url: `http://127.0.0.1:${port}/` };
}

/** Moves a community to PostgreSQL. What was filled in has counts of its own, which the check afterwards complains of. */
function move(data, url) {
  const { stderr, stdout } = spawnSync(process.execPath, ["app/platform/console/admin.js", "move", url], {
    env: { ...process.env, DATA_DIR: data, LOG_LEVEL: "error" },
    encoding: "utf8",
  });
  if (!stdout.includes("The community is in the new database.")) throw new Error(stdout + stderr);
}

async function asked(statement) {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const made = [];

/** A community of so many times the size, in a folder of its own, and moved to PostgreSQL where that is asked for. */
async function fill(times) {
  const data = join(folder, String(times));
  mkdirSync(data);
  const first = await startDemo(data, 3910);
  await stop(first.child);
  const began = performance.now();
  const { module } = await runnerImport("./tests/bench/filling-community.ts", { configFile: false, logLevel: "error" });
  const community = module.fillCommunity(join(data, "reserve.db"), times);
  console.log(`${times}x filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  let url;
  if (databases.includes("postgresql")) {
    const name = `reserve_bench_${process.pid}_${times}`;
    const moving = performance.now();
    await asked(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    made.push(name);
    url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    move(data, url);
    console.log(`${times}x moved to PostgreSQL in ${((performance.now() - moving) / 1000).toFixed(0)} s`);
  }
  return { times, data, community, url };
}

let failed = false;

/** What a page costs in each community, beside the bare server with the bytes of the first. */
async function compare(database, running, { name, who, path, kind }) {
  const cells = [];
  let bare;
  for (const { times, child, origin, cookies, community } of running) {
    const headers = { "Accept-Language": "be", "Accept-Encoding": kind === "public" ? "br" : "identity" };
    if (who) headers.Cookie = cookies[who];
    const url = new URL(path(community), origin).href;
    const answer = await fetch(url, { headers, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    const text = await answer.text();
    // What goes over the wire, to be sent by the bare server just so.
    const bytes = Number(answer.headers.get("Content-Length")) || Buffer.byteLength(text);
    drive(child.pid, url, headers, 1);
    const one = drive(child.pid, url, headers);
    if (times === running[0].times) {
      const file = join(folder, "body");
      writeFileSync(file, kind === "public" ? Buffer.alloc(bytes, "x") : text);
      const own = await startBare(file, { "Content-Type": "text/html; charset=utf-8" });
      drive(own.child.pid, own.url, {}, 1);
      bare = drive(own.child.pid, own.url, {});
      await stop(own.child);
    }
    cells.push({ times, bytes, ...one });
  }
  const [first] = cells;
  console.log(`\n${database}: ${name}   bare ${bare.rate.toFixed(0)}/s, ${bare.cpu.toFixed(3)} ms of the processor`);
  for (const { times, rate, p50, p99, cpu, bytes, bad } of cells) {
    const share = rate / bare.rate;
    const growth = cpu / first.cpu;
    const wrong = [
      ...(kind && times === first.times && share < bounds[kind]
        ? [`of the bare server at least ${bounds[kind].toFixed(3)}`]
        : []),
      ...(growth > mostGrowth ? [`at most ${mostGrowth} times 1x`] : []),
      ...(bad > 0 ? [`${bad} refused`] : []),
    ];
    if (wrong.length > 0) failed = true;
    console.log(
      `  ${`${times}x`.padEnd(5)}${rate.toFixed(0).padStart(7)}/s  p50 ${p50.padStart(8)}  p99 ${p99.padStart(8)}  ` +
        `${cpu.toFixed(3).padStart(7)} ms  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ` +
        `${share >= 0.1 ? share.toFixed(2) : `1/${(1 / share).toFixed(0)}`} of bare  ${growth.toFixed(2)} times 1x` +
        (wrong.length > 0 ? `  BROKEN: ${wrong.join(", ")}` : ""),
    );
  }
}

/** The communities of one database, each served by a process of its own. */
async function serve(database, communities) {
  const running = [];
  for (const [at, { times, data, community, url }] of communities.entries()) {
    const settings = database === "postgresql" ? { DATABASE_URL: url } : {};
    const { child, origin, took } = await startDemo(data, 3911 + at, settings);
    running.push({ times, child, origin, community, cookies: {} });
    console.log(`${database}, ${times}x: started in ${took.toFixed(1)} s`);
    await settled(child.pid);
    for (const who of ["participant", "organizer", "administrator"])
      running[at].cookies[who] = await signIn(origin, `demo-${who}`);
  }
  try {
    for (const page of pages) if (!only || only.includes(page.name)) await compare(database, running, page);
    for (const { times, child } of running) {
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
      console.log(`${database}, ${times}x: ${(kilobytes / 1024).toFixed(0)} MB in use`);
    }
  } finally {
    for (const { child } of running) await stop(child);
  }
}

try {
  const communities = [];
  for (const times of scales) communities.push(await fill(times));
  for (const database of databases) await serve(database, communities);
} finally {
  rmSync(folder, { recursive: true, force: true });
  for (const name of made) await asked(`DROP DATABASE ${name} WITH (FORCE)`);
}
if (failed) process.exitCode = 1;
