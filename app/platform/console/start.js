// Starts the platform; with --demo, with the demonstration community in a database of its own.
import nodeModule from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { build } from "./build.js";

// Small machines run this: the heap is cleared once it has grown by so much, not only when it has grown to several times.
setFlagsFromString("--heap-growing-percent=50");

const root = fileURLToPath(new URL("../../..", import.meta.url));
process.env.APP_ROOT = root;
process.env.NODE_ENV ||= "production";
const demo = process.argv.includes("--demo");
if (demo) process.env.DATA_DIR ||= join(root, "data/demo");

try {
  build();
  // From Node 22 on, what was compiled once is kept beside the build; where that cannot be written, it is compiled anew.
  nodeModule.enableCompileCache?.(join(root, "build/compile-cache"));
  const server = await import(pathToFileURL(join(root, "build/server/index.js")).href);
  const stop = await server.entry.module.start(server, { demo });
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      await stop();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
