import { writeToOrganizers } from "~/domain/matrix/writing-messages.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import type { Role } from "~/platform/roles";

/** Has the participant at this place of the demonstration community write to the organizers from their card. */
export async function newMessage(place: number): Promise<void> {
  const account = await db().account.findFirstOrThrow({
    where: { role: "participant" },
    orderBy: { pseudonym: "asc" },
    skip: place * 11,
  });
  const actor = { id: account.id, pseudonym: account.pseudonym, role: account.role as Role };
  await writeToOrganizers(actor, { body: "Words about a position.", formToken: newToken() });
}
