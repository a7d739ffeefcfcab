import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { env } from "~/platform/env.server";
import { useDatabase } from "./database";

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** One who asks the server: a member with a session cookie, or a visitor without. */
export interface Asker {
  cookie?: string;
}

export class TestServer {
  origin = "";
  /** What the server wrote: its log must say nothing about people. */
  output = "";
  private process: ChildProcess | undefined;

  async start(settings: Record<string, string> = {}, script = "app/platform/console/start.js"): Promise<void> {
    const port = await freePort();
    this.output = "";
    this.origin = `http://localhost:${port}`;
    const child = spawn(process.execPath, [script], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        LOG_LEVEL: "info",
        PORT: String(port),
        HOST: "127.0.0.1",
        ORIGIN: this.origin,
        DATA_DIR: env().DATA_DIR,
        DATABASE_URL: env().DATABASE_URL,
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.output += chunk.toString();
        if (this.output.includes("The platform is open at")) resolve();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${this.output}`)));
    });
    // A server that ends by itself was brought down by a request.
    child.once("exit", (code) => console.error(`The server ended with ${code}: ${this.output}`));
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null) return;
    await new Promise<void>((resolve) => {
      child.removeAllListeners("exit");
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    const child = this.process!;
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  private headers(who: Asker, more: Record<string, string>): Record<string, string> {
    const cookies = [who.cookie, more.lang ? `lang=${more.lang}` : "lang=en"].filter(Boolean).join("; ");
    const rest = Object.fromEntries(Object.entries(more).filter(([name]) => name !== "lang"));
    return { Cookie: cookies, ...rest };
  }

  /** GET, redirects not followed. English unless `lang` is given among the headers. */
  get(path: string, who: Asker = {}, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.origin + path, { redirect: "manual", headers: this.headers(who, headers) });
  }

  /** POST of a form from a page of the site, redirects not followed. */
  post(
    path: string,
    fields: Record<string, string | string[]>,
    who: Asker = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return fetch(this.origin + path, {
      method: "POST",
      redirect: "manual",
      headers: this.headers(who, { Origin: this.origin, ...headers }),
      body,
    });
  }
}

/** Starts the server on the test file's database before its tests, and stops it after them. */
export function useRunning(server: TestServer, settings: Record<string, string> = {}): TestServer {
  beforeAll(() => server.start(settings));
  afterAll(() => server.stop());
  return server;
}

/** Gives the test file a database of its own and the built server on it, both up before its tests run. */
export function useServer(settings: Record<string, string> = {}): TestServer {
  useDatabase();
  return useRunning(new TestServer(), settings);
}
