import { basename } from "node:path";
import pg from "pg";

// Databases that tests make on a server of PostgreSQL. A run of tests has a folder, and its databases begin with its name.

/** The server on which databases for tests are made, where the tests are to run on PostgreSQL. Its user is a superuser. */
export const postgresql = process.env.TEST_ON_POSTGRESQL;

const beginning = "reserve_of_tests_";

/** The name of the database that a run of tests copies, and with what the names of its others begin. */
export const nameOfRun = (folder: string) => beginning + written(folder);

/** The name of the database of those who have this data folder in a run of tests. */
export const nameOfCopy = (folder: string, own: string) => `${nameOfRun(folder)}_${written(own)}`;

const written = (folder: string) =>
  basename(folder)
    .toLowerCase()
    .replace(/^reserve-tests-/, "")
    .replace(/\W/g, "_");

/** The address of a database there. */
export const addressOf = (name: string) => Object.assign(new URL(postgresql!), { pathname: `/${name}` }).href;

/**
 * Says on the server that a run of tests is under way, by a connection of its name, and drops what runs have left that
 * were broken off. Gives what ends it, with all of its databases.
 */
export async function beginRun(server: string, folder: string): Promise<() => Promise<void>> {
  const own = nameOfRun(folder);
  const client = new pg.Client({ connectionString: server, application_name: own });
  // Where the server goes away, it is the tests that say so.
  client.on("error", () => undefined);
  await client.connect();
  const drop = async (first: string, which = "TRUE") => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT d.datname AS name FROM pg_database d WHERE starts_with(d.datname, $1) AND ${which}`,
      [first],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  await drop(
    beginning,
    `NOT EXISTS (SELECT FROM pg_stat_activity a WHERE starts_with(a.application_name, '${beginning}')
      AND starts_with(d.datname || '_', a.application_name || '_'))`,
  );
  return async () => {
    await drop(own);
    await client.end();
  };
}
