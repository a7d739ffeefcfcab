import { timingSafeEqual } from "node:crypto";
import { newToken, sha256 } from "~/platform/crypto.server";
import { now, today } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { createAccount, type NewAccount } from "./joining.server";

/** SHA-256 of the token in the first link. In memory only: each start without an administrator makes a new one. */
let expected: string | null = null;

/** Makes the one-time token with which the first administrator opens an account; null where there is one already. */
export async function makeFoundingToken(): Promise<string | null> {
  const founded = await db().account.findFirst({ where: { role: "administrator" }, select: { id: true } });
  if (founded) return null;
  const token = newToken();
  expected = sha256(token);
  return token;
}

const lasting = "founding-link";

/**
 * Makes a one-time link that outlasts a start, for whoever works in the server's shell; any earlier one ends. Only its
 * hash is kept, with the day on which it ends.
 */
export async function makeLastingLink(tx: Tx): Promise<string> {
  const token = newToken();
  const until = new Date(now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  const value = `${sha256(token)} ${until}`;
  await tx.setting.upsert({ where: { name: lasting }, create: { name: lasting, value }, update: { value } });
  return token;
}

/** Whether the token is that of the lasting link, and it is not over. */
async function isLasting(token: string): Promise<boolean> {
  const [hash = "", until = ""] = (await db().setting.findUnique({ where: { name: lasting } }))?.value.split(" ") ?? [];
  return same(sha256(token), hash) && today() <= until;
}

function same(given: string, kept: string): boolean {
  return given.length === kept.length && timingSafeEqual(Buffer.from(given), Buffer.from(kept));
}

/** Refuses with 404 what is not the token of a founding link. */
export async function checkFoundingToken(token: string): Promise<void> {
  const first = expected !== null && same(sha256(token), expected);
  if (!first && !(await isLasting(token))) refuse(404);
}

/**
 * Opens the account of an administrator. The link ends with it; a mistake that can be mended leaves it open.
 * `alongside` is done in the transaction that makes the account.
 */
export async function foundCommunity(
  request: Request,
  token: string,
  input: NewAccount,
  alongside: (tx: Tx) => Promise<void>,
) {
  await checkFoundingToken(token);
  const first = expected !== null && same(sha256(token), expected);
  const kept = expected;
  if (first) expected = null;
  try {
    return await createAccount(request, input, { role: "administrator" }, async (tx) => {
      if (!first) {
        // Of two at once, one deletes it.
        const { count } = await tx.setting.deleteMany({
          where: { name: lasting, value: { startsWith: sha256(token) } },
        });
        if (count === 0) refuse(404);
      }
      await alongside(tx);
    });
  } catch (error) {
    if (first) expected = kept;
    throw error;
  }
}
