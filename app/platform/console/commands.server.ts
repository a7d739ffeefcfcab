import type { ServerBuild } from "@remix-run/node";
import { join } from "node:path";
import { checkpoint, closeDatabase, migrateDatabase, openDatabase } from "../db.server";
import { env, projectRoot } from "../env.server";
import { application, listen } from "../http.server";
import { closeRunner, openRunner } from "../job-runner.server";
import { sweepJobs } from "../jobs.server";
import { log, speakByLogAlone } from "../log.server";
import { secrets } from "../secrets.server";
import { sweepSessions } from "../session.server";
import { sweepDomain } from "../sweeping.server";

/** What the community does once when the database is ready; given by the entry, which knows the domain. */
export type Prepare = (options: { demo: boolean }) => Promise<void>;

/** Checks the settings, makes the secrets, migrates and opens the database, and fills in what a start needs. */
export async function ready(prepare: Prepare, options: { demo: boolean }): Promise<void> {
  env();
  secrets();
  await migrateDatabase(join(projectRoot(), "prisma"));
  await openDatabase();
  await prepare(options);
  await sweep();
  await openRunner();
}

async function sweep(): Promise<void> {
  await sweepSessions();
  await sweepJobs();
  await sweepDomain();
  // What was deleted here, and what somebody's reading kept in the write-ahead log before.
  await checkpoint();
}

/** Starts the built platform; gives a function that stops it gracefully. */
export async function serveBuild(
  build: ServerBuild,
  prepare: Prepare,
  options: { demo: boolean },
): Promise<() => Promise<void>> {
  await ready(prepare, options);
  speakByLogAlone();
  const { port, stop } = await listen(application(() => Promise.resolve(build), "production"));
  const sweeping = setInterval(() => void sweep().catch(log.failure), 10 * 60_000);
  sweeping.unref();
  // One request that goes wrong after its answer was given must not take the others with it.
  process.on("unhandledRejection", log.failure);
  log.info("listening", { port });
  console.log(`The platform is open at ${env().ORIGIN}`);
  return async () => {
    clearInterval(sweeping);
    process.off("unhandledRejection", log.failure);
    await Promise.all([stop(), closeRunner()]);
    await closeDatabase();
  };
}

/** The application for development, with modules loaded anew at each request. */
export async function developmentApp(load: () => Promise<ServerBuild>, prepare: Prepare, options: { demo: boolean }) {
  await ready(prepare, options);
  return { app: application(load, "development"), port: env().PORT, host: env().HOST };
}
