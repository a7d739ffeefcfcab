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
    const { name, stack = "" } = error instanceof Error ? error : new Error("not an Error");
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    // The message may quote what a person sent; the frames of the stack do not.
    const frames = stack
      .split("\n")
      .filter((row) => /^\s+at /.test(row))
      .slice(0, 12);
    writer().error({ reference, name, code, frames }, "failure");
    return reference;
  },
};
