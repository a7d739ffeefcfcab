// Builds the platform: the Prisma client, the Remix application, compressed copies of the static files.
// Does nothing when the build is newer than everything it is made from.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const stampFile = join(root, "build/stamp");
/** The clients of both databases. */
const generated = ["prisma", "prisma-postgresql"].map((name) => join("app", "platform", name));
const sources = [
  "app",
  "prisma",
  "public",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
  "sqlite-package.js",
];

function filesBelow(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .flatMap((entry) => filesBelow(join(path, entry.name)))
    .filter((file) => !generated.some((folder) => file.startsWith(folder)));
}

function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function run(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) console.error(stdout, stderr);
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} failed.`);
}

function compressFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compressFiles(path);
    else if (/\.(js|css|svg|txt|json|html)$/.test(entry.name) && statSync(path).size > 400) {
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

/** Builds what is not up to date. Says so on the console when there is work. */
export function build() {
  const wanted = fingerprint();
  const clients = generated.every((folder) => existsSync(join(root, folder, "client.ts")));
  if (clients && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  console.log("Building; this takes about half a minute …");
  run("prisma/build/index.js", ["generate"]);
  run("prisma/build/index.js", ["generate", "--schema", "prisma/postgresql/schema.prisma"]);
  run("@remix-run/dev/dist/cli.js", ["vite:build", "--logLevel", "warn"]);
  compressFiles(join(root, "build/client"));
  writeFileSync(stampFile, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build();
