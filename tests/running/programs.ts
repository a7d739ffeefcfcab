import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** Whether a program is on this machine and runs; where it is not, what needs it is left out and says so. */
export function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** The name of a test that needs programs, with what is missing. */
export function needing(programs: Record<string, boolean>): string {
  const missing = Object.keys(programs).filter((name) => !programs[name]);
  return missing.length > 0 ? `left out, ${missing.join(", ")} not on this machine` : "run here";
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** A text with other words in some places; a place that is not there is a mistake. */
export function exchanged(text: string, places: Record<string, string>): string {
  return Object.entries(places).reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`There is no ${from}.`);
    return now.replaceAll(from, to);
  }, text);
}
