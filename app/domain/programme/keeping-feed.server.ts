import { onceEach } from "~/domain/once";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { checkpoint, db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { feedWord, feedWords } from "./calendar-feed";
import type { FeedTerms } from "./calendar-feed.schema";

/** Carries a new address to the one page that shows it, to its owner. */
const carrier = sealedCookie<{ ownerId: string; token: string }>("calendar-address", 10);

/** The Set-Cookie header that ends the carrying. */
export const addressShown = carrier.end;

/** The actor's private calendar as its page tells of it; the address itself is not known here. */
export async function findFeed(actor: Who | null) {
  allow(actor, may.takePart(actor));
  const feed = await db().calendarFeed.findUnique({ where: { accountId: actor.id } });
  if (!feed) return { madeOn: null, word: feedWords[0], telling: false };
  return { madeOn: feed.madeOn, word: feedWord(feed.word), telling: feed.telling };
}

/** Says what the entries of the actor's private calendar are called; gives whether there is an address. */
export async function nameFeed(actor: Who | null, terms: FeedTerms, language: Language): Promise<boolean> {
  allow(actor, may.takePart(actor));
  const { count } = await db().calendarFeed.updateMany({
    where: { accountId: actor.id },
    data: { ...terms, language },
  });
  return count === 1;
}

const once = onceEach<string>();

/**
 * Makes a private calendar, or gives it a new address: the one before leads nowhere at once. Gives the Set-Cookie
 * header that carries the address to the page that shows it once. A form sent twice makes one.
 */
export async function giveFeedAddress(
  actor: Who | null,
  { formToken, ...terms }: { formToken: string } & Partial<FeedTerms>,
  language: Language,
): Promise<string> {
  allow(actor, may.takePart(actor));
  const token = await once(`${actor.id} ${formToken}`, async () => {
    const made = newToken();
    const data = { hash: sha256(made), madeOn: today() };
    await db().calendarFeed.upsert({
      where: { accountId: actor.id },
      create: { accountId: actor.id, word: feedWords[0], language, ...data, ...terms },
      update: data,
    });
    return made;
  });
  return carrier.set({ ownerId: actor.id, token });
}

/** The address that the request carries for the actor who has just made it; null where it was shown already. */
export function carriedAddress(actor: Who | null, request: Request): string | null {
  allow(actor, may.takePart(actor));
  const carried = carrier.read(request);
  return carried?.ownerId === actor.id ? `${env().ORIGIN}/calendar/${carried.token}.ics` : null;
}

/** Takes the address away: it leads nowhere from then on. Nothing where there is none. */
export async function revokeFeed(actor: Who | null): Promise<void> {
  allow(actor, may.takePart(actor));
  await db().calendarFeed.deleteMany({ where: { accountId: actor.id } });
  await checkpoint();
}
