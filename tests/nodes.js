// npm run test:nodes: all tests on each line of Node that the platform promises, each in a copy of the tree of its own.
//   npm run test:nodes -- 22 24                        on these alone
//   npm run test:nodes -- 22 --only tests/platform     these tests alone, without lint and types
// Node comes from npm's package `node`, which brings the headers with it: what is compiled at `npm ci` is compiled for
// the Node that runs it, and nothing is asked of any place but npm's registry. Copies share no node_modules.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lines = ["20", "22", "24"];
/** What a clean copy does not have. */
const left = /^(node_modules|build|data|coverage|screens|\.git|\.cache|\.env|app\/platform\/prisma(-postgresql)?)$/;

const args = process.argv.slice(2);
const at = args.indexOf("--only");
const only = at < 0 ? [] : args.slice(at + 1);
const asked = at < 0 ? args : args.slice(0, at);
const unknown = asked.filter((one) => !lines.includes(one));
if (unknown.length > 0 || (at >= 0 && only.length === 0)) {
  console.error(`Usage: npm run test:nodes -- [${lines.join("|")} …] [--only FILE-OR-FOLDER …]`);
  process.exit(2);
}

/** Runs a program; gives whether it ended well. */
function run(program, words, options) {
  return spawnSync(program, words, { stdio: ["ignore", "inherit", "inherit"], ...options }).status === 0;
}

/** Node of this line, from npm: its program and the folder with its headers; or why there is none. */
function install(line, folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  // Its install script fetches the package of this machine's kind, which is the one that is wanted.
  const kind = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const wanted = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  for (const name of ["node", kind]) {
    if (!run("npm", [...wanted, `${name}@${line}`], { cwd: folder })) continue;
    for (const place of [`node/node_modules/${kind}`, kind]) {
      const home = join(folder, "node_modules", place);
      if (!existsSync(join(home, "bin/node"))) continue;
      const said = spawnSync(join(home, "bin/node"), ["--version"], { encoding: "utf8" });
      if (said.status === 0) return { home, version: said.stdout.trim() };
      return { why: `it does not run here: ${said.error?.message ?? said.stderr}` };
    }
  }
  return { why: `npm has no ${kind} of it, or could not be asked` };
}

/** Runs the tests on one line of Node; gives what is to be said of it. */
function test(line, folder) {
  const { home, version, why } = install(line, join(folder, `node-${line}`));
  if (why) return { good: false, words: `not tested: ${why}` };
  const copy = join(folder, `tree-${line}`);
  cpSync(root, copy, { recursive: true, filter: (path) => !left.test(relative(root, path)) });
  const headers = existsSync(join(home, "include/node/node.h")) ? { npm_config_nodedir: home } : {};
  const env = { ...process.env, ...headers, PATH: join(home, "bin") + delimiter + process.env.PATH };
  // What an outer npm says of itself is of the outer Node.
  for (const name of Object.keys(env))
    if (/^npm_(node_execpath|execpath|package_|lifecycle_)/.test(name)) delete env[name];
  console.log(`\n=== Node ${version} ===`);
  const options = { cwd: copy, env };
  if (!run("npm", ["ci", "--no-audit", "--no-fund"], options))
    return { good: false, words: `${version}: npm ci failed` };
  const node = join(home, "bin/node");
  const good =
    only.length > 0
      ? run(node, ["node_modules/vitest/vitest.mjs", "run", ...only], options)
      : run(node, ["tests/run.js"], options);
  rmSync(copy, { recursive: true, force: true });
  return { good, words: `${version}: ${good ? "passed" : "FAILED"}` };
}

const folder = mkdtempSync(join(tmpdir(), "reserve-nodes-"));
const results = [];
try {
  for (const line of asked.length > 0 ? asked : lines) results.push([line, test(line, folder)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${only.length > 0 ? only.join(" ") : "All tests"}:`);
for (const [line, { words }] of results) console.log(`Node ${line}: ${words}`);
process.exit(results.every(([, { good }]) => good) ? 0 : 1);
