import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { handlerByAddress, narrowing } from "~/platform/routing.server";

interface Kind {
  parentId?: string;
  path?: string;
  index?: boolean;
}

/** A build of routes that say which of them answers. */
function built(routes: Record<string, Kind>): ServerBuild {
  const module = (id: string) => ({ loader: () => new Response(id) });
  const all: [string, object][] = Object.entries<Kind>({ root: { path: "" }, ...routes }).map(([id, route]) => [
    id,
    { id, ...(id === "root" ? {} : { parentId: "root" }), ...route, module: id === "root" ? {} : module(id) },
  ]);
  const assets = Object.fromEntries(all.map(([id]) => [id, { id }]));
  return {
    routes: Object.fromEntries(all) as ServerBuild["routes"],
    assets: { routes: assets, entry: { imports: [], module: "" }, url: "", version: "" },
    entry: { module: { default: () => new Response("no page", { status: 404 }), handleError: () => undefined } },
    future: { v3_singleFetch: true },
    mode: "production",
  } as unknown as ServerBuild;
}

const community = built({
  front: { index: true },
  concepts: { path: "concepts" },
  concept: { path: "concepts/:slug" },
  fresh: { path: "concepts/new" },
  comments: { path: "concepts/:slug/comments" },
  comment: { path: "comments/:code" },
});

async function answerer(build: ServerBuild, pathname: string): Promise<string> {
  const handler = handlerByAddress(build, "production")(pathname);
  return (await handler(new Request(`http://here.invalid${pathname}`), {} as AppLoadContext)).text();
}

it.each([
  ["/", "front"],
  ["/concepts", "concepts"],
  ["/concepts/", "concepts"],
  ["//concepts", "no page"],
  ["/CONCEPTS/courts", "concept"],
  ["/concepts/new", "fresh"],
  ["/concepts/a.b", "concept"],
  ["/%63oncepts/courts", "concept"],
  ["/concepts/courts%2Fcomments", "concept"],
  ["/concepts/courts/comments", "comments"],
  ["/comments/x", "comment"],
  ["/concepts/courts/comments/more", "no page"],
  ["/nothing", "no page"],
])("leads %s to: %s", async (pathname, id) => {
  expect(await answerer(community, pathname)).toBe(id);
});

it.each([
  ["/", ["front"]],
  ["/concepts/courts", ["concept"]],
  ["/concepts/NEW", ["concept", "fresh"]],
  ["/concepts/n%65w", ["concept", "fresh"]],
  ["/concepts/courts/comments", ["comments"]],
  ["/concepts/courts/comment", []],
  ["/comments/x.data", ["comment"]],
])("finds for %s no other routes than %j", (pathname, ids) => {
  expect(narrowing(community)?.(pathname).map(({ id }) => id)).toEqual(ids);
});

it.each<[string, Record<string, Kind>]>([
  ["stand in others", { a: { path: "a" }, b: { parentId: "a", path: "b" } }],
  ["are optional in part", { a: { path: "a/:b?" } }],
  ["take what comes", { a: { path: "a/*" } }],
  ["begin with what comes", { a: { path: ":a/b" } }],
  ["have capital letters", { a: { path: "a/:anyCase/B" } }],
])("searches all where routes %s", (_what, routes) => {
  expect(narrowing(built(routes))).toBeNull();
});
