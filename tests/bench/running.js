// What the parts of the bench share: to start the platform in a folder, to sign in, to stop.
import { spawn } from "node:child_process";

const passphrase = "demonstration only never real people";

/** Starts the demonstration in a folder of its own; gives the process and the seconds until it answered. */
export async function startDemo(folder, port, settings = {}) {
  const began = performance.now();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["app/platform/console/start.js", "--demo"], {
    env: { ...process.env, PORT: String(port), ORIGIN: origin, DATA_DIR: folder, LOG_LEVEL: "error", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes("The platform is open at")) resolve();
    });
    child.once("exit", () => reject(new Error("The server ended.")));
  });
  return { child, origin, took: (performance.now() - began) / 1000 };
}

export async function stop(child) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** The cookie of a demonstration account. */
export async function signIn(origin, pseudonym) {
  const answer = await fetch(`${origin}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ pseudonym, passphrase, next: "/" }),
  });
  const cookie = answer.headers.getSetCookie().find((text) => text.startsWith("__Host-session="));
  if (!cookie) throw new Error(`Cannot sign in as ${pseudonym}: ${answer.status}`);
  return cookie.split(";")[0];
}
