import { db } from "~/platform/db.server";
import { all, of, one } from "./rows.server";
import type { Ties } from "./ties.server";

/** The account and the application. */
export const accountReads = {
  account: ({ account }: Ties) => one(db().account.findUnique({ where: { id: account } })),
  recoveryCodes: (ties: Ties) => all(db().recoveryCode.findMany(of(ties))),
  passkeys: (ties: Ties) => all(db().passkey.findMany(of(ties))),
  sessions: (ties: Ties) => all(db().session.findMany({ ...of(ties), orderBy: { startedOn: "asc" } })),
  sealedContact: (ties: Ties) => one(db().sealedContact.findUnique(of(ties))),
  contactKeys: (ties: Ties) => all(db().contactKey.findMany(of(ties))),
  application: (ties: Ties) => one(db().application.findUnique(of(ties))),
  applicationSpheres: ({ application: applicationId }: Ties) =>
    all(db().applicationSphere.findMany({ where: { applicationId } })),
  applicationLanguages: ({ application: applicationId }: Ties) =>
    all(db().applicationLanguage.findMany({ where: { applicationId } })),
  applicationDecisions: ({ application: applicationId }: Ties) =>
    all(db().applicationDecision.findMany({ where: { applicationId }, orderBy: { seq: "asc" } })),
};
