import { saidIn } from "~/domain/concepts/wordings";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { budget } from "~/platform/limits.server";
import { refuse } from "~/platform/refuse";
import type { CertificateKind } from "./attendance";
import { certificateCodeIn, codeInFours, numberInFours } from "./certificate-codes";
import { codeTagOf } from "./certificate-rows.server";
import { whenOf } from "./when";

/** Codes that are not ours, of everybody together. One of ours is looked up first and never held. */
const strangeCodes = budget("strange certificates", { size: 300, refill: 2 });

/**
 * What anybody learns of a certificate whose code they have: what its paper says, and whether it is valid. Never whose
 * it is, which is not known. `mistyped` where it cannot be a code, `unknown` where it is none of ours; 429 where too
 * many of these are asked for.
 */
export async function checkCertificate(typed: string, reader: Language) {
  const code = certificateCodeIn(typed);
  if (code === null) return { standing: "mistyped" as const };
  const row = await db().certificate.findUnique({ where: { codeTag: codeTagOf(code) }, include: { event: true } });
  if (!row) {
    const wait = await strangeCodes.take();
    return wait > 0 ? refuse(429, "certificateTries", wait) : { standing: "unknown" as const };
  }
  const { event, revokedOn } = row;
  return {
    standing: revokedOn ? ("revoked" as const) : ("valid" as const),
    code: codeInFours(code),
    title: saidIn(event, "title", reader),
    eventKind: event.kind,
    when: whenOf({ ...event, wholeDays: true }, event.zone),
    kind: row.kind as CertificateKind,
    ...{ number: numberInFours(row.number), issuedOn: row.issuedOn, revokedOn },
  };
}

export type CheckedCertificate = Awaited<ReturnType<typeof checkCertificate>>;
