import type { IncomingMessage, Server, ServerResponse } from "node:http";

/**
 * Cuts off requests that have not come whole in so many milliseconds. Those to an address that is `patient` are cut off
 * so long after their answer: whoever may bring nothing there is answered before it comes.
 */
export function cutOffLate(server: Server, { ms, patient }: { ms: number; patient: RegExp }): void {
  server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.complete) return;
    const cutLater = () => {
      const late = setTimeout(() => {
        if (!incoming.complete) incoming.socket.destroy();
      }, ms);
      late.unref();
      incoming.once("close", () => clearTimeout(late));
    };
    if (patient.test((incoming.url ?? "").split("?")[0]!)) outgoing.once("finish", cutLater);
    else cutLater();
  });
}
