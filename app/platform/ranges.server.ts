import { readMediaFile } from "./media-files.server";

/** Which bytes are asked for: all of them, some, or none that there are. */
export type AskedBytes = "all" | "none" | { first: number; last: number };

/**
 * What a Range header asks for of so many bytes (RFC 9110, 14.1.2). What cannot be read, another unit and several ranges
 * at once ask for all, as the standard lets a server answer.
 */
export function askedBytes(header: string | null, bytes: number): AskedBytes {
  const [, from = "", to = ""] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? "") ?? [];
  if (from === "" && to === "") return "all";
  if (from === "") {
    const length = Math.min(Number(to), bytes);
    return length === 0 ? "none" : { first: bytes - length, last: bytes - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return "all";
  if (first >= bytes) return "none";
  return { first, last: to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1) };
}

/** A file that is given in parts. */
export interface GivenFile {
  name: string;
  bytes: number;
  type: string;
}

/** Tells this file from every other; says nothing of its name. */
const tagOf = (code: string) => `"${code}"`;

/**
 * The answer to a request for a film: all of it or the range that is asked for, so that one can seek in it. No browser
 * keeps it. `code` is what its address is made of; it changes with the file.
 */
export function rangeResponse(request: Request, file: GivenFile, code: string, headers: HeadersInit): Response {
  const { name, bytes, type } = file;
  const etag = tagOf(code);
  const condition = request.headers.get("If-Range");
  // A range of something else than what was begun is of no use: then all of it is sent.
  const range = condition === null || condition === etag ? request.headers.get("Range") : null;
  const asked = request.method === "GET" || request.method === "HEAD" ? askedBytes(range, bytes) : "all";
  const answer = new Headers(headers);
  answer.set("Accept-Ranges", "bytes");
  answer.set("ETag", etag);
  answer.set("Content-Type", type);
  if (asked === "none") {
    answer.set("Content-Range", `bytes */${bytes}`);
    answer.set("Content-Length", "0");
    return new Response(null, { status: 416, headers: answer });
  }
  const { first, last } = asked === "all" ? { first: 0, last: bytes - 1 } : asked;
  answer.set("Content-Length", String(last - first + 1));
  if (asked !== "all") answer.set("Content-Range", `bytes ${first}-${last}/${bytes}`);
  const body = request.method === "HEAD" ? null : streamOf(readMediaFile(name, bytes, first, last));
  return new Response(body, { status: asked === "all" ? 200 : 206, headers: answer });
}

/** Gives the parts as the reader takes them; where one is gone, the answer breaks off. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    // Nothing is read before it is wanted.
    { highWaterMark: 0 },
  );
}
