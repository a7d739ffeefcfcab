import { env } from "~/platform/env.server";
import { sweepPictures } from "./concepts/keeping-pictures.server";
import { sweepMedia } from "./media/sweeping-media.server";
import { sweepAlso } from "~/platform/sweeping.server";
import { foundingToken } from "./accounts/founding.server";
import { beginChain } from "./log/checking-chain.server";
// Define the kinds of long work before the runner begins what waits.
import "./concepts/taking-away.server";
import "./matrix/computing-scenarios.server";
import "./organizing/checking-counts.server";
import "./organizing/making-exports.server";
import "./matrix/writing-letters.server";
import { sweepCoauthorLinks } from "./concepts/asking-coauthors.server";
import { sweepEditWindows } from "./discussion/edit-windows.server";
import { fillSearch } from "./discussion/filling-search.server";
import { importCatalogue } from "./matrix/importing-catalogue.server";
import { closeRoundsByTime } from "./matrix/keeping-rounds.server";
import { sweepKeptDrafts } from "./kept-drafts.server";
import { ensureFirstRound } from "./matrix/rounds.server";
import { sweepImports } from "./matrix/importing-files.server";
import { followLevels, refreshLevels } from "./matrix/levels.server";
import { sweepInvitations } from "./organizing/inviting.server";
import { eraseByTime } from "./privacy/erasing-by-time.server";

/** What a start needs in the database: the catalogue, and with `demo` the demonstration community. */
export async function prepareCommunity({ demo }: { demo: boolean }): Promise<void> {
  sweepAlso("invitations", sweepInvitations);
  sweepAlso("keptDrafts", sweepKeptDrafts);
  sweepAlso("editWindows", sweepEditWindows);
  sweepAlso("coauthorLinks", sweepCoauthorLinks);
  sweepAlso("rounds", closeRoundsByTime);
  sweepAlso("catalogueImports", sweepImports);
  sweepAlso("pictures", sweepPictures);
  sweepAlso("media", () => sweepMedia());
  await importCatalogue();
  await refreshLevels();
  followLevels();
  if (demo) {
    const { fillDemonstration } = await import("../../prisma/seed/fill-demonstration.server");
    await fillDemonstration();
  } else {
    // The demonstration community lives in 2024; time would erase a part of it.
    sweepAlso("eraseByTime", eraseByTime);
    await inviteFounder();
  }
  await ensureFirstRound();
  sweepAlso("search", fillSearch);
  if (!(await beginChain())) {
    console.log("The log of decisions has lost entries that were in it before. See: npm run admin -- check");
  }
}

/** Prints the one-time link of the first administrator, where there is none yet. */
async function inviteFounder(): Promise<void> {
  const token = await foundingToken();
  if (token) console.log(`Open this once to become the first administrator: ${env().ORIGIN}/founding/${token}`);
}
