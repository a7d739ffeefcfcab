import { startConcept } from "~/domain/concepts/drafting.server";
import type { ConceptState } from "~/domain/concepts/states";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";

/** A text that is complete. */
export const whole = {
  title: "Courts that answer to the law",
  language: "en",
  sphere: "justice",
  summary: "Judges are appointed by one person and dismissed by the same. A council of judges would end that.",
  body: "## What is wrong\n\nOne person decides who becomes a judge, who stays one and who goes. Nobody answers for it.\n\n## What to do\n\nA council, most of whose members are judges elected by judges, proposes them in public.[^1] Nobody is appointed without it.\n\n[^1]: As elsewhere.",
} as const;

/** A complete concept of this author, put straight into a state. */
export async function conceptIn(
  state: ConceptState,
  author: Actor,
  more: Partial<Record<keyof typeof whole, string>> = {},
) {
  const code = await startConcept(author, { ...whole, ...more } as typeof whole);
  if (state !== "published" && state !== "archived") return db().concept.update({ where: { code }, data: { state } });
  const { title, summary, body, bodyHtml } = await everythingOf(code);
  const version = { id: newId(), number: 1, ...{ title, summary, body, bodyHtml }, publishedOn: today() };
  await db().concept.update({ where: { code }, data: { versions: { create: version } } });
  const reading = state === "published" ? "open" : "archived";
  return db().concept.update({ where: { code }, data: { state, reading, currentId: version.id } });
}

/** Whatever is kept of a concept and its way, to see that nothing has changed. */
export async function everythingOf(code: string) {
  return db().concept.findUniqueOrThrow({ where: { code }, include: { steps: true, versions: true, authors: true } });
}

/** What a verb answered: "done", the status with which it refused, or the mistake to mend. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Response) return String(error.status);
    return error instanceof Error ? error.message : "unknown";
  }
}
