/** A secret in groups of four, as people copy it. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?!$)/g, "$1 ");
}

/** The six digits of an app, however they were spaced and typed; null where these are not six digits. */
export function sixDigits(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s\u200B-\u200F\u2060\p{Pd}]/gu, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}
