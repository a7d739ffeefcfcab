import type { ServerBuild } from "@remix-run/node";
import { disturbanceOf, noteDisturbance, waitSeconds } from "./disturbances.server";
import { refuse } from "./refuse";
import type { RequestContext } from "./request-context.server";

type Act = ((args: never) => unknown) | undefined;

/** Has what a route does refuse with 503 where a disturbance stopped it. */
function refusing<A extends Act>(act: A): A {
  if (!act) return act;
  const own = async (args: { context: RequestContext }) => {
    try {
      return await act(args as never);
    } catch (error) {
      const kind = disturbanceOf(error);
      if (!kind) throw error;
      noteDisturbance(kind, error);
      args.context.disturbance = kind;
      refuse(503, kind, waitSeconds);
    }
  };
  return Object.assign(own, act);
}

/** The build, with routes that refuse where a disturbance stops them. */
export function withDisturbances(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: refusing(loader) }),
      ...(action && { action: refusing(action) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}
