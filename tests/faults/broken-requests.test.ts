import { connect } from "node:net";
import { beforeAll, expect, it } from "vitest";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();

/** Sends these bytes as they are; gives what came until the server closed the connection. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(server.origin).port), host: "127.0.0.1" });
    let said = "";
    socket.on("data", (part) => (said += part.toString()));
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(said));
    socket.write(text);
  });
}

const form = (rest: string) =>
  `POST /login HTTP/1.1\r\nHost: localhost\r\nOrigin: ${server.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}`;

const broken: [name: string, text: () => string][] = [
  ["a header of a megabyte", () => `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"a".repeat(1024 * 1024)}\r\n\r\n`],
  [
    "a cookie of forty kilobytes",
    () => `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${"a=b; ".repeat(8_000)}\r\n\r\n`,
  ],
  ["bytes that are no HTTP", () => `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${"\0".repeat(200)}\r\n\r\n`],
  ["a broken chunk", () => form("Transfer-Encoding: chunked\r\n\r\nZZ\r\nwords\r\n0\r\n\r\n")],
  [
    "a length and chunks together",
    () => form("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n"),
  ],
  ["two lengths", () => form("Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")],
  [
    "garbage after a request",
    () => `GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n${"\x01garbage ".repeat(500)}\r\n\r\n`,
  ],
  ["no host", () => "GET / HTTP/1.1\r\n\r\n"],
  ["an unknown method", () => "BREAK / HTTP/1.1\r\nHost: localhost\r\n\r\n"],
];

it.each(broken)("refuses %s or closes the connection, and goes on", async (_name, text) => {
  const said = await sendRaw(text());
  for (const [, status] of said.matchAll(/^HTTP\/1\.1 (\d+)/gm)) expect(Number(status)).toBeLessThan(500);
  expect(said).not.toMatch(/ at .+\.js|node_modules/);
  expect((await server.get("/health")).status).toBe(200);
});

it("takes two thousand headers for no more than it takes, and goes on", async () => {
  const many = Array.from({ length: 2_500 }, (_one, at) => `X-${at}: a\r\n`).join("");
  const said = await sendRaw(`GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${many}\r\n`);
  expect(said).toMatch(/^HTTP\/1\.1 (200|4\d\d)/);
  expect((await server.get("/health")).status).toBe(200);
});

let writers: Person[];
let slug: string;
beforeAll(async () => {
  writers = await Promise.all(Array.from({ length: 8 }, () => member("participant")));
  ({ slug } = await publishedConcept());
});

it("loses nothing acknowledged when it is stopped while many write", async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const until = acknowledged.length + 20;
    let stopped: Promise<void> | undefined;
    await Promise.all(
      writers.map(async (who) => {
        for (;;) {
          const formToken = newToken();
          const answer = await server
            .post(`/concepts/${slug}/comments`, { body: `Words ${formToken}`, formToken }, who)
            .catch(() => null);
          // It takes no more connections.
          if (!answer) return;
          expect(answer.status).toBe(303);
          acknowledged.push(formToken);
          if (acknowledged.length >= until) stopped ??= server.stop();
        }
      }),
    );
    await stopped;
    await server.start();
  }
  const rows = await db().comment.findMany({ select: { formToken: true } });
  const kept = new Set(rows.map(({ formToken }) => formToken));
  expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
  expect(rows).toHaveLength(kept.size);
});
