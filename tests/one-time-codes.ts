import { TOTP } from "otpauth";
import { now } from "~/platform/clock.server";

/** What an app with this secret shows now, or so many steps of 30 seconds later. */
export function codeNow(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: now() + steps * 30_000 });
}
