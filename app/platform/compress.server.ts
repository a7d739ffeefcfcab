import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const worthwhile = 1024;
const text = /^(text\/|application\/(json|javascript|xml|x-javascript)|image\/svg\+xml|text\/x-script)/;

/** Whether the browser takes this encoding: it is named, and not with a weight of zero. */
function takes(accepts: string, encoding: string): boolean {
  return accepts.split(",").some((part) => {
    const [name = "", ...rest] = part.split(";").map((word) => word.trim().toLowerCase());
    return name === encoding && !rest.some((word) => /^q=0(\.0*)?$/.test(word));
  });
}

export type Encoding = "br" | "gzip";

/** Bytes as an answer takes them. */
export type Bytes = Buffer<ArrayBuffer>;

/** How a text of so many bytes is packed for who takes these encodings; null for as it is. */
export function encodingFor(accepts: string, bytes: number): Encoding | null {
  if (bytes < worthwhile) return null;
  return takes(accepts, "br") ? "br" : takes(accepts, "gzip") ? "gzip" : null;
}

/**
 * Bytes packed by brotli 5, which packs a long text by a tenth better than 4 for a quarter of a millisecond more, or by
 * gzip.
 */
export function packed(encoding: Encoding, bytes: Buffer): Promise<Bytes> {
  if (encoding === "gzip") return zip(bytes, { level: 5 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotli(bytes, { params });
}

/** Answers whose bytes are at hand: to read them from an answer takes a stream. */
const atHand = new WeakMap<Response, Bytes>();

/** An answer of a text. */
export function textResponse(words: string, init: ResponseInit): Response {
  const bytes = Buffer.from(words);
  const response = new Response(bytes, init);
  atHand.set(response, bytes);
  return response;
}

/** The bytes of an answer. */
export const bytesOf = async (response: Response): Promise<Bytes> =>
  atHand.get(response) ?? Buffer.from(await response.arrayBuffer());

/** The same answer, compressed where the browser takes it. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!text.test(type) || response.headers.has("Content-Encoding")) return response;
  if (!atHand.has(response) && !response.body) return response;
  const headers = new Headers(response.headers);
  headers.append("Vary", "Accept-Encoding");
  const bytes = await bytesOf(response);
  const { status } = response;
  const encoding = encodingFor(request.headers.get("Accept-Encoding") ?? "", bytes.length);
  if (!encoding) return new Response(bytes, { status, headers });
  headers.set("Content-Encoding", encoding);
  headers.delete("Content-Length");
  return new Response(await packed(encoding, bytes), { status, headers });
}
