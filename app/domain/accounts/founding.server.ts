import { timingSafeEqual } from "node:crypto";
import { newToken, sha256, tag } from "~/platform/crypto.server";
import { now, today } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { createAccount, type NewAccount } from "./joining.server";

/**
 * The token of the first link: each process of the community makes the same, and none keeps it. It opens nothing once
 * there is an administrator.
 */
const firstToken = () => tag("founding-link", "");

/** Whether there is no administrator yet, but for an account that is being made. */
async function unfounded(tx: Tx, besides = ""): Promise<boolean> {
  const where = { role: "administrator", id: { not: besides } };
  return (await tx.account.findFirst({ where, select: { id: true } })) === null;
}

/** The one-time token with which the first administrator opens an account; null where there is one already. */
export async function foundingToken(): Promise<string | null> {
  return (await unfounded(db())) ? firstToken() : null;
}

/** Whether the token is that of the first link, and there is no administrator yet. */
async function isFirst(token: string): Promise<boolean> {
  return same(token, firstToken()) && (await unfounded(db()));
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
  if (!(await isFirst(token)) && !(await isLasting(token))) refuse(404);
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
  const first = same(token, firstToken());
  return createAccount(request, input, { role: "administrator" }, async (tx, account) => {
    // Of two at once, one finds another's administrator here, or deletes the link.
    if (first && !(await unfounded(tx, account))) refuse(404);
    if (!first) {
      const { count } = await tx.setting.deleteMany({
        where: { name: lasting, value: { startsWith: sha256(token) } },
      });
      if (count === 0) refuse(404);
    }
    await alongside(tx);
  });
}
