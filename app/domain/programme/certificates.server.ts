import { saidIn } from "~/domain/concepts/wordings";
import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { db, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { CertificateKind } from "./attendance";
import { certificateTag, codeOf, newCertificate } from "./certificate-rows.server";
import { eventToKeep } from "./event-questions.server";
import { holdsLectures } from "./events";
import { overEvents, registrationTag } from "./holder.server";
import { eventAt } from "./registering.server";
import { isPast } from "./registrations";

type EventRow = Pick<Prisma.EventGetPayload<object>, "id" | "kind" | "state" | "startsAt" | "endsAt">;

/**
 * How a member stands to a certificate of an event: there is none, one can be had, one is there, or it was revoked.
 * Named in `certificates:standing`.
 */
export interface OwnCertificate {
  standing: "none" | "ready" | "held" | "revoked";
  registrationId: string | null;
  row: Prisma.CertificateGetPayload<object> | null;
}

/** How an account stands to a certificate of this event. Of attendance it can be had once the event is over. */
export async function ownCertificateOf(tx: Tx, accountId: string, event: EventRow): Promise<OwnCertificate> {
  const holder = registrationTag(event.id, accountId);
  const registration = await tx.registration.findUnique({ where: { holder }, select: { id: true, state: true } });
  if (!registration) return { standing: "none", registrationId: null, row: null };
  const { id: registrationId, state } = registration;
  const row = await tx.certificate.findUnique({ where: { holderTag: certificateTag(registrationId) } });
  if (row) return { standing: row.revokedOn ? "revoked" : "held", registrationId, row };
  const terms = await tx.eventAttendance.findUnique({ where: { eventId: event.id }, select: { certificates: true } });
  const certified = Boolean(terms?.certificates) && !holdsLectures(event.kind);
  const ready = certified && state === "attended" && event.state === "published" && isPast(event, now());
  return { standing: ready ? "ready" : "none", registrationId, row };
}

/** What the page of one's certificate says. 404 where there is none and none can be had. */
export async function findOwnCertificate(actor: Who | null, slug: string, reader: Language) {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const { standing, row } = await ownCertificateOf(db(), actor.id, event);
  if (standing === "none") refuse(404);
  return {
    ...{ slug, title: saidIn(event, "title", reader), standing },
    kind: (row?.kind ?? "attendance") as CertificateKind,
    given: row && {
      ...{ number: row.number, issuedOn: row.issuedOn, stays: row.stays, revokedOn: row.revokedOn },
      ...{ revokedBy: row.revokedBy, code: codeOf(row) },
    },
  };
}

/**
 * The actor's certificate of an event, which is made when they first ask for it; however often, there is one. 404 where
 * none can be had, 409 where it was revoked.
 */
export async function takeCertificate(actor: Who | null, slug: string) {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const own = await transaction(async (tx) => {
    // A write comes first, so that attendance is not taken back meanwhile.
    await tx.event.update({ where: { id: event.id }, data: { id: event.id } });
    const { standing, registrationId, row } = await ownCertificateOf(tx, actor.id, event);
    if (standing === "ready") {
      return tx.certificate.create({ data: newCertificate(event.id, registrationId!, "attendance") });
    }
    return standing === "none" ? refuse(404) : standing === "revoked" ? refuse(409, "certificateRevoked") : found(row);
  });
  return { event, certificate: own };
}

/** Says whether the actor's certificate can still be checked once they have erased the account. 404 without one. */
export async function setStaying(actor: Who | null, slug: string, stays: boolean): Promise<void> {
  const { row } = await ownOf(actor, slug);
  await db().certificate.update({ where: { id: found(row).id }, data: { stays } });
}

/** Gives the actor's certificate up, for good: whoever checks it reads that it is revoked. 409 where it is already. */
export async function surrenderCertificate(actor: Who | null, slug: string): Promise<void> {
  const { row } = await ownOf(actor, slug);
  const { count } = await db().certificate.updateMany({
    where: { id: found(row).id, revokedOn: null },
    data: { revokedOn: today(), revokedBy: "holder" },
  });
  if (count === 0) refuse(409, "certificateRevoked");
}

async function ownOf(actor: Who | null, slug: string) {
  allow(actor, may.takePart(actor));
  return ownCertificateOf(db(), actor.id, await eventAt(db(), slug));
}

/** The certificate that was given on a registration, for organizers: neither its code nor whose it is. */
export async function findCertificateOf(actor: Who | null, code: string, registration: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const { id } = found(
    await db().registration.findFirst({ where: { code: registration, eventId: event.id }, select: { id: true } }),
  );
  const row = found(await db().certificate.findUnique({ where: { holderTag: certificateTag(id) } }));
  const { kind, number, issuedOn, revokedOn, revokedBy } = row;
  const title = saidIn(event, "title", reader);
  return { id: row.id, code, registration, title, kind, number, issuedOn, revokedOn, revokedBy };
}

/** Revokes the certificate on a registration; why stands in the log. 404 where there is none, 409 where it is already. */
export async function revokeCertificate(
  actor: Who | null,
  code: string,
  registration: string,
  { reason }: { reason: string },
): Promise<void> {
  const { id } = await findCertificateOf(actor, code, registration, "be");
  await transaction(async (tx) => {
    const { count } = await tx.certificate.updateMany({
      where: { id, revokedOn: null },
      data: { revokedOn: today(), revokedBy: "organizers" },
    });
    if (count === 0) refuse(409, "certificateRevoked");
    await record(tx, actor!.id, "certificate.revoked", { kind: "registration", code: registration }, reason);
  });
}

/** The certificates of an account, found by its tags over all events. For the person alone. */
export async function certificatesOf(tx: Tx, accountId: string) {
  const registrations = await overEvents(tx, accountId, (tags) =>
    tx.registration.findMany({ where: { holder: { in: tags } }, select: { id: true } }),
  );
  return tx.certificate.findMany({
    where: { holderTag: { in: registrations.map(({ id }) => certificateTag(id)) } },
    orderBy: [{ issuedOn: "asc" }, { id: "asc" }],
  });
}

/** The certificates that the actor has or can have, the latest event first: found by their tags when they are asked for. */
export async function listOwnCertificates(actor: Who | null, reader: Language) {
  allow(actor, may.takePart(actor));
  const registrations = await overEvents(db(), actor.id, (tags) =>
    db().registration.findMany({
      where: { holder: { in: tags } },
      select: { event: { omit: { joinLink: true } } },
    }),
  );
  const own = await Promise.all(
    registrations
      .filter(({ event }) => event.slug !== null)
      .map(async ({ event }) => ({ event, own: await ownCertificateOf(db(), actor.id, event) })),
  );
  return own
    .filter(({ own: { standing } }) => standing !== "none")
    .sort((a, b) => (b.event.startsAt?.getTime() ?? 0) - (a.event.startsAt?.getTime() ?? 0))
    .map(({ event, own: { standing, row } }) => ({
      ...{ slug: event.slug!, standing, title: saidIn(event, "title", reader) },
      kind: (row?.kind ?? "attendance") as CertificateKind,
    }));
}
