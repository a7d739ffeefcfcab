import { onceOfAll } from "~/domain/once.server";
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
async function nameFeed(accountId: string, terms: FeedTerms, language: Language): Promise<boolean> {
  const { count } = await db().calendarFeed.updateMany({ where: { accountId }, data: { ...terms, language } });
  return count === 1;
}

const once = onceOfAll<string>("calendar feed");

/** Makes an address for an account; the one before leads nowhere at once. A form sent twice makes one. */
async function addressFor(accountId: string, formToken: string, terms: FeedTerms, language: Language): Promise<string> {
  const token = await once(`${accountId} ${formToken}`, async () => {
    const made = newToken();
    const data = { hash: sha256(made), madeOn: today() };
    await db().calendarFeed.upsert({
      where: { accountId },
      create: { accountId, language, ...data, ...terms },
      update: data,
    });
    return made;
  });
  return carrier.set({ ownerId: accountId, token });
}

/**
 * Makes a private calendar; gives the Set-Cookie header that carries its address to the page that shows it once. Where
 * there is one its entries are named anew, the address stays, and null is given.
 */
export async function makeFeed(
  actor: Who | null,
  { formToken, ...terms }: FeedTerms & { formToken: string },
  language: Language,
): Promise<string | null> {
  allow(actor, may.takePart(actor));
  if (await nameFeed(actor.id, terms, language)) return null;
  return addressFor(actor.id, formToken, terms, language);
}

/** Gives the actor's calendar a new address; gives the Set-Cookie header as `makeFeed` does. */
export async function replaceFeed(
  actor: Who | null,
  { formToken }: { formToken: string },
  language: Language,
): Promise<string> {
  const { word, telling } = await findFeed(actor);
  return addressFor(actor!.id, formToken, { word, telling }, language);
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
