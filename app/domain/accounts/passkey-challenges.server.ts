import { say } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { env } from "~/platform/env.server";
import { onceOnly } from "~/platform/limits.server";
import { sealedCookie } from "~/platform/sealed-cookie.server";

type Purpose = "add" | "signIn";

const minutes = 5;
const carried = sealedCookie<{ purpose: Purpose; accountId: string; challenge: string }>("passkey", minutes);
const used = onceOnly("passkey challenge", minutes * 60);

/** This site as authenticators know it. */
export function site(): { origin: string; rpID: string } {
  const origin = env().ORIGIN;
  return { origin, rpID: new URL(origin).hostname };
}

/** The library of passkeys, loaded when one is used first: a start does not wait for it. */
export const passkeyLibrary = () => import("@simplewebauthn/server");

/** The Set-Cookie header that carries a challenge: for one account, one purpose and five minutes. */
export function carryChallenge(purpose: Purpose, accountId: string, challenge: string): string {
  return carried.set({ purpose, accountId, challenge });
}

/** The challenge that this request must answer; each is taken once. */
export async function takeChallenge(purpose: Purpose, accountId: string, request: Request): Promise<string> {
  const here = carried.read(request);
  if (here?.purpose !== purpose || here.accountId !== accountId || (await used.take(here.challenge)) > 0) {
    throw new Mendable("form", say("passkeyFailed"));
  }
  return here.challenge;
}

/** The Set-Cookie header that ends the carrying. */
export const challengeUsed = carried.end;

/** What the browser sent as JSON. What is not of the right shape, the verification refuses. */
export function jsonOf<T extends object>(text: string): T {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as T;
  } catch {
    // Refused below, as every other text that is not what a browser sends.
  }
  throw new Mendable("form", say("passkeyFailed"));
}
