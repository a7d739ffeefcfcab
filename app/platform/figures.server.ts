import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { daysSinceBackup } from "./backups/last-backup.server";
import { figuresOfRequests } from "./counting-requests.server";
import { sql } from "./db.server";
import { env, isPostgresql, projectRoot } from "./env.server";
import { exposition, type Figure } from "./exposition";
import { databaseTrouble } from "./health.server";
import { log } from "./log.server";
import { databaseFile } from "./migrate.server";

const mebibyte = 1024 * 1024;

/** Sizes and numbers are given in steps, so that what one person does at one moment does not show in them. */
const inSteps = (value: number, step: number) => Math.floor(value / step) * step;

const gauge = (name: string, help: string, value: number | null, labels: Record<string, string> = {}): Figure => ({
  name,
  kind: "gauge",
  help,
  samples: value === null ? [] : [{ labels, value }],
});

/** Sizes of the database and of its write-ahead log, where they are this machine's. */
async function sizes(): Promise<{ database: number | null; wal: number | null }> {
  const { DATABASE_URL: url } = env();
  if (isPostgresql(url)) {
    const [row] = await sql().$queryRaw<{ size: number }[]>`SELECT pg_database_size(current_database()) AS "size"`;
    return { database: Number(row!.size), wal: null };
  }
  const size = (path: string) =>
    stat(path).then(
      (found) => found.size,
      () => 0,
    );
  return { database: await size(databaseFile(url)), wal: await size(`${databaseFile(url)}-wal`) };
}

async function figuresOfDatabase(): Promise<Figure[]> {
  const begun = performance.now();
  const trouble = await databaseTrouble();
  const seconds = (performance.now() - begun) / 1000;
  const up = gauge("reserve_database_up", "Whether the database answers, with all migrations.", trouble ? 0 : 1);
  if (trouble) return [up];
  const { database, wal } = await sizes();
  const [work] = await sql().$queryRaw<{ waiting: number }[]>`
    SELECT COUNT(*) AS "waiting" FROM "Job" WHERE "state" = 'waiting'`;
  return [
    up,
    gauge("reserve_database_answer_seconds", "How long the database took to answer just now.", seconds),
    gauge(
      "reserve_database_bytes",
      "Size of the database, in steps of 1 MiB.",
      database && inSteps(database, mebibyte),
    ),
    gauge(
      "reserve_database_wal_bytes",
      "Size of SQLite's write-ahead log, in steps of 16 MiB.",
      wal === null ? null : inSteps(wal, 16 * mebibyte),
    ),
    gauge("reserve_work_waiting", "Long work that waits, in steps of ten.", inSteps(Number(work!.waiting), 10)),
  ];
}

async function freeBytes(): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(env().DATA_DIR);
    return inSteps(bavail * bsize, 64 * mebibyte);
  } catch {
    return null;
  }
}

const { version } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")) as { version: string };

function figuresOfProcess(delay: IntervalHistogram): Figure[] {
  const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? Math.round(nanoseconds / 1e6) / 1000 : 0);
  const delays = [50, 99, 100].map((part) => ({
    labels: { quantile: String(part / 100) },
    value: seconds(delay.percentile(part)),
  }));
  delay.reset();
  const memory = process.memoryUsage();
  const sockets = process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap").length;
  const database = isPostgresql(env().DATABASE_URL) ? "postgresql" : "sqlite";
  return [
    gauge("reserve_build_info", "Versions, as labels.", 1, { version, node: process.versions.node, database }),
    {
      name: "reserve_event_loop_delay_seconds",
      kind: "gauge",
      help: "How late the process came to its work since the last question.",
      samples: delays,
    },
    {
      name: "reserve_memory_bytes",
      kind: "gauge",
      help: "Memory of the process, in steps of 64 MiB.",
      samples: (["rss", "heapUsed", "external"] as const).map((kind) => ({
        labels: { kind },
        value: inSteps(memory[kind], 64 * mebibyte),
      })),
    },
    gauge("reserve_open_sockets", "Open connections, in steps of ten.", inSteps(sockets, 10)),
    gauge("reserve_up_seconds", "How long the process has run.", Math.floor(process.uptime())),
  ];
}

async function figures(delay: IntervalHistogram): Promise<string> {
  return exposition([
    ...figuresOfProcess(delay),
    ...(await figuresOfDatabase()),
    gauge("reserve_disk_free_bytes", "Free on the disk of the data folder, in steps of 64 MiB.", await freeBytes()),
    gauge("reserve_backup_age_days", "Days since the last backup.", daysSinceBackup()),
    ...figuresOfRequests(),
  ]);
}

const ownNames = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Serves figures for Prometheus on METRICS_PORT of loopback, and nowhere else; nothing where that is not set. Gives a
 * function that ends it.
 */
export async function serveFigures(): Promise<() => void> {
  const { METRICS_PORT: port } = env();
  if (port === undefined) return () => undefined;
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) =>
      response
        .writeHead(status, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" })
        .end(text);
    // A page elsewhere that gives its own name this address is not let in by a browser on this machine.
    if (!ownNames.test(request.headers.host ?? "")) return answer(403, "");
    if (request.url !== "/metrics" || request.method !== "GET") return answer(404, "");
    figures(delay).then(
      (text) => answer(200, text),
      (error: unknown) => {
        log.failure(error);
        answer(500, "");
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(`The platform cannot start: METRICS_PORT ${port} cannot be listened on (${error.code}).`)),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return () => {
    delay.disable();
    server.close();
    server.closeAllConnections();
  };
}
