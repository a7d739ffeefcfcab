import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type Routes = NonNullable<ServerBuild["routes"][string]>[];

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

/** What addresses have in common that can lead to one route: their first segment, and how many there are. */
const shapeOf = (segments: string[]) => `${segments.length} ${segments[0]?.toLowerCase() ?? ""}`;

/** An address of a page or of its data, in segments as routes have them. */
function segmentsOfAddress(pathname: string): string[] {
  const segments = segmentsOf(pathname.replace(/\.data$/, ""));
  return segments.length === 1 && segments[0] === "_root" ? [] : segments;
}

/** Whether an address may lead to a route: each of its segments is the route's, or something that the route leaves open. */
function mayLeadTo(route: string[], address: string[]): boolean {
  // What is encoded in an address is for the router to read.
  return route.every(
    (one, at) => one.startsWith(":") || address[at]!.includes("%") || one === address[at]!.toLowerCase(),
  );
}

/**
 * Gives for an address the routes that it may lead to, and the root. Null where routes stand in routes, are optional,
 * take whatever comes or have capital letters: then the whole is searched.
 */
export function narrowing(build: ServerBuild): ((pathname: string) => Routes) | null {
  const routes = Object.values(build.routes).filter((route) => route !== undefined && route.id !== "root");
  const plain = routes.every(
    ({ parentId, path = "" }) => parentId === "root" && !/^:|[?*]|[A-Z]/.test(path.replace(/:\w+/g, ":")),
  );
  if (!plain) return null;
  const shapes = new Map<string, { route: Routes[number]; segments: string[] }[]>();
  for (const route of routes) {
    const segments = segmentsOf(route.path ?? "");
    const shape = shapeOf(segments);
    shapes.set(shape, [...(shapes.get(shape) ?? []), { route, segments }]);
  }
  return (pathname) => {
    const address = segmentsOfAddress(pathname);
    const alike = shapes.get(shapeOf(address)) ?? [];
    return alike.filter(({ segments }) => mayLeadTo(segments, address)).map(({ route }) => route);
  };
}

/** The build with these routes and the root alone. */
function buildOf(build: ServerBuild, routes: Routes): ServerBuild {
  const ids = new Set(["root", ...routes.map(({ id }) => id)]);
  const only = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/**
 * Remix's handlers of a build. Remix sorts all routes it knows anew for each request, and makes elements of them for each
 * page: with some hundred routes that takes longer than most pages. So it is given those that the address may lead to.
 */
export function handlerByAddress(build: ServerBuild, mode: string): (pathname: string) => RequestHandler {
  const narrowed = narrowing(build);
  const made = new Map<string, RequestHandler>();
  const whole = createRequestHandler(build, mode);
  return (pathname) => {
    const routes = narrowed?.(pathname) ?? [];
    if (routes.length === 0) return whole;
    const key = routes.map(({ id }) => id).join(" ");
    const handler = made.get(key) ?? createRequestHandler(buildOf(build, routes), mode);
    made.set(key, handler);
    return handler;
  };
}
