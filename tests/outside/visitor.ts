import type { TestServer } from "../server";

/** A browser without scripts: keeps cookies, follows nothing by itself, sends the same headers with every request. */
export class Visitor {
  readonly jar = new Map<string, string>();
  /** Every value that a cookie ever had. */
  readonly cookiesSeen = new Set<string>();

  constructor(
    private readonly server: TestServer,
    private readonly headers: Record<string, string> = {},
    /** Added to the query of every address. */
    private readonly query = "",
  ) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path: string): Promise<Response> {
    return this.ask(path, { method: "GET" });
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  private async ask(path: string, init: RequestInit): Promise<Response> {
    const address = this.query ? `${path}${path.includes("?") ? "&" : "?"}${this.query}` : path;
    const headers = {
      ...this.headers,
      Cookie: ["lang=en", this.cookie].filter(Boolean).join("; "),
      ...(init.method === "POST" ? { Origin: this.server.origin } : {}),
    };
    const answer = await fetch(this.server.origin + address, { ...init, redirect: "manual", headers });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (/Max-Age=0/.test(one)) this.jar.delete(name);
      else {
        this.jar.set(name, value);
        this.cookiesSeen.add(value);
      }
    }
    return answer;
  }
}
