import { setImmediate as turn } from "node:timers/promises";
import { indexConceptById } from "~/domain/concepts/indexing.server";
import { commentsToIndex, conceptsToIndex } from "~/domain/concepts/search-index.server";
import { db, transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { indexNewComments, indexOlderComments, indexPlacedComments } from "./indexing.server";

/** Texts that are put into the search in one transaction; between two of them others have their turns. */
const atOnce = { concepts: 5, comments: 100 };
/** Comments whose order is found at once. */
const listed = 20_000;
/** How long a start waits for the search. */
const waitMs = 3000;

let underWay: Promise<void> | undefined;

/** Whether texts from before the search are still being put into it. */
export function searchIsFilling(): boolean {
  return underWay !== undefined;
}

/**
 * Puts whatever people read and the search lacks into it: all of it in a database from before the search, nothing as a
 * rule. Ends after a few seconds at the latest and goes on beside the requests; begun again, it goes on where it was.
 */
export async function fillSearch(): Promise<void> {
  underWay ??= fill()
    .catch(failed)
    .finally(() => (underWay = undefined));
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitMs)));
  await Promise.race([underWay, enough]);
  clearTimeout(timer);
}

/** The rest stays for the next start or sweep. */
function failed(error: unknown): void {
  try {
    db();
  } catch {
    return;
  }
  log.failure(error);
}

/** Makes the whole search anew in a database whose tables were carried there without it. */
export async function fillEmptySearch(): Promise<void> {
  await indexPlacedComments();
  await fill();
}

async function fill(): Promise<void> {
  await indexNewComments();
  let before = "";
  for (let ids = await conceptsToIndex(db(), atOnce.concepts); ids.length > 0 && ids.join() !== before;) {
    before = ids.join();
    await transaction(async (tx) => {
      for (const id of ids) await indexConceptById(tx, id);
    });
    await turn();
    ids = await conceptsToIndex(db(), atOnce.concepts);
  }
  for (let ids = await commentsToIndex(db(), listed); ids.length > 0;) {
    for (let at = 0; at < ids.length; at += atOnce.comments) {
      const some = ids.slice(at, at + atOnce.comments);
      await transaction(async (tx) => {
        const rows = await tx.comment.findMany({
          where: { id: { in: some } },
          select: { id: true, bodyHtml: true },
        });
        const order = new Map(some.map((id, place) => [id, place]));
        await indexOlderComments(
          tx,
          rows.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
        );
      });
      await turn();
    }
    ids = await commentsToIndex(db(), listed);
  }
}
