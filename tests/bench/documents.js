// npm run bench -- documents — how long documents take that are in order, and such as were made to take long, and how
// much memory; leaves with an error code where one takes more than a second or more than 200 MB.
import { runnerImport } from "vite";

const { module } = await runnerImport("./tests/bench/reading-documents.ts", {
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "~": new URL("../../app", import.meta.url).pathname } },
});
process.exitCode = (await module.timeDocuments({ ms: 1000, megabytes: 200 })) ? 0 : 1;
