import { z } from "zod";
import { hidden, line } from "~/domain/fields";
import { say } from "~/domain/mistakes";

/** A public key as `age-keygen` prints it. A private key that was pasted instead is named as such. */
const recipient = () =>
  line({ max: 200 })
    .refine((text) => !/AGE-SECRET-KEY/i.test(text), { message: say("privateKeySent"), abort: true })
    .refine((text) => text === "" || /^age1[02-9ac-hj-np-z]{58}$/.test(text), say("notARecipient"));

/** The public half of a key. */
export const recipientSchema = z.object({ recipient: recipient() });

/** The answer that only the holder of the private half can read. */
export const proofSchema = z.object({ recipient: recipient(), answer: line({ max: 100 }) });

/** A contact sealed anew outside the page. */
export const resealedSchema = z.object({
  sealed: z
    .string()
    .max(100_000)
    .transform((text) => text.trim()),
});

/** How many contacts are sealed anew at once. */
export const mostResealed = 20;

const each = (max: number) => z.array(hidden({ max })).min(1).max(mostResealed);

/** Contacts sealed anew in the page: each by its code, with a trace of the file it was made from. */
export const takingBackSchema = z.object({ code: each(40), was: each(64), sealed: z.array(z.string().max(100_000)) });

/** After which contact a page of the list goes on. */
export const contactsSchema = z.object({ after: z.string().max(40).optional().catch(undefined) });

/** After which contact the next ones are handed out; empty for the first. */
export const handingOutSchema = z.object({ after: line({ min: 0, max: 40 }) });
