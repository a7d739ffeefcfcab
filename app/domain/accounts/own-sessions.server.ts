import { now } from "~/platform/clock.server";
import { tag } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { type Actor, presentedSessionHash } from "~/platform/session.server";

/** What names a session in a page: tells neither its id nor the stored hash. */
function sessionTag(idHash: string): string {
  return tag("session", idHash).slice(0, 24);
}

async function openSessions(actor: Actor): Promise<{ idHash: string; startedOn: string }[]> {
  const moment = new Date(now());
  return db().session.findMany({
    where: { accountId: actor.id, expiresAt: { gt: moment }, endsAt: { gt: moment } },
    select: { idHash: true, startedOn: true },
    orderBy: [{ startedOn: "desc" }, { idHash: "asc" }],
  });
}

/** The actor's open sessions by the day they began, the one that asks marked. */
export async function listOwnSessions(actor: Actor, request: Request) {
  const current = presentedSessionHash(request);
  return (await openSessions(actor)).map(({ idHash, startedOn }) => ({
    tag: sessionTag(idHash),
    startedOn,
    current: idHash === current,
  }));
}

/** Ends one of the actor's sessions; one that has ended already is no mistake. */
export async function endOwnSession(actor: Actor, input: { session: string }): Promise<void> {
  const session = (await openSessions(actor)).find(({ idHash }) => sessionTag(idHash) === input.session);
  if (session) await db().session.deleteMany({ where: { idHash: session.idHash, accountId: actor.id } });
}

/** Ends all sessions of the actor but the one that asks. */
export async function endOtherSessions(actor: Actor, request: Request): Promise<void> {
  const current = presentedSessionHash(request) ?? "";
  await db().session.deleteMany({ where: { accountId: actor.id, idHash: { not: current } } });
}
