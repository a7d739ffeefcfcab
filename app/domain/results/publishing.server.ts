import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId, sha256 } from "~/platform/crypto.server";
import { transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { composeYear, newestEdition } from "./composing.server";
import { differencesOf, type Contents } from "./contents";

interface Asking {
  year: number;
  revision: number;
  reason: string;
}

/**
 * Asks a second organizer to consent to the results as they stand now, which are frozen for it. Whoever asks again, or
 * another organizer who asks anew, takes the place of who asked before. A correction needs a reason, and something to
 * correct.
 */
export async function askForConsent(actor: Who | null, { year, revision, reason }: Asking): Promise<void> {
  allow(actor, may.keepResults(actor));
  await transaction(async (tx) => {
    const row = found(await tx.resultsYear.findUnique({ where: { year }, select: { revision: true } }));
    if (row.revision !== revision) throw new Mendable("form", sayBack("results.stale"));
    const { contents } = await composeYear(tx, year);
    const before = await newestEdition(tx, year);
    if (before && differencesOf(before.contents, contents).length === 0) {
      throw new Mendable("form", sayBack("results.same"));
    }
    if (before && reason.length < 10) throw new Mendable("reason", sayBack("results.reason"));
    const asked = { askedById: actor.id, askedOn: today(), frozen: JSON.stringify(contents) };
    const data = { ...asked, reason: before ? reason : "" };
    await tx.resultsAsking.upsert({ where: { year }, create: { year, ...data }, update: data });
    await record(tx, actor.id, "results.asked", { kind: "results", code: String(year) });
  });
}

/** Takes the question to a second organizer back. Refuses with 409 where nobody asks. */
export async function takeAskingBack(actor: Who | null, year: number): Promise<void> {
  allow(actor, may.keepResults(actor));
  await transaction(async (tx) => {
    const { count } = await tx.resultsAsking.deleteMany({ where: { year } });
    if (count === 0) refuse(409, "resultsMoved");
    await record(tx, actor.id, "results.takenBack", { kind: "results", code: String(year) });
  });
}

/** By what a form names what was frozen for consent. */
export function seenOf(frozen: string): string {
  return sha256(frozen);
}

/** What has changed since the results were frozen for consent: with anything, nobody can consent. */
export async function changedSince(tx: Tx, year: number, frozen: string) {
  const { contents } = await composeYear(tx, year);
  return differencesOf(JSON.parse(frozen) as Contents, contents);
}

/**
 * A second organizer consents to what they were shown, and it is published: the first edition of a year, or a dated
 * correction; the earlier ones stay. Refuses with 403 whoever asked, with 409 where nobody asks any more; where
 * something else was frozen meanwhile or a figure has changed since, it has to be asked anew.
 */
export async function consentToResults(actor: Who | null, year: number, seen: string): Promise<void> {
  allow(actor, may.keepResults(actor));
  await transaction(async (tx) => {
    const asking = await tx.resultsAsking.findUnique({ where: { year } });
    if (!asking) refuse(409, "resultsMoved");
    allow(actor, may.consentToResults(actor, asking));
    const { frozen, reason } = asking;
    if (seenOf(frozen) !== seen) throw new Mendable("form", sayBack("results.unseen"));
    if ((await changedSince(tx, year, frozen)).length > 0) throw new Mendable("form", sayBack("results.moved"));
    const number = ((await newestEdition(tx, year))?.number ?? 0) + 1;
    await tx.resultsEdition.create({
      data: { id: newId(), year, number, content: frozen, reason, publishedOn: today() },
    });
    await tx.resultsAsking.delete({ where: { year } });
    const verb = number === 1 ? "results.published" : "results.corrected";
    await record(tx, actor.id, verb, { kind: "results", code: String(year) }, reason);
  });
}
