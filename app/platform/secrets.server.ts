import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { env } from "./env.server";

interface Secrets {
  /** Key outside the database: without it a copy of the database joins no card to an account. */
  pepper: Buffer;
}

let current: Secrets | undefined;

/**
 * The secrets of this installation, from DATA_DIR/secrets.json (mode 600).
 * The first call makes them; a file that is not readable as secrets stops the start.
 */
export function secrets(): Secrets {
  if (current) return current;
  const path = join(env().DATA_DIR, "secrets.json");
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = JSON.stringify({ pepper: randomBytes(32).toString("base64") });
    const own = `${path}.${process.pid}.new`;
    writeFileSync(own, fresh, { mode: 0o600, flush: true });
    try {
      // Of processes that start together one makes them; a link never takes the place of what is there.
      linkSync(own, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(own, { force: true });
    }
  }
  chmodSync(path, 0o600);
  const read = JSON.parse(readFileSync(path, "utf8")) as { pepper?: string };
  const pepper = Buffer.from(read.pepper ?? "", "base64");
  if (pepper.length !== 32) throw new Error(`The platform cannot start: ${path} holds no pepper of 32 bytes.`);
  return (current = { pepper });
}
