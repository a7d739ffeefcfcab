import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { heard, setHearing } from "./hearing.server";
import { setLeading, setSeeking } from "./leading.server";
import { log } from "./log.server";

/** The channel on which the processes of one database tell each other what has changed. */
export const channel = "changes";

/** A number that stands for doing what one process alone does, among the locks of a database. */
const leadership = 7_240_214;
/** A number that stands for starting. */
const startingUp = 7_240_215;

/** How often the connection is asked whether it is there, and whether another has given the lead up. */
const askEveryMs = 2_000;
const answerWithinMs = 5_000;
const firstPauseMs = 50;
const longestPauseMs = 5_000;

/** The server of PostgreSQL notices within half a minute that the machine of a process is gone. */
const noticeSoon = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

/**
 * Holds a connection of its own: hears on it what other processes change, and where the lead is sought holds on it the
 * lock of the process that leads, when it is free. Gives how to end that. Where the connection breaks, it is made anew; what was
 * kept is forgotten both times, as what others said meanwhile was heard by nobody here, and so is the lead.
 */
export async function openSession(url: string): Promise<() => Promise<void>> {
  let ended = false;
  let client: pg.Client | undefined;
  let asking: NodeJS.Timeout | undefined;
  let leads = false;
  let seeks = false;
  let askNow = () => Promise.resolve();

  async function connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: url,
      application_name: "reserve listening",
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      own.removeAllListeners("notification");
      if (client !== own) return;
      client = undefined;
      clearInterval(asking);
      void own.end().catch(() => undefined);
      if (ended) return;
      leads = false;
      setLeading(false);
      setHearing(false);
      log.info("no longer hears of changes");
      void again();
    };
    const ask = async () => {
      const { rows } = await own.query<{ leads: boolean }>(
        leads || !seeks ? "SELECT NULL AS leads" : `SELECT pg_try_advisory_lock(${leadership}) AS leads`,
      );
      if (lost || !rows[0]?.leads) return;
      leads = true;
      setLeading(true);
    };
    own.on("error", lose);
    own.on("end", lose);
    own.on("notification", ({ payload }) => heard(payload ?? ""));
    try {
      await own.connect();
      await own.query(noticeSoon);
      await own.query(`LISTEN ${channel}`);
      await ask();
      if (lost) throw new Error("The connection that listens was lost.");
    } catch (error) {
      // The lock went with the connection.
      leads = false;
      setLeading(false);
      void own.end().catch(() => undefined);
      throw error;
    }
    if (ended) return own.end();
    client = own;
    askNow = () => ask().catch(lose);
    asking = setInterval(() => void askNow(), askEveryMs);
    asking.unref();
    setHearing(true);
  }

  async function again(): Promise<void> {
    for (let wait = firstPauseMs; !ended; wait = Math.min(longestPauseMs, wait * 2)) {
      await pause(wait, undefined, { ref: false });
      if (ended) return;
      try {
        await connect();
        return;
      } catch (error) {
        log.failure(error);
      }
    }
  }

  setLeading(false);
  setSeeking(() => {
    seeks = true;
    return askNow();
  });
  await connect();
  return async () => {
    ended = true;
    clearInterval(asking);
    const last = client;
    client = undefined;
    await last?.end().catch(() => undefined);
    // Whatever is opened next in this process begins as one process alone.
    setSeeking(() => Promise.resolve());
    setLeading(true);
  };
}

/** Does the work of a start; processes that start together do it one after another. */
export async function startInTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "reserve starting", keepAlive: true });
  let lost: Error | undefined;
  client.on("error", (error) => (lost = error));
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [startingUp]);
    const result = await work();
    if (lost) throw lost;
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}
