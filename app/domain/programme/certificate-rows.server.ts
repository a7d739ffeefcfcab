import { today } from "~/platform/clock.server";
import { newId, randomText, tag } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import type { CertificateKind } from "./attendance";
import { certificateCode, graduateAlphabet } from "./certificate-codes";

/**
 * The only join between a certificate and the registration that it was given on. Under a key of its own: whoever has the
 * database and a paper with a name cannot go from the paper to the registration, its card and its answers.
 */
export function certificateTag(registrationId: string): string {
  return tag("certificate", registrationId);
}

/** The code on the paper: computed from the row under a key outside the database, so that no copy of it holds one. */
export function codeOf({ id }: { id: string }): string {
  return certificateCode(tag("certificate code", id));
}

/** By what a certificate is found whose code somebody has. */
export function codeTagOf(code: string): string {
  return tag("certificate check", code);
}

/** The row of a new certificate on a registration. One of completion has a number in the list of graduates. */
export function newCertificate(eventId: string, registrationId: string, kind: CertificateKind) {
  const id = newId();
  return {
    ...{ id, eventId, kind, holderTag: certificateTag(registrationId), codeTag: codeTagOf(codeOf({ id })) },
    ...{ number: kind === "completion" ? randomText(8, graduateAlphabet) : null, issuedOn: today() },
  };
}

/**
 * What becomes of the certificate on a registration that goes: it is deleted, or, where its holder wished so, it can
 * still be checked and belongs to nobody.
 */
export async function partWithCertificate(tx: Tx, registrationId: string): Promise<void> {
  const holderTag = certificateTag(registrationId);
  await tx.certificate.deleteMany({ where: { holderTag, stays: false } });
  await tx.certificate.updateMany({ where: { holderTag }, data: { holderTag: null } });
}

/**
 * Takes back what was certified on registrations that organizers no longer note as attended: whoever checks it reads
 * that it is revoked, and whoever is noted again can have a new one. Gives how many.
 */
export async function takeBackCertificates(tx: Tx, registrationIds: readonly string[]): Promise<number> {
  const tags = registrationIds.map(certificateTag);
  const { count } = await tx.certificate.updateMany({
    where: { holderTag: { in: tags }, kind: "attendance", revokedOn: null },
    data: { revokedOn: today(), revokedBy: "organizers", holderTag: null },
  });
  return count;
}
