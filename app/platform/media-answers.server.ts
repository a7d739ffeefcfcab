import { downloadPolicy } from "./headers.server";
import { rangeResponse } from "./ranges.server";

/** Headers of what goes with a page and is a file: no browser keeps it, and opened by itself it can do nothing. */
const headers = {
  "Content-Security-Policy": downloadPolicy,
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};

/** A video, all of it or the range that is asked for. */
export function videoAnswer(
  request: Request,
  video: { code: string; file: string; type: string; bytes: number },
): Response {
  const { code, file: name, type, bytes } = video;
  return rangeResponse(request, { name, type, bytes }, code, { ...headers, "Content-Disposition": "inline" });
}

/** The picture before a video. */
export function posterAnswer(bytes: Uint8Array): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": "image/webp", "Content-Disposition": "inline" },
  });
}

/** Captions as WebVTT. */
export function captionsAnswer(text: string): Response {
  return new Response(text, {
    headers: { ...headers, "Content-Type": "text/vtt; charset=utf-8", "Content-Disposition": "inline" },
  });
}

/** A file to take away, under a name that tells nothing. */
export function attachmentAnswer(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
