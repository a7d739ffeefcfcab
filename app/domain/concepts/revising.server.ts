import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may } from "~/domain/permissions";
import { db, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";
import { forgetApart } from "./keeping-proposals.server";
import { endWork, forgetVersionInWork } from "./keeping-reviews.server";
import { takeStep } from "./stepping.server";

interface At {
  code: string;
  revision: number;
}

/** The text of the version that is read. */
async function textRead(tx: Tx, currentId: string | null) {
  return tx.conceptVersion.findUniqueOrThrow({
    where: { id: currentId ?? "" },
    select: { title: true, summary: true, body: true, bodyHtml: true, numbered: true },
  });
}

/** Begins the next version of one's published concept with the words of the one that is read. */
export async function reviseConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "revise", at, async (tx, { currentId }) => ({
    data: { ...(await textRead(tx, currentId)), changes: "" },
  }));
}

/** Gives up the next version: the text in work is again the one that is read, and nothing stays of the other. */
export async function dropRevision(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "drop", at, async (tx, { id, currentId }) => {
    await forgetApart(tx, id);
    // The next one that is begun has the same number, and nothing of this one.
    await forgetVersionInWork(tx, id);
    return { data: { ...(await textRead(tx, currentId)), changes: "", ...(await endWork(tx, id)) } };
  });
}

/**
 * Says in a line what the next version changes; readers see it beside the version. Only for a next version, while it
 * is in its authors' hands; the last one who says it is read.
 */
export async function sayChanges(actor: Actor, code: string, { changes }: { changes: string }): Promise<void> {
  allow(actor, may.writeConcept(actor));
  const own = { code, ...writtenBy(actor.id) };
  found(await db().concept.findFirst({ where: own, select: { id: true } }));
  const { count } = await db().concept.updateMany({
    where: { ...own, reading: { not: "none" }, state: { in: ["draft", "returned"] } },
    data: { changes },
  });
  if (count === 0) throw new Mendable("form", sayBack("changesMoved"));
}
