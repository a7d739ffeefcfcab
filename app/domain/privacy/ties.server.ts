import { allWrittenBy } from "~/domain/concepts/authors.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { registrationsOf } from "~/domain/programme/own-registrations.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";

/** By what the rows of a person are found. */
export interface Ties {
  account: string;
  card: string;
  application: string;
  contact: string[];
  concepts: { id: string; code: string }[];
  registrations: { id: string; code: string }[];
}

/** The ties of the actor, to read their own rows by. */
export async function findTies(actor: Who | null): Promise<Ties> {
  allow(actor, may.ownData(actor));
  const own = { where: { accountId: actor.id } };
  const [card, application, contact, concepts, registrations] = await Promise.all([
    db().card.findUnique({ where: { holderTag: holderTag(actor.id) }, select: { number: true } }),
    db().application.findUnique({ ...own, select: { id: true, code: true } }),
    db().sealedContact.findUnique({ ...own, select: { id: true, code: true } }),
    db().concept.findMany({
      where: await allWrittenBy(actor.id),
      orderBy: [{ startedOn: "asc" }, { id: "asc" }],
      select: { id: true, code: true },
    }),
    registrationsOf(db(), actor.id),
  ]);
  return {
    account: actor.id,
    // An empty text is no code of anything.
    card: card?.number ?? "",
    application: application?.id ?? "",
    contact: contact ? [contact.id, contact.code] : [],
    concepts,
    registrations: registrations.map(({ id, code }) => ({ id, code })),
  };
}

/** What the log may say on a person: of the account, the application, the card, the contact, the concepts, the registrations. */
export async function subjectsOf(ties: Ties): Promise<string[]> {
  const application = await db().application.findUnique({ where: { id: ties.application }, select: { code: true } });
  const codes = [ties.account, ties.card, application?.code ?? "", ...ties.contact];
  const written = [...ties.concepts, ...ties.registrations].map(({ code }) => code);
  return [...codes, ...written].filter(Boolean);
}
