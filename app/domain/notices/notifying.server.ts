import { today } from "~/platform/clock.server";
import { newCode } from "~/platform/crypto.server";
import type { Sql, Tx } from "~/platform/db.server";
import { type KeptKind, mostKept } from "./kinds";

/** What somebody is told. */
export interface News {
  kind: KeptKind;
  /** Code of the comment, or of what was decided on. */
  subject: string;
  /** What was decided, as `proposal.accepted`. */
  says?: string;
}

/**
 * Tells these accounts, inside the transaction of what they are told of. No row is made for whoever has turned the
 * kind off, nor for the one who acts; of what names no account nothing is said.
 */
export async function notify(
  tx: Sql,
  actorId: string | null,
  accountIds: readonly (string | null)[],
  { kind, subject, says = "" }: News,
): Promise<void> {
  for (const accountId of others(actorId, accountIds)) await add(tx, accountId, { kind, subject, says });
}

/**
 * Tells the authors of a concept of a new thread on it. Threads that an author has not seen yet are one notice: the
 * numbers of the first and the last.
 */
export async function notifyOfThread(
  tx: Sql,
  actorId: string,
  accountIds: readonly (string | null)[],
  { concept: subject, rootNumber }: { concept: string; rootNumber: number },
): Promise<void> {
  const kind = "comment";
  for (const accountId of others(actorId, accountIds)) {
    const joined = await tx.$executeRaw`
      UPDATE "Notice" SET "upTo" = ${rootNumber}, "day" = ${today()}, "seq" = (
        SELECT MAX(n."seq") + 1 FROM "Notice" n WHERE n."accountId" = ${accountId})
      WHERE "accountId" = ${accountId} AND "kind" = ${kind} AND "subject" = ${subject} AND NOT "seen"`;
    if (joined === 0) await add(tx, accountId, { kind, subject, says: "" }, rootNumber);
  }
}

/** Takes back what these accounts were told. */
export async function takeNoticesBack(
  tx: Tx,
  accountIds: readonly (string | null)[],
  { kind, subject }: Pick<News, "kind" | "subject">,
): Promise<void> {
  await tx.notice.deleteMany({ where: { accountId: { in: others(null, accountIds) }, kind, subject } });
}

function others(actorId: string | null, accountIds: readonly (string | null)[]): string[] {
  return [...new Set(accountIds)].filter((id): id is string => id !== null && id !== actorId);
}

async function add(tx: Sql, accountId: string, { kind, subject, says }: Required<News>, rootNumber = 0): Promise<void> {
  const made = await tx.$executeRaw`
    INSERT INTO "Notice" ("code", "accountId", "seq", "kind", "subject", "says", "since", "upTo", "day", "seen")
    SELECT ${newCode()}, ${accountId},
      COALESCE((SELECT MAX(n."seq") FROM "Notice" n WHERE n."accountId" = ${accountId}), 0) + 1,
      ${kind}, ${subject}, ${says}, ${rootNumber}, ${rootNumber}, ${today()}, false
    WHERE NOT EXISTS (SELECT 1 FROM "NoticeChoice" o WHERE o."accountId" = ${accountId} AND o."kind" = ${kind})`;
  if (made === 0) return;
  await tx.$executeRaw`
    DELETE FROM "Notice" WHERE "accountId" = ${accountId} AND "seq" <= (
      SELECT n."seq" FROM "Notice" n WHERE n."accountId" = ${accountId}
      ORDER BY n."seq" DESC LIMIT 1 OFFSET ${mostKept})`;
}
