import type { ApplicationState } from "~/domain/accounts/applications";
import { contactOf } from "~/domain/accounts/contact-holder.server";
import { liveKeys } from "~/domain/accounts/live-keys.server";
import type { SealedIn } from "~/domain/accounts/sealing";
import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db, transaction, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";

/** Applications whose contacts organizers may open: those that wait with them, and those of members. */
const openStates: ApplicationState[] = ["submitted", "admitted"];

/** Contacts that organizers may open. One left with a draft, or after the end of an application, is none of theirs. */
export const openable: Prisma.SealedContactWhereInput = {
  account: { application: { state: { in: openStates } } },
};

const pageSize = 25;

/** A page of sealed contacts, in the order of their applications; how many of them all are sealed to older keys. */
export async function listContacts(who: Who | null, { after }: { after?: string | undefined }) {
  allow(who, may.openContact(who));
  const [start, { keySet }] = await Promise.all([
    after ? db().application.findFirst({ where: { account: { contact: { code: after } } } }) : null,
    liveKeys(),
  ]);
  const [rows, outdated] = await Promise.all([
    db().application.findMany({
      where: { state: { in: openStates }, seq: { gt: start?.seq ?? 0 }, account: { contact: { isNot: null } } },
      orderBy: { seq: "asc" },
      take: pageSize + 1,
      select: { state: true, account: { select: { pseudonym: true, contact: true } } },
    }),
    db().sealedContact.count({ where: { ...openable, keySet: { not: keySet } } }),
  ]);
  const contacts = rows.slice(0, pageSize).flatMap(({ state, account: { pseudonym, contact } }) =>
    contact
      ? [
          {
            ...{ code: contact.code, sealedOn: contact.sealedOn, outdated: contact.keySet !== keySet },
            ...{ state: state as ApplicationState, pseudonym },
          },
        ]
      : [],
  );
  return { contacts, outdated, next: rows.length > pageSize ? (contacts.at(-1)?.code ?? null) : null };
}

/** What is known of a contact before it is opened. */
export async function findContact(who: Who | null, code: string) {
  allow(who, may.openContact(who));
  const [row, { recipients, keySet }] = await Promise.all([
    db().sealedContact.findFirst({
      where: { ...openable, code },
      include: { account: { select: { pseudonym: true, application: { select: { code: true } } } } },
    }),
    liveKeys(),
  ]);
  const { account, sealedOn, ...contact } = found(row);
  return {
    ...{ code, sealedOn, recipients },
    outdated: contact.keySet !== keySet,
    pseudonym: account.pseudonym,
    application: account.application?.code ?? "",
  };
}

/** The code of the contact that belongs to an application, or null where none was left or it is not open. */
export async function findContactOf(who: Who | null, application: string): Promise<string | null> {
  allow(who, may.openContact(who));
  const row = await db().sealedContact.findFirst({
    where: { account: { application: { code: application, state: { in: openStates } } } },
    select: { code: true },
  });
  return row?.code ?? null;
}

/**
 * Gives the sealed file of a contact, for a key that is not here. That the actor asked for it is recorded first,
 * and the holder can read so.
 */
export async function openContact(who: Who | null, code: string): Promise<{ of: SealedIn; sealed: string }> {
  allow(who, may.openContact(who));
  return transaction(async (tx) => {
    const contact = found(await tx.sealedContact.findFirst({ where: { ...openable, code } }));
    await record(tx, who.id, "contact.opened", { kind: "contact", code });
    return { of: contactOf(contact), sealed: contact.sealed };
  });
}
