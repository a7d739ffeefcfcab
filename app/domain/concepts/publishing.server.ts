import { today } from "~/platform/clock.server";
import { newId, randomText } from "~/platform/crypto.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import type { Language } from "~/locales/t";
import type { Actor } from "~/platform/session.server";
import { slugOf } from "./slug";
import { takeStep } from "./stepping.server";

/** A free address made from the title; a few random letters follow where another concept has it. */
async function freeSlug(tx: Tx, title: string, language: string): Promise<string> {
  const wanted = slugOf(title, language as Language);
  for (let slug = wanted; ; slug = `${wanted}-${randomText(4)}`) {
    if (!(await tx.concept.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
}

/** Publishes an accepted concept to the members: an address of its own, and a version that never changes. */
export async function publishConcept(actor: Actor, at: { code: string; revision: number }): Promise<void> {
  return takeStep(actor, "publish", at, async (tx, concept) => {
    const { id, title, summary, body } = concept;
    const { bodyHtml } = await tx.concept.findUniqueOrThrow({ where: { id }, select: { bodyHtml: true } });
    const latest = await tx.conceptVersion.aggregate({ where: { conceptId: id }, _max: { number: true } });
    const number = (latest._max.number ?? 0) + 1;
    const publishedOn = today();
    await tx.conceptVersion.create({
      data: { id: newId(), conceptId: id, number, title, summary, body, bodyHtml, publishedOn },
    });
    return {
      data: {
        slug: concept.slug ?? (await freeSlug(tx, title, concept.language)),
        publishedOn,
        publishedSeq: await nextNumber(tx, "conceptPublished"),
      },
    };
  });
}

/** Takes a published concept off the list. Its versions and its discussion are kept. */
export async function archiveConcept(actor: Actor, at: { code: string; revision: number }): Promise<void> {
  return takeStep(actor, "archive", at);
}
