// npm test: format, lint, types and all tests, in one go, with one line of totals at the end.
// Nothing is fetched from the network, but for a browser by apt where there is none and that is possible.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { build } from "../app/platform/console/build.js";
import { findBrowser } from "./find-browser.js";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

let passed = 0;
let failed = 0;

function count(good) {
  if (good) passed += 1;
  else failed += 1;
}

function end() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

/** Runs a program of node_modules; gives whether it ended well. */
function run(script, args, settings) {
  const { status } = spawnSync(process.execPath, [join("node_modules", script), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...settings },
  });
  return status === 0;
}

/** One check that passes or fails as a whole; what it says is shown when it has ended. */
async function check(name, script, ...args) {
  const child = spawn(process.execPath, [join("node_modules", script), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const good = await new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (status) => resolve(status === 0));
  });
  console.log(`${said}${name}: ${good ? "in order" : "FAILED"}`);
  count(good);
}

/** The browser for the journeys; on Debian, root gets one by apt. */
function provideBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  console.log("No browser found: installing chromium-headless-shell by apt …");
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  const install = (name) => apt("install", "-y", "--no-install-recommends", name);
  return apt("update") && (install("chromium-headless-shell") || install("chromium")) ? findBrowser() : undefined;
}

/** Runs vitest and adds up its report. A file that could not be run counts as one failure. */
function runTests(args = [], settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "reserve-report-"));
  const file = join(folder, "report.json");
  try {
    const reports = ["--reporter=default", "--reporter=json", `--outputFile=${file}`];
    const good = run("vitest/vitest.mjs", ["run", ...reports, ...args], settings);
    if (!existsSync(file)) return count(false);
    const report = JSON.parse(readFileSync(file, "utf8"));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((result) => result.status === "failed"),
    ).length;
    passed += report.numPassedTests;
    failed += report.numFailedTests + broken;
    // Something outside any test went wrong, as an error that nobody caught.
    if (!good && report.numFailedTests + broken === 0) count(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server of PostgreSQL for the tests: what TEST_POSTGRESQL names, or one on this machine that trusts it. Its user is a superuser. */
async function findPostgresql() {
  const address = process.env.TEST_POSTGRESQL ?? "postgresql://postgres@127.0.0.1:5432/postgres";
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return address;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

try {
  build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count(false);
  end();
}

console.log("\nFormat, lint, types …");
// The linter takes as long as the two others together.
await Promise.all([
  check("Lint", "eslint/bin/eslint.js", "."),
  check("Format", "prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".").then(() =>
    check("Types", "typescript/bin/tsc", "--noEmit"),
  ),
]);

const postgresql = await findPostgresql();
if (postgresql) process.env.POSTGRESQL_SERVER = postgresql;
const browser = provideBrowser();
if (browser) {
  process.env.CHROMIUM = browser;
  console.log(`\nTests, with the browser ${browser} …`);
  runTests();
} else {
  console.log("\nNo browser: install chromium, or name one in CHROMIUM. The journeys fail without it.");
  runTests(["--exclude=tests/journeys/**"]);
  count(false);
}
if (postgresql) {
  const before = { passed, failed };
  console.log("\nThe tests of domain and routes again, on PostgreSQL …");
  runTests(["tests/domain", "tests/routes"], { TEST_ON_POSTGRESQL: postgresql });
  const [good, bad] = [passed - before.passed, failed - before.failed];
  console.log(`PostgreSQL: tested at ${postgresql}; of domain and routes ${good} passed, ${bad} failed`);
} else {
  console.log("PostgreSQL: none found, its tests were left out, and those of domain and routes ran on SQLite alone.");
}
end();
