import { log } from "./log.server";

/**
 * What befalls the machine below the platform and is over again: nobody's mistake. Each is a key of
 * `refusals:reason`, and refused with 503.
 */
export type Disturbance = "diskFull" | "databaseBusy" | "databaseAway";

const byCode: readonly (readonly [Disturbance, RegExp])[] = [
  // PostgreSQL's own disk, ours, and SQLite's, whose shared memory beside the database cannot grow either.
  ["diskFull", /^(ENOSPC|EDQUOT|53100|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/],
  // Others write for longer than one waits: of SQLite's, PostgreSQL's and Prisma's own.
  ["databaseBusy", /^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*|SQLITE_PROTOCOL|55P03|57014|P1008|P2024|P2028)$/],
  ["databaseAway", /^(SQLITE_CANTOPEN\w*|SQLITE_IOERR\w*|SQLITE_READONLY\w*|P1001|P1002|P1017)$/],
  ["databaseAway", /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/],
  // PostgreSQL: connections that break, a server that ends, starts, or has no connection left.
  ["databaseAway", /^(08\w{3}|57P0[1-5]|53300|53200)$/],
];

/** What the driver of PostgreSQL says without a code. */
const away =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** What SQLite says, where Prisma's client leaves nothing of it but the words. */
const full = /database or disk is full/;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The error and what it says of its cause; Prisma's client puts the driver's own below `meta`. */
function causesOf(error: unknown): Fields[] {
  const all: Fields[] = [];
  for (let next: unknown[] = [error]; next.length > 0 && all.length < 12;) {
    const some: Fields[] = next.filter(isFields);
    all.push(...some);
    next = some.flatMap(({ cause, meta, driverAdapterError }) => [cause, meta, driverAdapterError]);
  }
  return all;
}

/** Which disturbance an error tells of, if any. */
export function disturbanceOf(error: unknown): Disturbance | undefined {
  const causes = causesOf(error);
  // Who goes away while sending a form is no database: that is said with the same code, by no call of the system.
  const left = ({ code, syscall }: Fields) => code === "ECONNRESET" && syscall === undefined;
  if (causes.some(left)) return undefined;
  const codes = causes
    .flatMap(({ code, originalCode }) => [code, originalCode])
    .filter((one) => typeof one === "string");
  for (const [kind, form] of byCode) if (codes.some((code) => form.test(code))) return kind;
  const said = causes
    .flatMap(({ message, originalMessage }) => [message, originalMessage])
    .filter((one) => typeof one === "string");
  if (said.some((one) => full.test(one))) return "diskFull";
  return said.some((one) => away.test(one)) ? "databaseAway" : undefined;
}

/** Whoever asks a platform that is disturbed a thousand times fills no log, least of all one on a full disk. */
const logEveryMs = 60_000;
const logged = new Map<Disturbance, number>();

/** Writes a disturbance into the log, once a minute of each kind. */
export function noteDisturbance(kind: Disturbance, error: unknown): void {
  const before = logged.get(kind);
  if (before !== undefined && performance.now() - before < logEveryMs) return;
  logged.set(kind, performance.now());
  log.failure(error);
}

/** After how many seconds it may be tried again. */
export const waitSeconds = 60;
