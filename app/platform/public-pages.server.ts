import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Language, languageOf } from "~/locales/t";
import { now } from "./clock.server";
import { type Bytes, bytesOf, type Encoding, encodingFor, packed } from "./compress.server";

/** A page that is the same for all visitors of a language, as it is sent. */
interface Page {
  html: Bytes;
  etag: string;
  headers: Record<string, string>;
  /** Its bytes as they are sent, by how they are packed: each made once. */
  bodies: Map<Encoding | "plain", Bytes>;
  /** Where in time it was made, in ms, and what was shown to visitors then. */
  at: number;
  version: number;
  bytes: number;
}

/** What came of making a page: its answer, and whether it is the same for everybody. */
export interface Made {
  response: Response;
  forEveryone: boolean;
}

/** A page also says what day it is and what is over: older than this, in ms, it is made anew. */
const longestMs = 60_000;

/** The bytes that a group of pages may take; those that were asked for longest ago go first. */
class Kept {
  private readonly pages = new Map<string, Page>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  get(key: string): Page | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: Page): void {
    this.drop(key);
    this.pages.set(key, page);
    this.bytes += page.bytes;
    this.shrink();
  }

  /** A page has come to hold more bytes. */
  grow(key: string, page: Page, bytes: number): void {
    if (this.pages.get(key) !== page) return;
    page.bytes += bytes;
    this.bytes += bytes;
    this.shrink();
  }

  drop(key: string): void {
    this.bytes -= this.pages.get(key)?.bytes ?? 0;
    this.pages.delete(key);
  }

  clear(): void {
    this.pages.clear();
    this.bytes = 0;
  }

  private shrink(): void {
    for (const key of this.pages.keys()) {
      if (this.bytes <= this.most) return;
      this.drop(key);
    }
  }
}

/** Addresses as pages here have them; whoever thinks of others, or of queries, displaces none of these. */
const plainAddress = /^(?:\/[a-z0-9-]+)*\/?$/;

/** What of a request decides which page it gets; null where it may be somebody's own. */
function keyOf(url: string, cookie: string | undefined, accepts: string | undefined): string | null {
  // A cookie besides that of the language may make a page somebody's own.
  if (cookie !== undefined && !/^lang=\w+$/.test(cookie)) return null;
  return `${language(cookie ?? "", accepts ?? "")} ${url}`;
}

const languages = new Map<string, Language>();

/** The language of a request, read once for each way of asking. */
function language(cookie: string, accepts: string): Language {
  const asked = `${cookie} ${accepts}`;
  const known = languages.get(asked);
  if (known) return known;
  if (languages.size > 500) languages.clear();
  const found = languageOf(new Headers({ Cookie: cookie, "Accept-Language": accepts }));
  languages.set(asked, found);
  return found;
}

