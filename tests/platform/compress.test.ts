import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressed } from "~/platform/compress.server";

const words = "Словы і словы. ".repeat(200);
const page = (body: string | null = words, headers: Record<string, string> = {}) =>
  new Response(body, {
    status: 201,
    headers: { "Content-Type": "text/html; charset=utf-8", Vary: "Cookie", ...headers },
  });
const ask = (accepts?: string) =>
  new Request("http://localhost/", accepts ? { headers: { "Accept-Encoding": accepts } } : {});

it.each([
  ["br, gzip", "br"],
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0, gzip;q=0.000", null],
  ["x-br", null],
  ["identity", null],
  [undefined, null],
])("answers %s with %s", async (accepts, encoding) => {
  const answer = await compressed(ask(accepts), page());
  expect(answer.status).toBe(201);
  expect(answer.headers.get("Content-Encoding")).toBe(encoding);
  expect(answer.headers.get("Vary")).toBe("Cookie, Accept-Encoding");
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = encoding === "br" ? brotliDecompressSync(bytes) : encoding ? gunzipSync(bytes) : bytes;
  expect(text.toString()).toBe(words);
});

it("leaves short answers, pictures, empty and packed ones as they are", async () => {
  const whole = async (response: Response) => (await compressed(ask("br"), response)).headers.get("Content-Encoding");
  expect(await whole(page("short"))).toBeNull();
  expect(await whole(page(null))).toBeNull();
  expect(await whole(page(words, { "Content-Type": "image/png" }))).toBeNull();
  expect(await whole(page(words, { "Content-Encoding": "gzip" }))).toBe("gzip");
});

it("keeps every cookie", async () => {
  const response = page();
  response.headers.append("Set-Cookie", "a=1");
  response.headers.append("Set-Cookie", "b=2");
  expect((await compressed(ask("br"), response)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});
