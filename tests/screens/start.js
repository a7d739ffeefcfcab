import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** The demonstration in a temporary folder, or the platform at `given`; gives its origin and the way to end it. */
export async function start(given) {
  if (given) return { origin: given.replace(/\/$/, ""), end: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "reserve-screens-"));
  const PORT = await freePort();
  const origin = `http://localhost:${PORT}`;
  console.log("Starting the demonstration …");
  // Never the database that the shell happens to name.
  const around = { ...process.env };
  delete around.DATABASE_URL;
  const child = spawn(process.execPath, ["app/platform/console/start.js", "--demo"], {
    env: { ...around, PORT, HOST: "127.0.0.1", ORIGIN: origin, DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await new Promise((resolve, reject) => {
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
        if (said.includes("The platform is open at")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`The platform ended with ${code} before it was open.`)));
    });
  } catch (error) {
    await end();
    throw error;
  }
  return { origin, end };
}
