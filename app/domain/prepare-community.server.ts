// Define the kinds of long work before the runner begins what waits.
import "./concepts/taking-away.server";
import "./organizing/checking-counts.server";
import { importCatalogue } from "./matrix/importing-catalogue.server";

/** What a start needs in the database: the catalogue, and with `demo` the demonstration community. */
export async function prepareCommunity({ demo }: { demo: boolean }): Promise<void> {
  await importCatalogue();
  if (!demo) return;
  const { fillDemonstration } = await import("../../prisma/seed/fill-demonstration.server");
  await fillDemonstration();
}
