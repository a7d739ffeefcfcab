import { saidIn } from "~/domain/concepts/wordings";
import { listLooks } from "~/domain/log/looks.server";
import { momentIn } from "~/domain/concepts/zones";
import { liveKeys } from "~/domain/accounts/live-keys.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { askedIn, questionsOf, seenOf } from "./asked.server";
import { overEvents, registrationTag } from "./holder.server";
import { eventAt, removeRegistration } from "./registering.server";
import {
  type Entry,
  entryStanding,
  type EntryStanding,
  isPast,
  linkShown,
  placed,
  type RegistrationState,
  type ShownPlaces,
  shownPlaces,
  toldState,
} from "./registrations";
import { registrationSchema } from "./registering.schema";

/** What the page of an event tells of taking part in it. */
export interface TakingPart {
  slug: string;
  entry: Entry;
  standing: EntryStanding;
  places: ShownPlaces;
  /** Until when registrations are taken, where they are. */
  until: ReturnType<typeof momentIn> | null;
  /** How the reader stands; null where they have not registered. */
  own: RegistrationState | null;
  /** A visitor signs in first, an applicant is admitted first. */
  reader: "visitor" | "applicant" | "member";
  /** Where it takes place online: only for those who take part, and only when it is about to begin. */
  joinLink: string | null;
}

/**
 * What the reader is told of taking part in an event. For a lecture that takes no registrations of its own this is
 * what its cycle or course takes. Refuses with 404 what is not published, and visitors where members alone may read.
 */
export async function findTakingPart(actor: Who | null, slug: string): Promise<TakingPart> {
  const event = await eventAt(db(), slug);
  const member = may.takePart(actor);
  if (event.seenBy !== "public") allow(actor, may.readAsMember(actor));
  const whole = event.entry === "none" && event.wholeId ? event.wholeId : null;
  const entered = (whole && (await db().event.findUnique({ where: { id: whole } }))) || event;
  const own = member ? await ownState(entered.id, actor!.id) : null;
  const until = entered.entryUntil ?? entered.startsAt;
  const standing = event.state === "cancelled" ? "cancelled" : entryStanding(entered, now());
  const told =
    own !== null && placed.includes(own) && event.state === "published" && entered.state === "published"
      ? linkShown(event, now())
      : false;
  return {
    ...{ slug: entered.slug ?? slug, entry: entered.entry as Entry, standing, own },
    places: shownPlaces(entered),
    until: standing === "open" && until ? momentIn(until, entered.zone) : null,
    reader: !actor ? "visitor" : member ? "member" : "applicant",
    joinLink: told && event.joinLink !== "" ? event.joinLink : null,
  };
}

async function ownState(eventId: string, accountId: string): Promise<RegistrationState | null> {
  const holder = registrationTag(eventId, accountId);
  const row = await db().registration.findUnique({ where: { holder }, select: { state: true } });
  return row && (row.state as RegistrationState);
}

/** The actor's registration for an event, or the form by which they would make one, with its schema. */
export async function findRegistrationForm(actor: Who | null, slug: string, reader: Language) {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const holder = registrationTag(event.id, actor.id);
  const [rows, part, own, card, keys] = await Promise.all([
    questionsOf(db(), event.id),
    findTakingPart(actor, slug),
    db().registration.findUnique({ where: { holder }, select: { code: true, day: true, state: true } }),
    db().card.findUnique({ where: { holderTag: holderTag(actor.id) }, select: { number: true } }),
    liveKeys(),
  ]);
  const questions = rows.map((row) => askedIn(row, reader));
  return {
    schema: registrationSchema(questions, event.entry === "invitation"),
    shown: {
      ...{ slug, title: saidIn(event, "title", reader), part, questions, seen: seenOf(rows) },
      ...{ hasCard: card !== null, hasKey: keys.recipients.length > 0 },
      withdrawable: own !== null && !isPast(event, now()) && !["attended", "declined"].includes(own.state),
      /** On which days organizers had the sealed answers in hand. */
      looks: own ? await listLooks([own.code], ["registration.opened"]) : [],
    },
  };
}

const ofEvent = {
  ...{ id: true, code: true, slug: true, kind: true, state: true, startsAt: true, endsAt: true, wholeDays: true },
  ...{ zone: true, entry: true, titleBe: true, titleRu: true, titleEn: true, cancelledFor: true },
} as const;

type Shown = Prisma.EventGetPayload<{ select: typeof ofEvent }>;

function toldOf(event: Shown, state: string, reader: Language) {
  const { slug, kind, startsAt, wholeDays, zone, entry } = event;
  return {
    ...{ slug: slug ?? "", kind, wholeDays, state: toldState(state, entry) },
    title: saidIn(event, "title", reader),
    begins: startsAt && momentIn(startsAt, zone),
    cancelled: event.state === "cancelled",
    past: isPast(event, now()),
  };
}

export type OwnRegistration = ReturnType<typeof toldOf>;

/** What the actor has registered for, found by their tags over all events: what is to come first, then what was. */
export async function listOwnRegistrations(actor: Who | null, reader: Language) {
  allow(actor, may.takePart(actor));
  const rows = await overEvents(db(), actor.id, (tags) =>
    db().registration.findMany({
      where: { holder: { in: tags }, event: { slug: { not: null } } },
      select: { state: true, event: { select: ofEvent } },
    }),
  );
  const begins = ({ event }: (typeof rows)[number]) => event.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const told = rows.sort((a, b) => begins(a) - begins(b)).map(({ event, state }) => toldOf(event, state, reader));
  return { ahead: told.filter(({ past }) => !past), past: told.filter(({ past }) => past).reverse() };
}

const dayMs = 24 * 60 * 60_000;
const aheadDays = 7;
const longestDays = 31;

/**
 * What begins for the actor in the next seven days, or is under way: events that they have a place in, and the
 * lectures of a cycle or a course that they have a place in. Computed when it is read; nobody is sent anything.
 */
export async function listOwnComing(actor: Who | null, reader: Language): Promise<OwnRegistration[]> {
  allow(actor, may.takePart(actor));
  const at = now();
  const events = await db().event.findMany({
    where: {
      state: "published",
      startsAt: { gte: new Date(at - longestDays * dayMs), lte: new Date(at + aheadDays * dayMs) },
    },
    orderBy: { startsAt: "asc" },
    take: 100,
    select: { ...ofEvent, wholeId: true },
  });
  const ahead = events.filter((event) => !isPast(event, at));
  const entered = (event: (typeof ahead)[number]) => (event.entry === "none" && event.wholeId) || event.id;
  const tags = new Map(ahead.map((event) => [registrationTag(entered(event), actor.id), entered(event)]));
  const own = await db().registration.findMany({
    where: { holder: { in: [...tags.keys()] }, state: { in: [...placed] } },
    select: { holder: true, state: true },
  });
  const states = new Map(own.map(({ holder, state }) => [tags.get(holder)!, state]));
  return ahead.flatMap((event) => {
    const state = states.get(entered(event));
    return state ? [toldOf(event, state, reader)] : [];
  });
}

/** The registrations of an account with their answers. For the person alone. */
export async function registrationsOf(tx: Tx, accountId: string) {
  return overEvents(tx, accountId, (tags) =>
    tx.registration.findMany({ where: { holder: { in: tags } }, orderBy: { seq: "asc" } }),
  );
}

/** Deletes all registrations of an account with their answers; who waits first gets the places. For erasing. */
export async function forgetRegistrationsOf(tx: Tx, accountId: string): Promise<void> {
  for (const { holder } of await registrationsOf(tx, accountId)) await removeRegistration(tx, holder);
}
