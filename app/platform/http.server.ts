import { type HttpBindings, serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { AppLoadContext, RequestHandler, ServerBuild } from "@remix-run/node";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { randomBytes } from "node:crypto";
import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";
import { relative, join } from "node:path";
import { compressed } from "./compress.server";
import { countedRequests, countKept } from "./counting-requests.server";
import { shownToVisitors } from "./db.server";
import { closeWhenLeaving } from "./draining.server";
import { disturbanceOf, noteDisturbance, waitSeconds } from "./disturbances.server";
import { withDisturbances } from "./disturbed-routes.server";
import { cutOffLate } from "./late-requests.server";
import { env, projectRoot } from "./env.server";
import { contentSecurityPolicy, downloadPolicy, fileHeaders, securityHeaders } from "./headers.server";
import { health } from "./health.server";
import { log } from "./log.server";
import { type Made, PublicPages } from "./public-pages.server";
import { refusalPage } from "./refusal-page.server";
import { received } from "./request-context.server";
import { handlerByAddress } from "./routing.server";
import { mostVideoBytes } from "./videos.server";

/** Largest body of a form: a concept of 100,000 Cyrillic letters takes 600 kB when encoded. */
const bodyBytes = 2 * 1024 * 1024;

const megabyte = 1024 * 1024;

/** Larger bodies, by the addresses that take files, with room for the form around them; and what is said of more. */
const fileBodies: readonly (readonly [path: RegExp, size: number, reason: string])[] = [
  [/^\/organize\/catalogue\/import$/, 8 * megabyte + 64 * 1024, "fileTooLarge"],
  [/^\/organize\/programme\/\w+\/materials\/\w+\/file$/, 20 * megabyte + 64 * 1024, "materialTooLarge"],
  [/^\/organize\/videos\/\w+\/poster$/, 10 * megabyte + 64 * 1024, "paperTooLarge"],
  [/^\/concepts\/(import|drafts\/\w+\/(import|pictures))$/, 10 * megabyte + 64 * 1024, "paperTooLarge"],
];

/** Addresses that take a video, as it comes and never in memory. */
const videoAddress = /^\/organize\/(interviews\/\w+|programme\/\w+\/materials\/\w+)\/video$/;

/** So much of a file that is too large is read and thrown away, so that the browser comes to read why. */
const spilledBytes = 64 * 1024 * 1024;
const spilledMs = 30_000;
const nothingMs = 2_000;

/**
 * Reads on what is not taken, keeping nothing; browsers show no answer before they have sent their form. Who sends
 * nothing more is waited for no longer.
 */
async function spill(body: ReadableStream<Uint8Array> | null): Promise<void> {
  // What came without a length has been read up to the limit already, and not by a browser.
  if (!body || body.locked) return;
  const reader = body.getReader();
  const until = Date.now() + spilledMs;
  for (let bytes = 0; bytes < spilledBytes && Date.now() < until;) {
    let timer: NodeJS.Timeout | undefined;
    const nothing = new Promise<null>((resolve) => (timer = setTimeout(resolve, nothingMs, null)));
    const read = await Promise.race([reader.read().catch(() => null), nothing]);
    clearTimeout(timer);
    if (!read || read.done) return;
    bytes += read.value.length;
  }
}

/** Whether a form comes from a page of this site. A missing or `null` Origin is foreign. */
export function ownOrigin(origin: string | undefined, own: string): boolean {
  if (origin === undefined) return false;
  if (origin === own) return true;
  const loopback = (text: string) => text.replace(/\/\/(127\.0\.0\.1|\[::1\])(?=:|$)/, "//localhost");
  return own.startsWith("http://localhost") && loopback(origin) === own;
}

/** Whether a form comes from a page of this site, at its address or at its onion address. */
function fromHere(origin: string | undefined): boolean {
  const { ORIGIN, ONION_ORIGIN: onion } = env();
  return ownOrigin(origin, ORIGIN) || (onion !== undefined && origin === onion);
}

/** Where Tor Browser finds at the onion address the page that it reads at the other one. */
function onionLocation(host: string | undefined, address: string): Record<string, string> {
  const { ONION_ORIGIN: onion } = env();
  return !onion || host === new URL(onion).host ? {} : { "Onion-Location": onion + address };
}

/** Tells Tor Browser of the onion address with a page. */
function tellOnion({ req, res }: Context): void {
  if (!res.headers.get("Content-Type")?.startsWith("text/html")) return;
  const { pathname, search } = new URL(req.url);
  const told = onionLocation(req.header("Host"), pathname + search);
  for (const [name, value] of Object.entries(told)) res.headers.set(name, value);
}

/**
 * Gives the routes without a page an empty one. Remix would answer what they refuse with a bare body, which a browser
 * shows as nothing; with a page it is the root's error page. Routes that give files say so in `handle`.
 */
export function withPages(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const bare = route && !route.module.default && !(route.module.handle as { file?: boolean } | undefined)?.file;
    return [id, bare ? { ...route, module: { ...route.module, default: () => null } } : route];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}

/** Remix's handlers for a build: made once, since they read the whole tree of routes. */
function handlers(mode: string): (build: ServerBuild) => (pathname: string) => RequestHandler {
  const made = new WeakMap<ServerBuild, (pathname: string) => RequestHandler>();
  return (build) => {
    const handler = made.get(build) ?? handlerByAddress(withPages(withDisturbances(build)), mode);
    made.set(build, handler);
    return handler;
  };
}

/** Whether a request says how long its body is, and it is no longer than this; Node takes no more than what it says. */
function saysFewer(headers: Headers, bytes: number): boolean {
  const length = headers.get("Content-Length");
  return length !== null && !headers.has("Transfer-Encoding") && Number(length) <= bytes;
}

/** The page that is shown in place of an answer which nobody can be shown. */
function refusedInstead({ req }: Context, response: Response, context: AppLoadContext): Response | null {
  // A page of ours asks the database who reads it: what is disturbed is said by one that asks nothing. Scripts ask for
  // data, and show it themselves.
  if (context.disturbance && !req.path.endsWith(".data")) {
    context.keepTyped();
    return refusalPage(503, req.raw.headers, context.disturbance, undefined, {
      wait: waitSeconds,
      again: { path: req.url.slice(new URL(req.url).origin.length), typed: context.kept },
    });
  }
  // Where even the page of errors fails, Remix has but a line of its own to say.
  if (response.status === 500 && response.headers.get("Content-Type")?.startsWith("text/plain")) {
    return refusalPage(500, req.raw.headers, undefined, context.reference);
  }
  return null;
}

/**
 * The web application: static files, limits, the Origin check and the strict headers, around Remix. Pages that visitors
 * all see alike are kept in `pages`, where it is given.
 */
export function application(
  build: () => Promise<ServerBuild>,
  mode: string,
  pages?: PublicPages,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const handlerOf = handlers(mode);

  if (env().METRICS_PORT !== undefined) app.use(countedRequests(build));
  app.use(async (c, next) => {
    await next();
    const headers = c.req.path.startsWith("/assets/") && c.res.ok ? fileHeaders() : securityHeaders();
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has("Content-Security-Policy")) {
      c.res.headers.set("Content-Security-Policy", contentSecurityPolicy());
    }
    tellOnion(c);
  });

  app.route("/health", health());

  const files = relative(process.cwd(), join(projectRoot(), "build/client")) || ".";
  app.use(
    "/assets/*",
    serveStatic({
      root: files,
      precompressed: true,
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  app.use(
    "/*",
    serveStatic({
      root: files,
      precompressed: true,
      onFound: (_path, c) => {
        c.header("Cache-Control", "public, max-age=86400");
        c.header("Content-Security-Policy", downloadPolicy);
      },
    }),
  );

  app.use(async (c, next) => {
    const { method } = c.req;
    if (method !== "GET" && method !== "HEAD" && !fromHere(c.req.header("Origin"))) {
      return refusalPage(403, c.req.raw.headers, "foreignOrigin");
    }
    return next();
  });
  const refuseBody = async (raw: Request, reason: string | undefined): Promise<Response> => {
    await spill(raw.body);
    const refusal = refusalPage(413, raw.headers, reason);
    // The rest of the body is not read, so nothing else can come over this connection.
    refusal.headers.set("Connection", "close");
    return refusal;
  };
  const limited = (maxSize: number, reason?: string): MiddlewareHandler => {
    const counted = bodyLimit({ maxSize, onError: (c) => refuseBody(c.req.raw, reason) });
    return (c, next) => (saysFewer(c.req.raw.headers, maxSize) ? next() : counted(c, next));
  };
  // Counting a body that does not say its length would hold it in memory: browsers say it.
  const video: MiddlewareHandler = async (c, next) =>
    saysFewer(c.req.raw.headers, mostVideoBytes + 64 * 1024) || c.req.method === "GET" || c.req.method === "HEAD"
      ? next()
      : refuseBody(c.req.raw, "videoTooLarge");
  const limits = fileBodies.map(([path, size, reason]) => ({ path, limit: limited(size, reason) }));
  const usual = limited(bodyBytes);
  app.use((c, next) => {
    if (videoAddress.test(c.req.path)) return video(c, next);
    return (limits.find(({ path }) => path.test(c.req.path))?.limit ?? usual)(c, next);
  });

  app.all("*", async (c) => {
    const nonce = randomBytes(16).toString("base64");
    const make = async (): Promise<Made> => {
      const { request, context } = await received(c.req.raw, nonce);
      const response = await handlerOf(await build())(new URL(c.req.url).pathname)(request, context);
      const own = response.headers.has("Cache-Control") || response.headers.has("Set-Cookie");
      const refused = refusedInstead(c, response, context);
      return { response: refused ?? response, forEveryone: !refused && context.forEveryone === true && !own };
    };
    const { response, ready } = pages ? await pages.page(c.req.raw, make) : { ...(await make()), ready: false };
    if (ready) return response;
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
    return compressed(c.req.raw, response);
  });

  app.onError((error, c) => {
    const kind = disturbanceOf(error);
    if (kind) {
      noteDisturbance(kind, error);
      return refusalPage(503, c.req.raw.headers, kind, undefined, { wait: waitSeconds });
    }
    const reference = log.failure(error);
    return refusalPage(500, c.req.raw.headers, undefined, reference);
  });
  return app;
}

/** How long a request may take to come, and one with a video. */
const requestMs = 60_000;
const videoMs = 4 * 60 * 60_000;

/** Pages that visitors all see alike, kept whole while nothing changes that they show. */
export function publicPages(): PublicPages {
  return new PublicPages(shownToVisitors, securityHeaders, onionLocation, countKept);
}

/** Listens on HOST and PORT, where `pages` come before all else; gives the server and a stop that lets requests under way finish. */
export function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  pages: PublicPages,
): Promise<{ port: number; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const before =
      (listener: RequestListener): RequestListener =>
      (incoming, outgoing) =>
        pages.answer(incoming, outgoing) ? undefined : listener(incoming, outgoing);
    const make = ((options: ServerOptions, listener: RequestListener) =>
      createServer(options, before(listener))) as typeof createServer;
    const listening = {
      ...{ fetch: app.fetch, hostname: env().HOST, port: env().PORT, createServer: make },
      // Who sends headers a letter at a time is cut off soon after the time for them is over.
      serverOptions: { connectionsCheckingInterval: 5_000 },
    };
    const server = serve(listening, ({ port }) =>
      resolve({
        port,
        stop: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), 10_000).unref();
          }),
      }),
    ) as Server;
    // Videos take their time; every other request that has not come in a minute is cut off.
    server.requestTimeout = videoMs;
    cutOffLate(server, { ms: requestMs, patient: videoAddress });
    closeWhenLeaving(server);
    server.headersTimeout = 20_000;
    // Longer than proxies keep a connection that rests, so that none sends a request into one that is being closed.
    server.keepAliveTimeout = 65_000;
    server.once("error", reject);
  });
}
