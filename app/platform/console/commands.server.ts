import type { ServerBuild } from "@remix-run/node";
import { join } from "node:path";
import { checkpoint, closeDatabase, migrateDatabase, openDatabase, startAlone } from "../db.server";
import { drain } from "../draining.server";
import { keepSchedule } from "../backups/scheduled.server";
import { refuseUnfinishedRestore } from "../backups/unfinished.server";
import { env, projectRoot } from "../env.server";
import { serveFigures } from "../figures.server";
import { beginReady, stopReady } from "../health.server";
import { application, listen, publicPages } from "../http.server";
import { closeRunner, openRunner } from "../job-runner.server";
import { sweepJobs } from "../jobs.server";
import { leading, seekLead } from "../leading.server";
import { log, speakByLogAlone } from "../log.server";
import { refuseOtherSecrets } from "../own-secrets.server";
import { secrets } from "../secrets.server";
import { sweepSessions } from "../session.server";
import { sweepShortLived } from "../short-lived.server";
import { sweepDomain } from "../sweeping.server";

/** What the community does once when the database is ready; given by the entry, which knows the domain. */
export type Prepare = (options: { demo: boolean }) => Promise<void>;

/**
 * Checks the settings, makes the secrets, migrates and opens the database, and fills in what a start needs. Gives how to
 * let go of what this process alone may have.
 */
export async function ready(prepare: Prepare, options: { demo: boolean }): Promise<() => void> {
  env();
  secrets();
  refuseUnfinishedRestore();
  const letGo = await startAlone(async () => {
    await migrateDatabase(join(projectRoot(), "prisma"));
    await openDatabase();
    await refuseOtherSecrets();
    await prepare(options);
  });
  await seekLead();
  await sweep();
  await openRunner();
  beginReady();
  return letGo;
}

/** Where several processes have the database open, the one that leads sweeps for all. */
async function sweep(): Promise<void> {
  if (!leading()) return;
  await sweepSessions();
  await sweepJobs();
  await sweepShortLived();
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
  const letGo = await ready(prepare, options);
  const stopFigures = await serveFigures();
  const pages = publicPages();
  const { port, stop } = await listen(
    application(() => Promise.resolve(build), "production", pages),
    pages,
  );
  // From here on people ask; before, what keeps the start from it is said as it is.
  speakByLogAlone();
  const sweeping = setInterval(() => void sweep().catch(log.failure), 10 * 60_000);
  sweeping.unref();
  const stopBackups = keepSchedule();
  // One request that goes wrong after its answer was given must not take the others with it.
  process.on("unhandledRejection", log.failure);
  log.info("listening", { port });
  console.log(`The platform is open at ${env().ORIGIN}`);
  return async () => {
    stopReady();
    stopFigures();
    clearInterval(sweeping);
    await drain();
    await Promise.all([stop(), closeRunner(), stopBackups()]);
    process.off("unhandledRejection", log.failure);
    await closeDatabase();
    letGo();
  };
}

/** The application for development, with modules loaded anew at each request. */
export async function developmentApp(load: () => Promise<ServerBuild>, prepare: Prepare, options: { demo: boolean }) {
  await ready(prepare, options);
  return { app: application(load, "development"), port: env().PORT, host: env().HOST };
}
