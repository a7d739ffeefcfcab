import { sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";

/**
 * The public keys to which contacts are sealed now: those of organizers and administrators, and the recovery key.
 * A key whose owner has lost the role is left out whether or not it was retired. `keySet` names the set.
 */
export async function liveKeys(): Promise<{ recipients: string[]; keySet: string }> {
  const keys = await db().contactKey.findMany({
    where: {
      retiredOn: null,
      OR: [{ accountId: null }, { account: { role: { in: ["organizer", "administrator"] } } }],
    },
    orderBy: { recipient: "asc" },
    select: { recipient: true },
  });
  const recipients = keys.map(({ recipient }) => recipient);
  return { recipients, keySet: sha256(recipients.join("\n")) };
}
