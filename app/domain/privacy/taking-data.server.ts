import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { proveOneself } from "~/domain/accounts/proving.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { seal, unseal } from "~/platform/crypto.server";
import { log } from "~/platform/log.server";
import { readPictureFile } from "~/platform/picture-files.server";
import { presentedSessionHash } from "~/platform/session.server";
import { dataJson } from "./data-json.server";
import { dataPage, type PageName, pages } from "./data-pages.server";
import { gathered, reads } from "./reading-parts.server";
import { findTies } from "./ties.server";

const purpose = "own-data";
const cookieName = "__Host-leave";
const minutes = 5;

/**
 * Lets the actor take away what the platform has about them, for five minutes and in this session alone: gives the
 * Set-Cookie header that carries the leave. Refuses who does not know the passphrase.
 */
export async function allowTaking(
  actor: Who | null,
  request: Request,
  input: { passphraseNow: string },
): Promise<string> {
  allow(actor, may.ownData(actor));
  await proveOneself(actor, input.passphraseNow);
  const leave = { accountId: actor.id, session: presentedSessionHash(request), until: now() + minutes * 60_000 };
  const sealed = seal(purpose, JSON.stringify(leave));
  return `${cookieName}=${sealed}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${minutes * 60}`;
}

/** The Set-Cookie header that ends the leave. */
export const taken = `${cookieName}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

/** Whether the request carries the actor's leave to take the data away. */
export function mayTake(actor: Who | null, request: Request): boolean {
  allow(actor, may.ownData(actor));
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  const text = value ? unseal(purpose, value) : null;
  if (!text) return false;
  const leave = JSON.parse(text) as { accountId: string; session: string; until: number };
  return leave.accountId === actor.id && leave.session === presentedSessionHash(request) && leave.until > now();
}

/**
 * Everything that the platform has about the actor, as a zip: for a machine, and as pages in the reader's language.
 * It is made while it is sent; no file of it is ever on the server.
 */
export async function takeData(actor: Who | null, language: Language): Promise<Readable> {
  const ties = await findTies(actor);
  const zip = new ZipFile();
  // The day alone, as everywhere; readable by its owner alone where it is unpacked.
  const options = { mtime: new Date(`${today()}T12:00:00Z`), mode: 0o100600, forceDosTimestamp: true };
  const add = (name: string, pieces: () => AsyncGenerator<string>) =>
    zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(pieces(), { objectMode: false })));
  for (const name of Object.keys(pages) as PageName[]) {
    add(`${name}.html`, () => dataPage(name, ties, language));
  }
  add("data.json", () => dataJson(ties, language));
  for (const { code, file } of await gathered(reads.conceptPictures(ties))) {
    const read = async () => (await readPictureFile(file)) ?? Buffer.alloc(0);
    zip.addReadStreamLazy(`pictures/${code}.webp`, { ...options, compress: false }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes], { objectMode: false })),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  }
  const output = zip.outputStream as Readable;
  zip.on("error", (error) => {
    log.failure(error);
    output.destroy();
  });
  zip.end();
  return output;
}
