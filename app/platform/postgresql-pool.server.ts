import pg from "pg";
import { log } from "./log.server";
import { NotingClient } from "./postgresql-noting.server";

/** How long one waits for a connection. */
const connectMs = 8_000;

/** Connections to a database of PostgreSQL. One that breaks is opened anew by whoever needs one. */
export function boundedPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: "reserve",
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    Client: NotingClient,
  });
  pool.on("error", log.failure);
  // One that breaks while it is taken says so to whoever asks it, and here, where nobody else would hear it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
