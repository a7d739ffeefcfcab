import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

/** What addresses have in common that can lead to one route: their first segment, and how many there are. */
const shapeOf = (segments: string[]) => `${segments.length} ${segments[0]?.toLowerCase() ?? ""}`;

/** An address of a page or of its data, in segments as routes have them. */
function segmentsOfAddress(pathname: string): string[] {
  const segments = segmentsOf(pathname.replace(/\.data$/, ""));
  return segments.length === 1 && segments[0] === "_root" ? [] : segments;
}

/**
 * The build by the shapes of its addresses, each with the routes that an address of that shape can lead to, and none of
 * the others. Empty where routes stand in routes, are optional or take whatever comes: then the whole is searched.
 */
export function buildsByShape(build: ServerBuild): Map<string, ServerBuild> {
  const routes = Object.values(build.routes).filter((route) => route.id !== "root");
  const plain = routes.every(({ parentId, path = "" }) => parentId === "root" && !/^:|[?*]/.test(path));
  const shapes = new Map<string, typeof routes>();
  for (const route of plain ? routes : []) {
    const shape = shapeOf(segmentsOf(route.path ?? ""));
    shapes.set(shape, [...(shapes.get(shape) ?? []), route]);
  }
  return new Map(
    [...shapes].map(([shape, those]) => {
      const ids = new Set(["root", ...those.map(({ id }) => id)]);
      const only = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
      const assets = { ...build.assets, routes: only(build.assets.routes) };
      return [shape, { ...build, routes: only(build.routes), assets }];
    }),
  );
}

/**
 * Remix's handlers of a build. Remix sorts all routes it knows anew for each request, and makes elements of them for each
 * page: with some hundred routes that takes longer than most pages. So it is given those that the address can lead to.
 */
export function handlerByShape(build: ServerBuild, mode: string): (pathname: string) => RequestHandler {
  const builds = buildsByShape(build);
  const made = new Map<string, RequestHandler>();
  const whole = createRequestHandler(build, mode);
  return (pathname) => {
    const shape = shapeOf(segmentsOfAddress(pathname));
    const part = builds.get(shape);
    if (!part) return whole;
    const handler = made.get(shape) ?? createRequestHandler(part, mode);
    made.set(shape, handler);
    return handler;
  };
}
