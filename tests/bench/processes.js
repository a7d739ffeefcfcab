// Pages a second of one, two and three processes on one database of PostgreSQL:
//   POSTGRESQL_SERVER=postgresql://postgres@127.0.0.1:5432/postgres node tests/bench/processes.js
// On a quiet machine with a core for each process, one for this program and one for the database.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { stop } from "./running.js";

const at = process.env.POSTGRESQL_SERVER;
const name = `reserve_bench_${process.pid}`;
const seconds = 8;
const readers = 12;
const port = 4820;

async function ask(statement) {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function start(folder, own) {
  const child = spawn(process.execPath, ["app/platform/console/start.js", "--demo"], {
    env: {
      ...{ ...process.env, PORT: String(own), ORIGIN: "http://localhost:4999", DATA_DIR: folder, LOG_LEVEL: "error" },
      DATABASE_URL: Object.assign(new URL(at), { pathname: `/${name}` }).href,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => String(chunk).includes("The platform is open at") && resolve(child));
    child.once("exit", () => reject(new Error("The server ended.")));
  });
}

const agents = new Map();
function read(own, path) {
  if (!agents.has(own)) agents.set(own, new Agent({ keepAlive: true }));
  return new Promise((resolve, reject) => {
    get({ port: own, path, agent: agents.get(own) }, (answer) => {
      answer.resume().once("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error("not 200"))));
    }).once("error", reject);
  });
}

const folder = mkdtempSync(join(tmpdir(), "reserve-bench-"));
await ask(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
const children = [];
try {
  for (const size of [1, 2, 3]) {
    children.push(await start(folder, port + size - 1));
    const list = await (await fetch(`http://localhost:${port}/concepts`)).text();
    const [, concept] = /href="(\/concepts\/[a-z0-9-]{6,})"/.exec(list);
    for (let n = 0; n < 60; n += 1) await read(port + (n % size), concept);
    let done = 0;
    const end = performance.now() + seconds * 1000;
    const each = async (_, n) => {
      for (; performance.now() < end; done += 1) await read(port + (n % size), concept);
    };
    await Promise.all(Array.from({ length: readers }, each));
    console.log(`${size} at a time: ${Math.round(done / seconds)} pages of a concept a second`);
  }
} finally {
  for (const child of children) await stop(child);
  await ask(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
}
