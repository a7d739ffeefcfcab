import { now, standsUntil } from "./clock.server";
import { seal, unseal } from "./crypto.server";

const attributes = "Path=/; HttpOnly; Secure; SameSite=Lax";

/**
 * A cookie in which the browser carries something back to us for some minutes: encrypted, so that neither the browser
 * nor who reads its files learns anything from it. `set` gives the Set-Cookie header, `read` what the request carries
 * (null where it is missing, changed or too old), `end` the header that clears it.
 */
export function sealedCookie<T extends object>(name: string, minutes: number) {
  const cookie = `__Host-${name}`;
  const purpose = `cookie ${name}`;
  return {
    set(value: T): string {
      const sealed = seal(purpose, JSON.stringify({ value, until: now() + minutes * 60_000 }));
      return `${cookie}=${sealed}; ${attributes}; Max-Age=${minutes * 60}`;
    },
    read(request: Request): T | null {
      const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
      const sealed = cookies.find((one) => one.startsWith(`${cookie}=`))?.slice(cookie.length + 1);
      const text = sealed ? unseal(purpose, sealed) : null;
      if (!text) return null;
      const carried = JSON.parse(text) as { value: T; until: number };
      return standsUntil(carried.until, minutes * 60_000) ? carried.value : null;
    },
    end: `${cookie}=; ${attributes}; Max-Age=0`,
  };
}
