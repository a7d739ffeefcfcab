import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from "node:crypto";
import { secrets } from "./secrets.server";

const base32 = "abcdefghijkmnpqrstuvwxyz23456789";

/** Random text of the alphabet, `length` characters; 5 bits each with the default alphabet. */
export function randomText(length: number, alphabet: string = base32): string {
  let text = "";
  for (let i = 0; i < length; i += 1) text += alphabet[randomInt(alphabet.length)];
  return text;
}

/** Identifier of a row: 130 random bits, without any order. */
export function newId(): string {
  return randomText(26);
}

/** Opaque code for an address: 80 random bits, easy to copy. */
export function newCode(): string {
  return randomText(16);
}

/** Secret of 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 as hex. For secrets of full strength only; passphrases go through Argon2id. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Keys that were derived, by what they were derived from: a page asks for the same ones dozens of times. */
const derived = new WeakMap<Buffer, Map<string, Buffer>>();

/** A key of 32 bytes, derived by HKDF-SHA-256 (RFC 5869) from the pepper for one purpose. */
function derivedKey(salt: string, purpose: string): Buffer {
  const { pepper } = secrets();
  const own = derived.get(pepper) ?? new Map<string, Buffer>();
  derived.set(pepper, own);
  const name = `${salt}\n${purpose}`;
  const known = own.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", pepper, salt, purpose, 32));
  own.set(name, key);
  return key;
}

/**
 * HMAC-SHA-256 as hex under a key derived from the pepper for one purpose,
 * so that tags made for different purposes can never be compared.
 */
export function tag(purpose: string, text: string): string {
  return createHmac("sha256", derivedKey("", purpose)).update(text).digest("hex");
}

/** Encrypts bytes (AES-256-GCM) under a key of its own for one purpose. */
export function sealBytes(purpose: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The bytes that `sealBytes` encrypted for this purpose, or null when they are not whole or not ours. */
export function unsealBytes(purpose: string, bytes: Uint8Array): Buffer | null {
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", sealKey(purpose), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Encrypts a text as `sealBytes` does. For what a browser carries back to us. */
export function seal(purpose: string, text: string): string {
  return sealBytes(purpose, Buffer.from(text, "utf8")).toString("base64url");
}

/** The text that `seal` encrypted for this purpose, or null when it is not whole or not ours. */
export function unseal(purpose: string, sealed: string): string | null {
  return unsealBytes(purpose, Buffer.from(sealed, "base64url"))?.toString("utf8") ?? null;
}

const sealKey = (purpose: string) => derivedKey("seal", purpose);
