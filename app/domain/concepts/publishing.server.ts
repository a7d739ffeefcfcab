import { record } from "~/domain/log/recording.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { allAgreed } from "./authors.server";
import { keepProposalsOnPublication } from "./keeping-proposals.server";
import { endWork } from "./keeping-reviews.server";
import { relateConcepts } from "./relating.server";
import type { Audience } from "./states";
import { takeStep } from "./stepping.server";
import { addVersion } from "./versioning.server";

interface At {
  code: string;
  revision: number;
}

/**
 * Publishes an accepted concept: an address of its own, and a version that never changes. `audience` says who may
 * read it from now on, and is left as it was where nothing is said; the public only where all authors agree.
 */
export async function publishConcept(actor: Actor, at: At, audience?: Audience): Promise<void> {
  return takeStep(actor, "publish", at, async (tx, concept) => {
    const { id, code, title, summary, body, changes } = concept;
    if (audience === "public" && !(await allAgreed(tx, id))) refuse(409, "publicWithoutConsent");
    const { bodyHtml, numbered } = await tx.concept.findUniqueOrThrow({
      where: { id },
      select: { bodyHtml: true, numbered: true },
    });
    const data = await addVersion(tx, concept, { title, summary, body, bodyHtml, numbered, changes });
    await keepProposalsOnPublication(tx, id, body);
    const related = await relateConcepts(tx, { id, sphere: concept.sphere, relatedBy: data.relatedBy });
    if (audience && audience !== concept.audience) {
      await record(tx, actor.id, "concept.audience", { kind: "concept", code }, audience);
    }
    return { data: { ...data, ...(await endWork(tx, id)), related, ...(audience && { audience }) } };
  });
}

/** Takes a published concept off the list. Its versions and its discussion are kept; the text in work stays where it is. */
export async function archiveConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "archive", at, () => ({ data: { reading: "archived" } }));
}
