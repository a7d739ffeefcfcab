/** Fewest and most characters of a passphrase of one's own. */
export const ownPassphrase = { min: 15, max: 200 };

/** A passphrase as it is compared with what is easily guessed: without case and spaces. */
export function folded(passphrase: string): string {
  return passphrase.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** Letters and digits only. */
export function bare(passphrase: string): string {
  return folded(passphrase).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether it is hardly more than one character or one short pattern, repeated. */
export function repeatsItself(passphrase: string): boolean {
  const characters = [...folded(passphrase)];
  if (new Set(characters).size < 5) return true;
  for (let period = 1; period <= Math.min(10, characters.length / 2); period += 1) {
    if (characters.every((character, i) => i < period || character === characters[i - period])) return true;
  }
  return false;
}

/** Whether the passphrase has the pseudonym in it, however it is spaced or written. */
export function containsPseudonym(passphrase: string, pseudonym: string): boolean {
  const name = bare(pseudonym);
  return name.length > 0 && bare(passphrase).includes(name);
}
