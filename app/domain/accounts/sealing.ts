import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
  type Identity,
  type Stanza,
} from "age-encryption";

/** What a sealed text belongs to. It stands inside the text, so that one put into another record is noticed. */
export interface SealedIn {
  /** Id of the record. */
  record: string;
  /** Mark of the account that the record belongs to. */
  holder: string;
  field: string;
}

/** How the inside is written. */
const version = 1;

/** Length of every sealed text before it is sealed: the longest contact fits, and the length tells nothing. */
export const sealedBytes = 1536;

/** What a file has behind its header: a nonce, the text in one piece, and the mark of that piece. */
const payloadBytes = 16 + sealedBytes + 16;

/** Whether the text is a public key of the kind that `age-keygen` makes; read by the library, checksum included. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** The private keys in the text of a key file, comments aside. */
export function identitiesIn(text: string): string[] {
  return text.toUpperCase().match(/AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/g) ?? [];
}

/** A new pair of keys, as `age-keygen` makes it, with the text of its file. */
export async function newKey(): Promise<{ identity: string; recipient: string; file: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { identity, recipient, file: `# public key: ${recipient}\n${identity}\n` };
}

/** Encrypts bytes or a text to the public keys; an armored age file. Fails where there is no key. */
export async function encryptTo(recipients: readonly string[], content: Uint8Array | string): Promise<string> {
  if (recipients.length === 0) throw new Error("There is no key to seal to.");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(content));
}

/** Decrypts an armored age file: its bytes, or null where the keys do not fit or the file is not whole. */
export async function decryptWith(identities: readonly string[], file: string): Promise<Uint8Array | null> {
  try {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    return await decrypter.decrypt(armor.decode(file));
  } catch {
    return null;
  }
}

/** Seals a text that belongs to a record to the public keys, padded to the one length. */
export async function sealText(of: SealedIn, text: string, recipients: readonly string[]): Promise<string> {
  const inside = new TextEncoder().encode(JSON.stringify({ ...ordered(of), version, text }));
  if (inside.length >= sealedBytes) throw new Error("The text is too long to be sealed.");
  // JSON may be followed by spaces: whoever opens the file with the age program reads it as it is.
  const padded = new Uint8Array(sealedBytes).fill(0x20);
  padded.set(inside);
  padded[sealedBytes - 1] = 0x0a;
  return encryptTo(recipients, padded);
}

/** What came of opening: the text; or the key does not fit, or the text belongs to another record. */
export type Opened = { state: "open"; text: string } | { state: "otherKey" } | { state: "otherRecord" };

/** Opens a sealed text and compares what stands inside with the record it was found in. */
export async function openSealed(of: SealedIn, sealed: string, identities: readonly string[]): Promise<Opened> {
  const bytes = await decryptWith(identities, sealed);
  if (!bytes) return { state: "otherKey" };
  const text = textFor(of, bytes);
  return text === null ? { state: "otherRecord" } : { state: "open", text };
}

/** Seals anew to other keys what the identities open, unchanged; the new file, or why not. */
export async function reseal(
  of: SealedIn,
  sealed: string,
  identities: readonly string[],
  recipients: readonly string[],
): Promise<{ state: "sealed"; sealed: string } | Exclude<Opened, { state: "open" }>> {
  const bytes = await decryptWith(identities, sealed);
  if (!bytes) return { state: "otherKey" };
  if (textFor(of, bytes) === null) return { state: "otherRecord" };
  return { state: "sealed", sealed: await encryptTo(recipients, bytes) };
}

/**
 * How many X25519 keys an armored age file is sealed to, read from its header by the library; null where it is not
 * such a file, has other kinds of keys, or holds a text of another length than all sealed texts have.
 */
export async function keysOfFile(file: string): Promise<number | null> {
  let stanzas: Stanza[] = [];
  const looking: Identity = {
    unwrapFileKey(found) {
      stanzas = found;
      return null;
    },
  };
  try {
    const bytes = armor.decode(file);
    const decrypter = new Decrypter();
    decrypter.addIdentity(looking);
    // It fails always, having no key; what matters is what it has read by then.
    await decrypter.decryptHeader(bytes).catch(() => undefined);
    const header = /^[^]*?\n--- [^\n]*\n/.exec(new TextDecoder("latin1").decode(bytes))?.[0] ?? "";
    const plain = stanzas.every(({ args }) => args[0] === "X25519" && args.length === 2);
    return plain && bytes.length - header.length === payloadBytes ? stanzas.length : null;
  } catch {
    return null;
  }
}

function ordered({ record, holder, field }: SealedIn): SealedIn {
  return { record, holder, field };
}

/** The text inside, or null where it does not say that it belongs to this record. */
function textFor(of: SealedIn, bytes: Uint8Array): string | null {
  try {
    const inside = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const own = inside.record === of.record && inside.holder === of.holder && inside.field === of.field;
    return own && inside.version === version && typeof inside.text === "string" ? inside.text : null;
  } catch {
    return null;
  }
}
