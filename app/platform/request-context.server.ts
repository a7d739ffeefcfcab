import type { AppLoadContext } from "@remix-run/server-runtime";
import { languageOf, type Language } from "~/locales/t";
import type { Disturbance } from "./disturbances.server";
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
    /** Whether the page answers a form: it may have come back with mistakes. */
    sent: boolean;
    /** What was typed into a form that is refused: shown, and sent again where the session had ended. */
    kept: [name: string, value: string][];
    /** Fills `kept`; called where the answer is a refusal. */
    keepTyped(): void;
    /** Whether every visitor gets the same answer; said where the page is made. */
    forEveryone?: boolean;
    /** Reference of the log's entry where the answer is a failure of ours. */
    reference?: string;
    /** What stopped the request, where that is nobody's mistake. */
    disturbance?: Disturbance;
  }
}

export type RequestContext = Pick<
  AppLoadContext,
  | "visitor"
  | "actor"
  | "language"
  | "nonce"
  | "sent"
  | "kept"
  | "keepTyped"
  | "reference"
  | "forEveryone"
  | "disturbance"
>;

/** A request as the routes take it, and what they know about it besides its address and body. */
export async function received(raw: Request, nonce: string): Promise<{ request: Request; context: AppLoadContext }> {
  // A form with a file is sent again from the page it came from: a file cannot be put into a page.
  const typed = raw.method === "POST" && /form-urlencoded/.test(raw.headers.get("Content-Type") ?? "");
  // An action may have read the form before it is known that it is refused, and what was typed is wanted again.
  const body = typed ? await raw.arrayBuffer() : null;
  const { url, method, headers } = raw;
  const request = body ? new Request(url, { method, headers, body }) : raw;
  return { request, context: contextOf(request, body, nonce) };
}

function contextOf(request: Request, body: ArrayBuffer | null, nonce: string): AppLoadContext {
  let session: Promise<Actor | null> | undefined;
  const visitor = () => (session ??= readSession(request));
  const context: RequestContext = {
    visitor,
    async actor() {
      const actor = await visitor();
      if (actor) return actor;
      if (request.method === "GET" || request.method === "HEAD") signInFirst(request);
      return refuse(401);
    },
    language: languageOf(request.headers),
    nonce,
    sent: request.method === "POST",
    kept: [],
    keepTyped() {
      if (body) context.kept = typedText(body);
    },
  };
  return context;
}

/** Text of a form, without what is never shown again. */
function typedText(body: ArrayBuffer): [string, string][] {
  const form = new URLSearchParams(new TextDecoder().decode(body));
  return [...form].flatMap(([name, value]) =>
    !/passphrase|code|secret|sheet|offer|contact/i.test(name) && !/AGE-SECRET-KEY-/i.test(value) ? [[name, value]] : [],
  );
}

/** Sends a visitor to sign in, and back to the page. */
function signInFirst(request: Request): never {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  throw new Response(null, {
    status: 303,
    headers: { Location: `/login?next=${encodeURIComponent(path + search)}`, "Cache-Control": "no-store" },
  });
}

/** What the sheet around a page needs to know of the request. */
export async function shellFacts(request: Request, context: RequestContext) {
  const actor = await context.visitor();
  const { pathname, search } = new URL(request.url);
  return {
    language: context.language,
    sent: context.sent,
    nonce: context.nonce,
    path: pathname.replace(/\.data$/, "") + search,
    actor: actor && { pseudonym: actor.pseudonym, role: actor.role, resting: actor.resting !== undefined },
    kept: context.kept,
    ...(context.reference ? { reference: context.reference } : {}),
  };
}
