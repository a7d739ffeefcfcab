import { hash, verify } from "@node-rs/argon2";
import { tag } from "./crypto.server";

/** OWASP Password Storage Cheat Sheet asks for at least 19 MiB, t=2; this is 64 MiB, t=3. */
const cost = { memoryCost: 65536, timeCost: 3, parallelism: 1 };

/** At most four at once: each takes 64 MiB, so more at once would only starve the machine. */
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 4) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Spaces and case of words do not matter to people who copy from paper; Unicode forms do not matter to anyone. */
function canonical(passphrase: string): string {
  return tag("passphrase", passphrase.normalize("NFKC").trim().replace(/\s+/gu, " "));
}

/** Argon2id over an HMAC of the passphrase under a key that is outside the database. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return inTurn(() => hash(canonical(passphrase), cost));
}

/** A hash of the same cost that nothing fits; made of nothing, so that the first use costs no more than the next. */
const { memoryCost, timeCost, parallelism } = cost;
const decoy = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/**
 * Whether the passphrase belongs to the hash. Without a hash (unknown pseudonym, or an account that nobody is to
 * sign in to) it does the same work against a decoy and says no, so that the time tells nothing.
 */
export async function checkPassphrase(stored: string | null, passphrase: string): Promise<boolean> {
  const known = stored?.startsWith("$argon2id$") ? stored : null;
  const matches = await inTurn(() => verify(known ?? decoy, canonical(passphrase)));
  return known !== null && matches;
}
