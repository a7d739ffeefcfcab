import { languageOf, type Language } from "~/locales/t";
import { refuse } from "./refuse";
import { readSession, type Actor } from "./session.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** Who acts, or null for a visitor; read once a request. */
    visitor(): Promise<Actor | null>;
    /** Who acts; a visitor is sent to sign in and back. */
    actor(): Promise<Actor>;
    language: Language;
    /** Nonce of this answer's inline scripts. */
    nonce: string;
  }
}

export interface RequestContext {
  visitor(): Promise<Actor | null>;
  actor(): Promise<Actor>;
  language: Language;
  nonce: string;
}

/** What the routes know about a request besides its address and body. */
export function requestContext(request: Request, nonce: string): RequestContext & Record<string, unknown> {
  let session: Promise<Actor | null> | undefined;
  const visitor = () => (session ??= readSession(request));
  return {
    visitor,
    async actor() {
      return (await visitor()) ?? signInFirst(request);
    },
    language: languageOf(request.headers),
    nonce,
  };
}

/** Sends a visitor to sign in; a page is come back to, a form is answered with 401. */
function signInFirst(request: Request): never {
  if (request.method !== "GET" && request.method !== "HEAD") refuse(401);
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  throw new Response(null, {
    status: 303,
    headers: { Location: `/login?next=${encodeURIComponent(path + search)}`, "Cache-Control": "no-store" },
  });
}