/** Whether the browser has this very page. */
function has(page: Page, known: string | undefined): boolean {
  return known?.split(",").some((one) => one.trim().replace(/^W\//, "") === page.etag) ?? false;
}

/**
 * Pages that all visitors see alike, kept whole as they are sent. A page is made anew when anything that visitors may be
 * shown has changed (`version` goes up), and after a minute. What anybody sees who is signed in never comes here.
 */
export class PublicPages {
  private readonly usual = new Kept(24 * 1024 * 1024);
  private readonly unusual = new Kept(4 * 1024 * 1024);
  private readonly making = new Map<string, Promise<Page | null>>();
  private version = -1;

  /**
   * `current` goes up when something that visitors are shown changes; `headers` are those of each page besides its own,
   * and `others` those that depend on the host and the address; `answered` hears of each answer from what is kept.
   */
  constructor(
    private readonly current: () => number,
    private readonly headers: () => Record<string, string>,
    private readonly others: (host: string | undefined, url: string) => Record<string, string> = () => ({}),
    private readonly answered: (status: number) => void = () => undefined,
  ) {}

  private group(key: string): Kept {
    return plainAddress.test(key.slice(key.indexOf(" ") + 1)) ? this.usual : this.unusual;
  }

  private find(key: string): Page | undefined {
    const version = this.current();
    if (version !== this.version) {
      this.usual.clear();
      this.unusual.clear();
      this.version = version;
      return undefined;
    }
    const page = this.group(key).get(key);
    return page && Math.abs(now() - page.at) < longestMs ? page : undefined;
  }

  /** Answers from what is kept, before anything else looks at the request; gives whether it did. */
  answer(request: IncomingMessage, answer: ServerResponse): boolean {
    const { method, url = "/", headers } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    const key = keyOf(url, headers.cookie, headers["accept-language"]);
    const page = key === null ? undefined : this.find(key);
    if (!page) return false;
    const others = this.others(headers.host, url);
    if (has(page, headers["if-none-match"])) {
      answer.writeHead(304, { ...page.headers, ...others }).end();
      this.answered(304);
      return true;
    }
    const encoding = encodingFor(headers["accept-encoding"] ?? "", page.html.length);
    const body = page.bodies.get(encoding ?? "plain");
    if (!body) return false;
    answer.writeHead(200, {
      ...page.headers,
      ...others,
      "Content-Length": body.length,
      ...(encoding && { "Content-Encoding": encoding }),
    });
    answer.end(method === "HEAD" ? undefined : body);
    this.answered(200);
    return true;
  }

  /**
   * The answer to a request that was not answered yet: the page that is kept, or that another request is having made at
   * this moment, or what `make` gives, which says whether it may be kept. `ready` says that it is packed already.
   */
  async page(request: Request, make: () => Promise<Made>): Promise<{ response: Response; ready: boolean }> {
    const { headers, method, url } = request;
    const { pathname, search } = new URL(url);
    const asks = [headers.get("Cookie") ?? undefined, headers.get("Accept-Language") ?? undefined] as const;
    const key = method === "GET" ? keyOf(pathname + search, ...asks) : null;
    if (key === null) return { response: (await make()).response, ready: false };
    const found = this.find(key);
    if (found) return this.response(key, found, headers);
    const version = this.current();
    const name = `${version} ${key}`;
    // Whoever waited for a page that is not for everybody, or whose reader went away, has it made as well.
    const waited = await this.making.get(name)?.catch(() => null);
    if (waited) return this.response(key, waited, headers);
    const making = make();
    const page = making.then((made) => (made.forEveryone ? this.keep(key, version, made.response) : null));
    this.making.set(name, page);
    try {
      const own = await page;
      return own ? await this.response(key, own, headers) : { response: (await making).response, ready: false };
    } finally {
      if (this.making.get(name) === page) this.making.delete(name);
    }
  }

  private async keep(key: string, version: number, response: Response): Promise<Page> {
    const html = await bytesOf(response);
    const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
    const own = Object.fromEntries([...response.headers].filter(([name]) => name !== "content-length"));
    const headers = {
      ...this.headers(),
      ...own,
      // No browser keeps a page: a phone that is taken away shows none. Whoever keeps them elsewhere can ask by the ETag.
      "cache-control": "no-store",
      etag,
      vary: "Cookie, Accept-Language, Accept-Encoding",
    };
    const bodies = new Map<Encoding | "plain", Bytes>([["plain", html]]);
    const page = { html, etag, headers, bodies, at: now(), version, bytes: html.length };
    if (this.current() === version) this.group(key).set(key, page);
    return page;
  }

  private async response(key: string, page: Page, asked: Headers): Promise<{ response: Response; ready: true }> {
    if (has(page, asked.get("If-None-Match") ?? undefined)) {
      return { response: new Response(null, { status: 304, headers: page.headers }), ready: true };
    }
    const encoding = encodingFor(asked.get("Accept-Encoding") ?? "", page.html.length);
    let body = page.bodies.get(encoding ?? "plain");
    if (!body) {
      body = await packed(encoding!, page.html);
      page.bodies.set(encoding!, body);
      this.group(key).grow(key, page, body.length);
    }
    const headers = new Headers(page.headers);
    if (encoding) headers.set("Content-Encoding", encoding);
    return { response: new Response(body, { headers }), ready: true };
  }
}
