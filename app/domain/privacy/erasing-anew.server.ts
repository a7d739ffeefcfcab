import { removeContactAnew } from "~/domain/accounts/own-contact.server";
import { deleteCommentAnew } from "~/domain/discussion/deleting.server";
import { revokeConsentAnew } from "~/domain/media/consenting.server";
import type { Erased } from "~/platform/backups/erasures.server";
import { db, scrub } from "~/platform/db.server";
import { eraseAccount } from "./erasing.server";

const anybody = async () => undefined;

/**
 * What a backup brings back and what had been erased since is erased anew, each by the verb that erased it: accounts,
 * interviews whose consent was taken back, contacts, comments. Gives what of it was there, in words.
 */
export async function eraseAnew(erased: Erased): Promise<string[]> {
  const count = { accounts: 0, interviews: 0, contacts: 0, comments: 0 };
  const accounts = await db().account.findMany({ select: { id: true } });
  for (const { id } of accounts) {
    const how = erased.how("account", id);
    if (how === null) continue;
    await eraseAccount(id, how === "leave" ? "leave" : "delete", anybody, "anew");
    count.accounts += 1;
  }
  for (const { id, state } of await db().interview.findMany({ select: { id: true, state: true } })) {
    if (state === "revoked" || erased.how("interview", id) === null) continue;
    await revokeConsentAnew(id);
    count.interviews += 1;
  }
  for (const { id } of await db().sealedContact.findMany({ select: { id: true } })) {
    if (erased.how("contact", id) === null) continue;
    await removeContactAnew(id);
    count.contacts += 1;
  }
  const standing = { state: { not: "deleted" } };
  for (const { id } of await db().comment.findMany({ where: standing, select: { id: true } })) {
    if (erased.how("comment", id) === null) continue;
    await deleteCommentAnew(id);
    count.comments += 1;
  }
  await scrub();
  return Object.entries(count).flatMap(([name, number]) => (number > 0 ? [`${name} ${number}`] : []));
}
