import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { endsOfStanding, now, standsUntil, today } from "./clock.server";
import { disturbanceOf } from "./disturbances.server";
import { newToken, sha256 } from "./crypto.server";
import { db, sql } from "./db.server";
import type { Session as SessionRow } from "./prisma/client";
import { roleInForce, type Role } from "./roles";

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: { pseudonym: string; role: Role; secondStep: boolean };
    DatabaseSessionAttributes: { endsAt: Date };
  }
}

const idle = new TimeSpan(60, "m");
const absoluteMs = 12 * 60 * 60 * 1000;

/** A stored session as Lucia sees it; the id is the one that was presented, never the stored hash. */
function asPresented(row: Pick<SessionRow, "accountId" | "expiresAt" | "endsAt">, id: string): DatabaseSession {
  // The clock of the platform may be moved in tests; Lucia compares with the real one.
  const skew = Date.now() - now();
  const end = Math.min(row.expiresAt.getTime(), row.endsAt.getTime());
  return {
    id,
    userId: row.accountId,
    expiresAt: new Date(end + skew),
    attributes: { endsAt: row.endsAt },
  };
}

/** Whether a session stands. */
function stands({ expiresAt, endsAt }: Pick<SessionRow, "expiresAt" | "endsAt">): boolean {
  return standsUntil(expiresAt, idle.milliseconds()) && standsUntil(endsAt, absoluteMs);
}

/** Times as the database gives them: text from SQLite, dates from others. */
interface SessionAndAccount {
  accountId: string;
  expiresAt: string | Date;
  endsAt: string | Date;
  pseudonym: string;
  role: Role;
  secondStep: number | bigint | boolean;
}

/** Keeps SHA-256 of session ids only: a copy of the database opens no session. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    // Read at every request, hence written out: one row of both tables.
    const [row] = await sql().$queryRaw<SessionAndAccount[]>`
      SELECT s."accountId", s."expiresAt", s."endsAt", a."pseudonym", a."role",
        (a."totpOn" IS NOT NULL OR a."secondStepWaived"
          OR EXISTS (SELECT 1 FROM "Passkey" p WHERE p."accountId" = a."id")) AS "secondStep"
      FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
      WHERE s."idHash" = ${sha256(id)}`;
    if (!row) return [null, null];
    const { accountId, pseudonym, role } = row;
    const secondStep = Boolean(Number(row.secondStep));
    const ends = { accountId, expiresAt: new Date(row.expiresAt), endsAt: new Date(row.endsAt) };
    // What is over is for the sweep to delete: whoever comes with it reads on as a visitor, also where nothing can be written.
    if (!stands(ends)) return [null, null];
    return [asPresented(ends, id), { id: accountId, attributes: { pseudonym, role, secondStep } }];
  },
  async getUserSessions(userId) {
    const rows = await db().session.findMany({ where: { accountId: userId } });
    return rows.map((row) => asPresented(row, row.idHash));
  },
  async setSession(session) {
    const startedAt = now();
    await db().session.create({
      data: {
        idHash: sha256(session.id),
        accountId: session.userId,
        expiresAt: new Date(startedAt + idle.milliseconds()),
        endsAt: new Date(startedAt + absoluteMs),
        startedOn: today(),
      },
    });
  },
  async updateSessionExpiration(id) {
    const data = { expiresAt: new Date(now() + idle.milliseconds()) };
    try {
      await db().session.updateMany({ where: { idHash: sha256(id) }, data });
    } catch (error) {
      // Where nothing can be written one reads on, as long as the session stands; the next request prolongs it.
      if (!disturbanceOf(error)) throw error;
    }
  },
  async deleteSession(id) {
    await db().session.deleteMany({ where: { idHash: sha256(id) } });
  },
  async deleteUserSessions(userId) {
    await db().session.deleteMany({ where: { accountId: userId } });
  },
  async deleteExpiredSessions() {
    const standing = { expiresAt: endsOfStanding(idle.milliseconds()), endsAt: endsOfStanding(absoluteMs) };
    await db().session.deleteMany({ where: { NOT: standing } });
  },
};

const lucia = new Lucia(adapter, {
  // Lucia prolongs a session when less than half of this is left: here, when its last prolongation is five minutes
  // ago, so that not every page writes. How long it is prolonged is the adapter's matter.
  sessionExpiresIn: new TimeSpan(2 * (60 - 5), "m"),
  sessionCookie: { name: "__Host-session", expires: false },
  getUserAttributes: ({ pseudonym, role, secondStep }) => ({ pseudonym, ...roleInForce(role, secondStep) }),
});

/** Who acts: the account behind a valid session. Every domain verb takes it first. */
export interface Actor {
  id: string;
  pseudonym: string;
  /** The role that is in force. */
  role: Role;
  /** The office whose rights rest until its holder has a second step at sign-in. */
  resting?: Role;
}

/**
 * The session id that the request presents, or null. Read here and not by Lucia, which decodes every cookie and fails
 * where another one, which anybody may have set, is broken.
 */
function presentedId(request: Request): string | null {
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  const own = cookies.find((one) => one.startsWith("__Host-session="))?.slice("__Host-session=".length);
  return own && /^[\w-]{43}$/.test(own) ? own : null;
}

/** The actor of a request by its cookie, or null. Counts as use: an idle session is prolonged, up to 12 hours. */
export async function readSession(request: Request): Promise<Actor | null> {
  const id = presentedId(request);
  if (!id) return null;
  const { user } = await lucia.validateSession(id);
  if (!user) return null;
  const { id: account, pseudonym, role, resting } = user;
  return { id: account, pseudonym, role, ...(resting ? { resting } : {}) };
}

/** A cookie of the browser session: closed with the browser, at most 12 hours of use. */
function cookieHeader(value: string): string {
  return value
    ? `__Host-session=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`
    : "__Host-session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0";
}

/** Starts a session with a new id and gives the Set-Cookie header; whatever session the request had is ended. */
export async function startSession(request: Request, accountId: string): Promise<string> {
  await endSession(request);
  const session = await lucia.createSession(accountId, { endsAt: new Date(0) }, { sessionId: newToken() });
  return cookieHeader(session.id);
}

/** Ends the session of the request, if any, and gives the Set-Cookie header that clears the cookie. */
export async function endSession(request: Request): Promise<string> {
  const id = presentedId(request);
  if (id) await lucia.invalidateSession(id);
  return cookieHeader("");
}

/** Ends all sessions of an account, as after a change of rights or of the passphrase. */
export async function endAllSessions(accountId: string): Promise<void> {
  await lucia.invalidateUserSessions(accountId);
}

/** The stored hash of the session that the request presents, or null. */
export function presentedSessionHash(request: Request): string | null {
  const id = presentedId(request);
  return id ? sha256(id) : null;
}

/** Deletes what has expired. */
export async function sweepSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}
