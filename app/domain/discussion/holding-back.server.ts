import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { type Limit, onceOnly } from "~/platform/limits.server";
import { findMute } from "./own-moderation.server";
import { personalDataIn } from "./personal-data";

/** How many passages a refusal names. */
const named = 3;

/**
 * Refuses words with contacts, documents or full names in them, and names the passages: as they are typed and as they
 * would be read. `publicPerson` lets names pass, and nothing else.
 */
export function refusePersonalData(body: string, bodyHtml: string, publicPerson = false): void {
  const typed = personalDataIn(body, { publicPerson });
  const found = typed.length > 0 ? typed : personalDataIn(wordsOf(bodyHtml), { publicPerson });
  const [first] = found;
  if (!first) return;
  const passages = found.filter(({ kind }) => kind === first.kind).slice(0, named);
  const words = new URLSearchParams({ passages: passages.map((one) => `«${one.words}»`).join(", ") });
  const message = `mistakes:personal.${first.kind}`;
  throw new Mendable("body", `${message}?${words}`);
}

/** Refuses whoever is muted, and says until when: the last day of it, or null. */
export function refuseMuted(day: string | null): void {
  if (day) throw new Mendable("form", sayBack("muted", { day }));
}

/** What is asked of whoever changes words that others read: not muted, and without personal data in them. */
export async function refuseWords(
  actor: Who,
  { body, publicPerson = false }: { body: string; publicPerson?: boolean | undefined },
  bodyHtml: string,
): Promise<void> {
  refuseMuted(await findMute(actor));
  refusePersonalData(body, bodyHtml, publicPerson);
}

/** By minutes: who has written where. Behind HMACs that go when the wait is over: no time is kept of what people do. */
const turns = new Map<number, Limit>();

/**
 * Notes that somebody writes in a discussion that is slowed down, and refuses where they have written there just now.
 * Gives how to take the note back where nothing was written. Moderators and authors of the concept write when they like.
 */
export async function takeTurn(
  actor: Who,
  { conceptId, slowMinutes: minutes }: { conceptId: string; slowMinutes: number },
): Promise<() => Promise<void>> {
  const free = () => Promise.resolve();
  if (minutes === 0 || may.moderate(actor)) return free;
  if (await db().conceptAuthor.findFirst({ where: { conceptId, accountId: actor.id }, select: { id: true } }))
    return free;
  const limit = turns.get(minutes) ?? onceOnly(`slow discussion ${minutes}`, minutes * 60);
  turns.set(minutes, limit);
  const key = `${conceptId} ${actor.id}`;
  const wait = Math.ceil((await limit.take(key)) / 60);
  if (wait > 90) throw new Mendable("form", sayBack("slowHours", { count: Math.ceil(wait / 60) }));
  if (wait > 0) throw new Mendable("form", sayBack("slowMinutes", { count: wait }));
  return () => limit.giveBack(key);
}
