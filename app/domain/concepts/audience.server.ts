import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { allAgreed, writtenBy } from "./authors.server";
import { othersConcept } from "./others-concepts.server";
import type { Audience } from "./states";

/**
 * An author says whether they agree that the public may read the concept, and whether their pseudonym may stand there
 * too. Whoever takes it back ends it at once: members alone read the concept, until organizers decide anew.
 */
export async function sayConsent(
  actor: Actor,
  code: string,
  { agreed, named }: { agreed: boolean; named: boolean },
): Promise<void> {
  allow(actor, may.writeConcept(actor));
  await transaction(async (tx) => {
    const { id } = found(await tx.concept.findFirst({ where: { code, ...writtenBy(actor.id) }, select: { id: true } }));
    await tx.conceptAuthor.updateMany({
      where: { conceptId: id, accountId: actor.id },
      data: { agreedOn: agreed ? today() : null, named: agreed && named },
    });
    if (!agreed) await tx.concept.update({ where: { id }, data: { audience: "members" } });
  });
}

/** Organizers decide who may read a published concept: members alone, or the public where all its authors agree. */
export async function setAudience(actor: Actor, code: string, audience: Audience): Promise<void> {
  await transaction(async (tx) => {
    const concept = await tx.concept.findUnique({
      where: { code },
      select: { id: true, state: true, reading: true, audience: true, authors: { select: { accountId: true } } },
    });
    const seen = await othersConcept(tx, actor, concept);
    if (seen.reading === "none") refuse(409);
    if (seen.audience === audience) return;
    if (audience === "public" && !(await allAgreed(tx, seen.id))) refuse(409, "publicWithoutConsent");
    await tx.concept.update({ where: { id: seen.id }, data: { audience } });
    await record(tx, actor.id, "concept.audience", { kind: "concept", code }, audience);
  });
}
