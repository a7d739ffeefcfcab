import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { env } from "./env.server";

let logger: pino.Logger | undefined;

function writer(): pino.Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
  }));
}

/** Where in the program something happened: says nothing of what a person sent, as a message may. */
function framesOf({ stack = "" }: Error): string[] {
  return stack
    .split("\n")
    .filter((row) => /^\s+at /.test(row))
    .slice(0, 12);
}

/**
 * The log. It gets what happened and a reference, never an address, an agent, a pseudonym, a query string
 * or anything that a person wrote.
 */
export const log = {
  /** Something worth knowing when running the platform. */
  info(message: string, numbers: Record<string, number> = {}): void {
    writer().info(numbers, message);
  },
  /** An error of ours. Gives the reference that the person is shown. */
  failure(error: unknown): string {
    const reference = randomBytes(4).toString("hex");
    const known = error instanceof Error ? error : new Error("not an Error");
    const code = "code" in known ? String(known.code) : undefined;
    writer().error({ reference, name: known.name, code, frames: framesOf(known) }, "failure");
    return reference;
  },
};

/**
 * Lets nothing past the log: libraries quote addresses and what was sent in their warnings, and so does Node.js where
 * an error ends the process. Of all that the log gets where in the program it was said.
 */
export function speakByLogAlone(): void {
  for (const way of ["debug", "info", "warn", "error", "trace"] as const) {
    console[way] = (words: unknown) => {
      // Our own complaint of a word that the locales lack quotes its key alone.
      const own = typeof words === "string" && /^No words for [\w:.-]{1,80}$/.test(words);
      writer().warn({ way, frames: framesOf(new Error("said")) }, own ? words : "console");
    };
  }
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.failure(error);
      process.exit(1);
    });
  }
}
