import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { now } from "~/platform/clock.server";
import { newToken, seal, unseal } from "~/platform/crypto.server";
import { onceOnly } from "~/platform/limits.server";

const purpose = "joining-form";
/** Nobody fills the form in faster; whoever leaves it open for longer gets a fresh one. */
const youngest = 2_000;
const oldest = 6 * 60 * 60_000;
const used = onceOnly("joining form", oldest / 1000);

/** What goes into a form that is given now: the moment, sealed, so that nobody makes an older one. */
export function stampForm(): string {
  return seal(purpose, JSON.stringify({ at: now(), nonce: newToken() }));
}

/**
 * Refuses, without saying anything about the person, what programs send: a form with the field filled in that
 * people do not see, one that comes back at once, one that is old, made up or was taken already. Each refusal can be
 * mended by sending again, since the form that comes back is a fresh one with the words in it.
 */
export async function receiveForm({ stamp, homepage }: { stamp: string; homepage: string }): Promise<void> {
  if (homepage !== "") throw new Mendable("form", sayBack("formFilledIn"));
  const text = unseal(purpose, stamp);
  const given = text ? (JSON.parse(text) as { at: number; nonce: string }) : null;
  const age = given ? now() - given.at : Infinity;
  if (age < youngest) throw new Mendable("form", sayBack("formTooFast"));
  if (!given || age > oldest || (await used.take(given.nonce)) > 0) throw new Mendable("form", sayBack("formTooOld"));
}
