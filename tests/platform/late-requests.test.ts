import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cutOffLate } from "~/platform/late-requests.server";

const server: Server = createServer((incoming, outgoing) => {
  answers.set(incoming.url ?? "", outgoing);
  incoming.resume();
});
const answers = new Map<string, ServerResponse>();
beforeAll(async () => {
  cutOffLate(server, { ms: 50, patient: /^\/video/ });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

/** Begins a form that never ends; gives its connection and when that is closed. */
async function begin(path: string): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" });
  const closed = once(socket, "close");
  socket.resume();
  socket.on("error", () => undefined);
  const asked = once(server, "request");
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf`);
  await asked;
  return { socket, closed };
}

it("cuts off what does not come, and has patience with a video until it is answered", async () => {
  const video = await begin("/video");
  const other = await begin("/form");
  await other.closed;
  expect(video.socket.destroyed).toBe(false);
  answers.get("/video")!.writeHead(403).end();
  await video.closed;
});
