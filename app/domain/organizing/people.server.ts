import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may } from "~/domain/permissions";
import { seal, unseal } from "~/platform/crypto.server";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { offices, roles, type Role } from "~/platform/roles";
import type { Actor } from "~/platform/session.server";

const purpose = "person";

/** Roles that are shown in a list: those whom others must be able to hold to account. */
const listed: Role[] = ["administrator", "organizer", "moderator", "expert"];

/**
 * Names a person in the address of a page: encrypted, another each time, so that an address in the history of a browser
 * and a copy of the database together point at nobody.
 */
function referenceTo(id: string): string {
  return seal(purpose, id);
}

/** The account that an address names; refuses with 404 what is none of ours. */
export function accountIn(reference: string): string {
  return found(unseal(purpose, reference));
}

const facts = {
  ...{ id: true, pseudonym: true, role: true, joinedOn: true },
  ...{ totpOn: true, secondStepWaived: true, passkeys: { select: { id: true }, take: 1 } },
} as const;

type Facts = Prisma.AccountGetPayload<{ select: typeof facts }>;

/** How sign-in of an office is secured. Named in `people:secondStep`. */
export type SecondStep = "set" | "missing" | "waived" | "unneeded";

function secondStepOf({ role, totpOn, secondStepWaived, passkeys }: Facts): SecondStep {
  if (totpOn || passkeys.length > 0) return "set";
  if (!offices.includes(role as Role)) return "unneeded";
  return secondStepWaived ? "waived" : "missing";
}

/** The days on which accounts were last given their roles, where the log knows. */
async function roleDays(ids: string[]): Promise<Map<string, string>> {
  const entries = await db().logEntry.findMany({
    where: { subjectKind: "account", subject: { in: ids }, verb: "account.role" },
    orderBy: { seq: "asc" },
    select: { subject: true, day: true },
  });
  return new Map(entries.map(({ subject, day }) => [subject, day]));
}

/** Everyone who holds an office, by office. There is no list of members, for anybody. */
export async function listOfficeHolders(actor: Actor) {
  allow(actor, may.lookUpPeople(actor));
  const rows = await db().account.findMany({
    where: { role: { in: listed } },
    select: facts,
    orderBy: { pseudonym: "asc" },
  });
  const since = await roleDays(rows.map(({ id }) => id));
  return rows
    .map((row) => ({
      ...{ person: referenceTo(row.id), pseudonym: row.pseudonym, role: row.role as Role },
      ...{ since: since.get(row.id) ?? row.joinedOn, secondStep: secondStepOf(row), self: row.id === actor.id },
    }))
    .sort((one, other) => listed.indexOf(one.role) - listed.indexOf(other.role));
}

/** Finds a person by the pseudonym, or by one that looks like it; gives what names them in an address. */
export async function findByPseudonym(actor: Actor, input: { pseudonym: string }): Promise<string> {
  allow(actor, may.lookUpPeople(actor));
  const skeleton = skeletonOf(input.pseudonym);
  const account = await db().account.findUnique({ where: { skeleton }, select: { id: true } });
  if (!account) throw new Mendable("pseudonym", sayBack("nobodyCalledSo"));
  return referenceTo(account.id);
}

/** What an administrator sees of a person: nothing but the pseudonym, the role and how the office is secured. */
export async function findPerson(actor: Actor, reference: string) {
  allow(actor, may.lookUpPeople(actor));
  const id = accountIn(reference);
  const row = found(await db().account.findUnique({ where: { id }, select: facts }));
  const role = roles.find((one) => one === row.role) ?? "applicant";
  return {
    ...{ person: reference, pseudonym: row.pseudonym, role, joinedOn: row.joinedOn, secondStep: secondStepOf(row) },
    roleSince: (await roleDays([id])).get(id) ?? null,
    mayChange: may.changeRole(actor, { id }),
  };
}
