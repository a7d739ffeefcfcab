import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "./env.server";

let leaving = false;

/** Says that this process is to end, and serves on for DRAIN_SECONDS so that a proxy notices before nobody listens. */
export async function drain(): Promise<void> {
  leaving = true;
  await pause(env().DRAIN_SECONDS * 1000);
}

/** Has each answer close its connection once this process is to end, and those closed that rest by then. */
export function closeWhenLeaving(server: Server): void {
  server.prependListener("request", (_incoming, outgoing) => {
    outgoing.shouldKeepAlive &&= !leaving;
    outgoing.once("close", () => {
      if (leaving && !server.listening) server.closeIdleConnections();
    });
  });
}
