import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { roles } from "~/platform/roles";
import { cookiesOf, launch } from "../browser";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { findBrowser } from "../find-browser.js";
import { TestServer } from "../server";
import { freePort, has, needing } from "./programs";

/** Programs that see what a process asks the kernel for; a container may forbid it. */
const strace = has("strace", "-f", "-o", "/dev/null", "true");
const alone = has("unshare", "-n", "ip", "link", "set", "lo", "up");

const pages = [
  ...["/", "/safety", "/join", "/login", "/concepts", "/matrix", "/programme", "/interviews", "/results", "/addresses"],
  ...["/guide", "/accessibility", "/settings", "/matrix/card", "/concepts/new", "/notices", "/work", "/organize"],
  ...["/organize/applications", "/organize/matrix", "/organize/concepts", "/organize/people", "/organize/log"],
  ...["/concepts/feed.atom", "/robots.txt", "/no-such-page", "/health/ready"],
];

/** Addresses that a process spoke to or tried to, but for this machine and its own sockets. */
function outside(trace: string): string[] {
  return trace
    .split("\n")
    .filter((line) => /sa_family=AF_INET6?,/.test(line))
    .filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line));
}

describe.skipIf(!strace)(`the platform asks nobody outside: ${needing({ strace })}`, () => {
  useDatabase();
  const folder = mkdtempSync(join(tmpdir(), "reserve-trace-"));
  const file = join(folder, "trace");
  let child: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    // The tracer stands aside, so that the platform is the child and hears when it is to end.
    const calls = "trace=connect,sendto,sendmsg,sendmmsg";
    const traced = ["-D", "-f", "--seccomp-bpf", "-qq", "-e", calls, "-e", "signal=none", "-o", file];
    child = spawn("strace", [...traced, process.execPath, "app/platform/console/start.js"], {
      env: { ...process.env, NODE_ENV: "test", PORT: String(port), ORIGIN: origin, DATA_DIR: env().DATA_DIR },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout!.on("data", (chunk) => String(chunk).includes("The platform is open") && resolve());
      child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("while it starts, gives its pages to each role, signs in, and stops", async () => {
    const { slug } = await publishedConcept();
    const cast: (Person | null)[] = [null, ...(await Promise.all(roles.map(async (role) => member(role))))];
    for (const person of cast) {
      const headers = { Cookie: `lang=en${person ? `; ${person.cookie}` : ""}` };
      for (const path of [...pages, `/concepts/${slug}`]) {
        const answer = await fetch(origin + path, { headers, redirect: "manual" });
        expect(answer.status).toBeLessThan(500);
        await answer.arrayBuffer();
      }
    }
    const body = new URLSearchParams({ pseudonym: "nobody here", passphrase: "words of nobody at all" });
    await fetch(`${origin}/login`, { method: "POST", headers: { Origin: origin }, body });
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
    const trace = readFileSync(file, "utf8");
    expect(outside(trace)).toEqual([]);
  });

  it("and a process that does ask is seen", () => {
    const asking = `require("node:net").connect(9, "192.0.2.1").on("error", () => {}).setTimeout(50, function () { this.destroy() })`;
    const seen = join(folder, "seen");
    spawnSync("strace", ["-f", "-qq", "-e", "trace=connect", "-o", seen, process.execPath, "-e", asking]);
    expect(outside(readFileSync(seen, "utf8")).join()).toContain("192.0.2.1");
  });
});

describe.skipIf(!alone)(
  `the platform starts where there is no network: ${needing({ "unshare and ip": alone })}`,
  () => {
    useDatabase();

    it("with a new database, says that it is open and ready, and stops", () => {
      const script = `
      ip link set lo up
      node app/platform/console/start.js & pid=$!
      node -e '
        const ask = () => fetch("http://127.0.0.1:3999/health/ready").then(async (answer) => {
          const page = await fetch("http://127.0.0.1:3999/concepts");
          console.log(await answer.text(), page.status);
        }, () => setTimeout(ask, 100));
        ask();'
      kill $pid; wait $pid; echo "ended with $?"`;
      const { stdout, stderr } = spawnSync("unshare", ["-n", "sh", "-c", script], {
        encoding: "utf8",
        env: {
          PATH: process.env.PATH,
          NODE_ENV: "production",
          PORT: "3999",
          DATA_DIR: join(env().DATA_DIR, "alone"),
          LOG_LEVEL: "error",
        },
      });
      expect(stderr).toBe("");
      expect(stdout).toContain("The platform is open at");
      expect(stdout).toContain("ready 200\nended with 0");
    });
  },
);

describe.skipIf(!findBrowser())("a browser asks nobody else", () => {
  useDatabase();
  const server = new TestServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it("on any of the main pages, for a visitor, a member and an organizer", async () => {
    const { slug } = await publishedConcept();
    const browser = await launch();
    const asked = new Set<string>();
    for (const person of [undefined, await member("participant"), await member("organizer")]) {
      const context = await browser.newContext();
      await context.addCookies(cookiesOf(server, "be", person));
      context.on("request", (request) => asked.add(new URL(request.url()).origin));
      const page = await context.newPage();
      // A file that is taken away is no page.
      for (const path of [...pages, `/concepts/${slug}`].filter((one) => !one.endsWith(".atom"))) {
        await page.goto(server.origin + path, { waitUntil: "load" });
      }
      await context.close();
    }
    await browser.close();
    expect([...asked]).toEqual([server.origin]);
  });
});
