import { Decrypter, Encrypter } from "age-encryption";
import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Refusal } from "../console/shell.server";

// Encryption with age, a stream at a time: nothing is larger in memory than a piece of 64 kB.

const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);

/** What encrypts for these keys; without a key nothing is encrypted. Refuses what is no key. */
export function encrypterFor(to: readonly string[]): (plain: Readable) => Promise<Readable> {
  if (to.length === 0) return (plain) => Promise.resolve(plain);
  const encrypter = new Encrypter();
  for (const recipient of to) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Refusal(`${JSON.stringify(recipient)} is no public key of age: those begin with age1.`);
    }
  }
  return async (plain) => fromWeb(await encrypter.encrypt(toWeb(plain)));
}

/** The least that a file of so many bytes weighs once it is encrypted: what is smaller was cut off. */
export function leastEncrypted(bytes: number, to: readonly string[]): number {
  return to.length === 0 ? bytes : bytes + Math.max(1, Math.ceil(bytes / 65_536)) * 16 + 16;
}

const opening = "age-encryption.org/v1";

/** Whether a file is encrypted with age. */
export function isEncrypted(path: string): boolean {
  const start = Buffer.alloc(opening.length);
  const handle = openSync(path, "r");
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString("latin1") === opening;
}

/** What opens files: with the private keys in a file, or where none is named those alone that are not encrypted. */
export function openerWith(identity: string | undefined): (path: string) => Promise<Readable> {
  const decrypter = new Decrypter();
  if (identity !== undefined) {
    if (!existsSync(identity)) throw new Refusal(`There is no file ${identity}.`);
    const keys = readFileSync(identity, "utf8").match(/^AGE-SECRET-KEY-\S+/gm) ?? [];
    const none = new Refusal(`${identity} holds no private key of age: those begin with AGE-SECRET-KEY-.`);
    if (keys.length === 0) throw none;
    try {
      for (const key of keys) decrypter.addIdentity(key);
    } catch {
      throw none;
    }
  }
  return async (path) => {
    if (!isEncrypted(path)) return createReadStream(path);
    if (identity === undefined)
      throw new Refusal("This backup is encrypted: name the file with the private key, --identity FILE.");
    try {
      return fromWeb(await decrypter.decrypt(toWeb(createReadStream(path))));
    } catch {
      throw new Refusal("This key does not open the backup, or the file is damaged.");
    }
  };
}
