import { askSpeakers } from "~/domain/programme/asking-speakers.server";
import { eventMessageSchema } from "~/domain/programme/event-messages.schema";
import { sendEventMessage } from "~/domain/programme/sending-messages.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import type { Person } from "./cast";

let count = 0;

/** Asks the speakers of an event as its form would; gives the code of the question. */
export async function askedBy(who: Person, { slug }: { slug: string | null }, body?: string): Promise<string> {
  const formToken = newToken();
  await askSpeakers(who, slug!, { body: body ?? `How are judges chosen elsewhere, ${(count += 1)}?`, formToken });
  return (await db().speakerQuestion.findUniqueOrThrow({ where: { formToken } })).code;
}

/** What the form of a message to those who registered sends. */
export const messageFields = { audience: "all", textBe: "", textRu: "", textEn: "Bring **a pen**." };

/** Sends a message as its form would; gives its code. */
export async function messageSent(
  organizer: Person,
  { code }: { code: string },
  fields: Partial<typeof messageFields> = {},
): Promise<string> {
  const formToken = newToken();
  const input = eventMessageSchema.parse({ ...messageFields, ...fields, formToken });
  await sendEventMessage(organizer, code, input);
  return (await db().eventMessage.findUniqueOrThrow({ where: { formToken } })).code;
}
