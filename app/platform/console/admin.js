// What is done from the shell, also beside a running platform:  npm run admin -- help
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "./build.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
process.env.APP_ROOT = root;
process.env.NODE_ENV ||= "production";
// What a command writes is for this user alone.
process.umask(0o077);

try {
  // A backup by schedule is of the build that runs.
  if (process.env.AS_BUILT !== "1") build();
  const { entry } = await import(pathToFileURL(join(root, "build/server/index.js")).href);
  process.exitCode = await entry.module.administer(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
