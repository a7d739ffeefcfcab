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

/** The same answer, compressed where the browser takes it: brotli 5, which packs a long
 * text by a tenth better than 4 for a quarter of a millisecond more, or gzip. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const accepts = request.headers.get("Accept-Encoding") ?? "";
  const encoding = takes(accepts, "br") ? "br" : takes(accepts, "gzip") ? "gzip" : null;
  const type = response.headers.get("Content-Type") ?? "";
  if (!response.body || !text.test(type) || response.headers.has("Content-Encoding")) return response;
  const headers = new Headers(response.headers);
  headers.append("Vary", "Accept-Encoding");
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!encoding || bytes.length < worthwhile) return new Response(bytes, { status: response.status, headers });
  const packed =
    encoding === "br"
      ? await brotli(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        })
      : await zip(bytes, { level: 5 });
  headers.set("Content-Encoding", encoding);
  headers.delete("Content-Length");
  return new Response(packed, { status: response.status, headers });
}
