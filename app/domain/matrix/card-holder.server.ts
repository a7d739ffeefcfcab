import { randomText, tag } from "~/platform/crypto.server";

/** The only join between an account and its card: an HMAC under a key outside the database. */
export function holderTag(accountId: string): string {
  return tag("card-holder", accountId);
}

/** Letters and digits of card numbers: none that is taken for another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new random card number, as R-7K2M-94: one of 51,840,000. The caller tries again when it is taken. */
export function newCardNumber(): string {
  return `R-${randomText(4, alphabet)}-${randomText(2, "23456789")}`;
}
