import { stateInterests, submitApplication } from "~/domain/accounts/applying.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "./cast";

export const motivation = "I have worked with schools and want to help them change.";

/** An applicant with an empty draft. */
export async function drafting(pseudonym?: string): Promise<Person & { code: string }> {
  const person = await member("applicant", pseudonym);
  const code = newCode();
  await db().application.create({
    data: { id: newId(), code, accountId: person.id, state: "draft", experience: "", motivation: "" },
  });
  return { ...person, code };
}

/** An applicant whose application waits for the organizers. */
export async function waiting(pseudonym?: string): Promise<Person & { code: string }> {
  const person = await drafting(pseudonym);
  await stateInterests(person, { spheres: ["education", "digital"], experience: "3to10", languages: ["be", "en"] });
  await submitApplication(person, { motivation });
  return person;
}
