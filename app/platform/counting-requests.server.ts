import type { ServerBuild } from "@remix-run/node";
import type { MiddlewareHandler } from "hono";
import { env } from "./env.server";
import type { Figure, Sample } from "./exposition";
import { narrowing } from "./routing.server";

/**
 * Requests come into the figures ten at a time. Figures are kept with the minute by whoever collects them, and the
 * platform keeps no minutes of people: of one act in a quiet hour nothing may be seen there.
 */
const together = 10;

/** Bounds of the durations, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Pages that everybody or every member reads, by their routes. All others are one: what members, organizers and
 * moderators do is not counted apart, nor are sign-ins, recoveries and erasures.
 */
const open = new Set([
  "_index",
  "accessibility",
  "addresses",
  "concepts._index",
  "concepts.$slug._index",
  "concepts.feed[.]atom",
  "guide._index",
  "guide.participants",
  "interviews._index",
  "interviews.$slug._index",
  "matrix._index",
  "programme._index",
  "programme.$slug._index",
  "results._index",
  "results.$year._index",
  "safety",
]);

interface Kind {
  labels: Record<string, string>;
  /** Durations of those that are not in the figures yet. */
  held: number[];
  count: number;
  sum: number;
  /** How many took no longer than each bound. */
  within: number[];
}

const kinds = new Map<string, Kind>();
let refused = { held: 0, count: 0 };

function note(labels: Record<string, string>, seconds: number): void {
  const key = Object.values(labels).join(" ");
  const fresh = (): Kind => ({ labels, held: [], count: 0, sum: 0, within: bounds.map(() => 0) });
  const kind = kinds.get(key) ?? fresh();
  kinds.set(key, kind);
  if (kind.held.push(seconds) < together) return;
  for (const one of kind.held) {
    kind.count += 1;
    kind.sum += one;
    bounds.forEach((bound, at) => (kind.within[at]! += one <= bound ? 1 : 0));
  }
  kind.held = [];
}

function noteRefused(): void {
  refused =
    refused.held + 1 < together ? { ...refused, held: refused.held + 1 } : { held: 0, count: refused.count + together };
}

/** Of routes that an address may lead to the one it leads to: the one that leaves least open. */
function routeOf(build: ServerBuild): (pathname: string) => string | undefined {
  const narrowed = narrowing(build);
  const openParts = (path = "") => path.split("/").filter((part) => part.startsWith(":")).length;
  return (pathname) => {
    const routes = narrowed?.(pathname) ?? [];
    const [first] = routes.toSorted((a, b) => openParts(a.path) - openParts(b.path));
    return first?.id.replace(/^routes\//, "").replace(/\/route$/, "");
  };
}

/** Counts requests and how long they take: of all of them in what is published, and of none what it was. */
export function countedRequests(build: () => Promise<ServerBuild>): MiddlewareHandler {
  let known: { build: ServerBuild; route: (pathname: string) => string | undefined } | undefined;
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const seconds = (performance.now() - begun) / 1000;
    const { status, headers } = c.res;
    if (status === 429 || headers.has("Retry-After")) noteRefused();
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    // What writes is a person's act, and is not counted by what it is.
    const labels = (route: string) => ({
      method: reads ? "read" : "write",
      status: `${Math.floor(status / 100)}xx`,
      route,
    });
    if (!reads) return note(labels("any"), seconds);
    if (c.req.path.startsWith("/health")) return;
    const now = await build();
    if (known?.build !== now) known = { build: now, route: routeOf(now) };
    const route = known.route(c.req.path);
    note(labels(route === undefined ? "files" : open.has(route) ? route : "others"), seconds);
  };
}

/** Counts an answer from what is kept whole for everyone, which is given before anything looks at its address. */
export function countKept(status: number): void {
  if (env().METRICS_PORT === undefined) return;
  note({ method: "read", status: `${Math.floor(status / 100)}xx`, route: "kept for everyone" }, 0);
}

/** The requests in the figures. */
export function figuresOfRequests(): Figure[] {
  const samples = [...kinds.values()].filter(({ count }) => count > 0).flatMap(samplesOf);
  return [
    {
      name: "reserve_request_duration_seconds",
      kind: "histogram",
      help: "Requests and how long their answers took to begin, ten at a time.",
      samples,
    },
    {
      name: "reserve_refused_by_limits_total",
      kind: "counter",
      help: "Requests that were told to come later, ten at a time.",
      samples: [{ value: refused.count }],
    },
  ];
}

function samplesOf({ labels, count, sum, within }: Kind): Sample[] {
  return [
    ...within.map((value, at) => ({ part: "_bucket", labels: { ...labels, le: String(bounds[at]) }, value })),
    { part: "_bucket", labels: { ...labels, le: "+Inf" }, value: count },
    { part: "_sum", labels, value: sum },
    { part: "_count", labels, value: count },
  ];
}
