import { env } from "~/platform/env.server";
import { makeFoundingToken } from "./accounts/founding.server";
// Define the kinds of long work before the runner begins what waits.
import "./concepts/taking-away.server";
import "./organizing/checking-counts.server";
import { importCatalogue } from "./matrix/importing-catalogue.server";

/** What a start needs in the database: the catalogue, and with `demo` the demonstration community. */
export async function prepareCommunity({ demo }: { demo: boolean }): Promise<void> {
  await importCatalogue();
  if (!demo) return inviteFounder();
  const { fillDemonstration } = await import("../../prisma/seed/fill-demonstration.server");
  await fillDemonstration();
}

/** Prints the one-time link of the first administrator, where there is none yet. */
async function inviteFounder(): Promise<void> {
  const token = await makeFoundingToken();
  if (token) console.log(`Open this once to become the first administrator: ${env().ORIGIN}/founding/${token}`);
}
