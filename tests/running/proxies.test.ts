import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { mostVideoBytes } from "~/platform/videos.server";
import { member } from "../cast";
import { useDatabase } from "../database";
import { TestServer } from "../server";
import { exchanged, freePort, has, needing } from "./programs";

const written = {
  nginx: readFileSync("docs/running/nginx.conf", "utf8"),
  caddy: readFileSync("docs/running/Caddyfile", "utf8"),
};
type Proxy = keyof typeof written;
const mebibyte = 1024 * 1024;

describe("the examples of proxies, as they are written", () => {
  const server = readFileSync("app/platform/http.server.ts", "utf8");
  const number = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1]);

  it("keep no log of requests, and none of errors that names addresses", () => {
    expect(written.nginx).toMatch(/^ {2}access_log off;$/m);
    expect(written.nginx).toMatch(/^error_log \/dev\/null crit;$/m);
    expect(written.nginx.match(/access_log|error_log|log_format/g)).toHaveLength(2);
    expect(written.nginx).not.toMatch(/\$(proxy_add_x_forwarded_for|remote_addr|binary_remote_addr|realip)/);
    expect(written.caddy).toMatch(/^\tlog default \{\n\t\toutput stderr\n\t\tlevel ERROR\n\t\texclude http\n\t\}$/m);
    expect(written.caddy.match(/^\s*log\b/gm)).toHaveLength(1);
    expect(written.caddy).not.toMatch(/remote_host|remote_addr|client_ip/);
  });

  it("know the addresses of videos as the platform does, and let through what it takes", () => {
    const address = /const videoAddress = \/\^(.*)\$\/;/.exec(server)![1]!.replaceAll("\\/", "/");
    for (const text of Object.values(written)) expect(text).toContain(`^${address}$`);
    const enough = (mostVideoBytes + 64 * 1024) / mebibyte;
    expect(number(/max_body_size (\d+)m;\n {6}proxy_read/, written.nginx)).toBeGreaterThanOrEqual(enough);
    expect(number(/@videos \{\n\t+max_size (\d+)MiB/, written.caddy)).toBeGreaterThanOrEqual(enough);
    // Of what is too large the platform reads so much, to say why.
    const spilled = number(/spilledBytes = (\d+) \* 1024 \* 1024/, server);
    expect(number(/^ {2}client_max_body_size (\d+)m;$/m, written.nginx)).toBe(spilled);
    expect(number(/@others \{\n\t+max_size (\d+)MiB/, written.caddy)).toBe(spilled);
  });

  it("keep a connection to the platform for a shorter time than it does", () => {
    const kept = number(/keepAliveTimeout = (\d+)_000/, server);
    expect(number(/ {4}keepalive_timeout (\d+)s;/, written.nginx)).toBeLessThan(kept);
    expect(number(/keepalive (\d+)s/, written.caddy)).toBeLessThan(kept);
  });
});

const programs: Record<Proxy, boolean> = { nginx: has("nginx", "-v"), caddy: has("caddy", "version") };
const openssl = has("openssl", "version");

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** So many bytes of nothing. */
  bytes?: number;
}

/** Asks by TLS without minding who made the certificate; gives the answer even where the body was cut off before. */
function ask(port: number, path: string, { method = "GET", headers = {}, body, bytes }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "localhost", port, path, method, headers, rejectUnauthorized: false }, (answer) => {
      const parts: Buffer[] = [];
      const done = () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) });
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("close", done);
      answer.on("error", done);
    });
    asking.on("error", reject);
    if (bytes === undefined) return asking.end(body);
    // A declared length alone has a proxy decide; the rest is sent while anybody reads it.
    asking.setHeader("Content-Length", bytes);
    const block = Buffer.alloc(mebibyte, "a");
    let left = bytes;
    const send = () => {
      for (let more = true; more && left > 0 && !asking.destroyed; left -= block.length) {
        more = asking.write(block.subarray(0, Math.min(left, block.length)));
      }
      if (left <= 0) asking.end();
    };
    asking.on("drain", send);
    asking.on("response", () => (left = Infinity));
    send();
  });
}

/** A proxy of this kind as its example has it, with other ports, in a folder of its own. */
class RunningProxy {
  port = 0;
  said = "";
  readonly folder = mkdtempSync(join(tmpdir(), "reserve-proxy-"));
  private process: ChildProcess | undefined;

  constructor(private readonly kind: Proxy) {}

  async start(to: number): Promise<void> {
    const { kind, folder } = this;
    this.port ||= await freePort();
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    spawnSync("openssl", [...made, "-subj", "/CN=localhost", "-keyout", key, "-out", certificate]);
    const file = join(folder, "configuration");
    const plain = await freePort();
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join(" ");
    const places: Record<Proxy, Record<string, string>> = {
      nginx: {
        "user www-data;": process.getuid?.() === 0 ? "user nobody nogroup;" : "",
        "/run/nginx.pid": join(folder, "pid"),
        "http {": `http { ${temporary}`,
        "listen 80 default_server": `listen 127.0.0.1:${plain} default_server`,
        "listen 443 ssl": `listen 127.0.0.1:${this.port} ssl`,
        "/etc/ssl/reserve/fullchain.pem": certificate,
        "/etc/ssl/reserve/key.pem": key,
        "127.0.0.1:3000": `127.0.0.1:${to}`,
      },
      caddy: {
        "\tadmin off": `\tadmin off\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1`,
        "reserve.example {": `https://localhost:${this.port} {\n\ttls ${certificate} ${key}`,
        "127.0.0.1:3000": `127.0.0.1:${to}`,
      },
    };
    // What a comment says is no place.
    const bare = written[kind].replace(/^\s*#.*\n/gm, "");
    writeFileSync(file, exchanged(bare, places[kind]));
    const command: Record<Proxy, string[]> = {
      nginx: ["-e", "stderr", "-p", folder, "-c", file, "-g", "daemon off;"],
      caddy: ["run", "--adapter", "caddyfile", "--config", file],
    };
    const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const child = spawn(kind, command[kind], { env: { ...process.env, ...home }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (this.said += String(chunk)));
    this.process = child;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${kind} ended: ${this.said}`);
      if (
        await ask(this.port, "/health").then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async stop(): Promise<void> {
    const child = this.process!;
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.kill("SIGTERM")) await ended;
  }

  /** Files that hold anything, by their names; certificates and the configuration apart. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && !/^(key\.pem|certificate\.pem|configuration|pid|autosave\.json)$/.test(entry.name),
      )
      .map(({ name }) => name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const kinds = Object.keys(written) as Proxy[];

/** How a proxy refuses what is too large for it; Caddy 2.6 says that the platform did not answer. */
const tooLarge: Record<Proxy, number[]> = { nginx: [413], caddy: [413, 502] };

// One for both: secrets are read once in a process.
useDatabase();
describe.each(kinds)("the platform behind %s", (kind) => {
  const here = programs[kind] && openssl;
  describe.skipIf(!here)(needing({ [kind]: programs[kind], openssl }), () => {
    const server = new TestServer();
    const proxy = new RunningProxy(kind);
    let own: string;
    let upstream: number;

    beforeAll(async () => {
      proxy.port = await freePort();
      own = `https://localhost:${proxy.port}`;
      await server.start({ ORIGIN: own });
      upstream = Number(new URL(server.origin).port);
      await proxy.start(upstream);
    });
    afterAll(async () => {
      await proxy.stop();
      await server.stop();
      proxy.remove();
    });

    const form = (fields: Record<string, string>, origin = own): Sent => ({
      method: "POST",
      headers: { Origin: origin, Cookie: "lang=en", "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });

    it("is taken as it is written", () => {
      const file = join(proxy.folder, "configuration");
      const args = {
        nginx: ["-t", "-q", "-e", "stderr", "-c", file],
        caddy: ["validate", "--adapter", "caddyfile", "--config", file],
      };
      const { status, stderr } = spawnSync(kind, args[kind], {
        encoding: "utf8",
        env: { ...process.env, HOME: proxy.folder },
      });
      expect([status, /warn/i.test(stderr) ? stderr : ""]).toEqual([0, ""]);
    });

    it("gives the same answers with the same headers, and what is compressed as it is", async () => {
      const asset = readdirSync("build/client/assets").find((name) => name.endsWith(".css"))!;
      const governed = /^(date|connection|keep-alive|transfer-encoding|content-length|server|via|alt-svc)$/;
      for (const path of ["/", "/login", "/concepts", "/no-such-page", "/robots.txt", `/assets/${asset}`, "/health"]) {
        const headers = { "Accept-Encoding": "br", Cookie: "lang=en" };
        const through = await ask(proxy.port, path, { headers });
        const straight = await fetch(server.origin + path, { headers, redirect: "manual" });
        const bare = (all: object) =>
          Object.fromEntries(
            Object.entries(all)
              .filter(([name]) => !governed.test(name))
              .map(([name, value]) => [name, String(value).replace(/'nonce-[^']+'/, "'nonce'")]),
          );
        expect(bare(through.headers)).toEqual(bare(Object.fromEntries(straight.headers)));
        expect(through.status).toBe(straight.status);
        expect(through.headers.server ?? "").not.toMatch(/\d/);
      }
      expect(
        (await ask(proxy.port, `/assets/${asset}`, { headers: { "Accept-Encoding": "br" } })).headers[
          "content-encoding"
        ],
      ).toBe("br");
    });

    it("signs somebody in, and refuses forms from elsewhere", async () => {
      const passphrase = "words that go through a proxy";
      const person = await member("participant");
      const passphraseHash = await hashPassphrase(passphrase);
      await db().account.update({ where: { id: person.id }, data: { passphraseHash } });
      const fields = { pseudonym: person.pseudonym, passphrase, next: "/concepts" };
      const answer = await ask(proxy.port, "/login", form(fields));
      expect([answer.status, answer.headers["set-cookie"]?.join()]).toEqual([
        303,
        expect.stringMatching(/__Host-session=.*Secure/),
      ]);
      expect((await ask(proxy.port, "/login", form(fields, "https://elsewhere.example"))).status).toBe(403);
      expect((await ask(proxy.port, "/login", form({}))).status).toBe(422);
    });

    it("has the platform say what is too large for a form, and lets no more come than that takes", async () => {
      const { Origin, Cookie } = form({}).headers!;
      const headers = { Origin: Origin!, Cookie: Cookie!, "Content-Type": "application/x-www-form-urlencoded" };
      const large = await ask(proxy.port, "/login", { method: "POST", headers, bytes: 3 * mebibyte });
      expect([large.status, large.body.toString()]).toEqual([413, expect.stringContaining("<main")]);
      const huge = await ask(proxy.port, "/login", { method: "POST", headers, bytes: 65 * mebibyte });
      expect(tooLarge[kind]).toContain(huge.status);
    });

    it("lets a video of nearly a gigabyte through to where videos are taken, and no larger one", async () => {
      const path = "/organize/interviews/abcdefgh/video";
      const sent = (bytes: number): Sent => ({
        method: "POST",
        headers: { Origin: own, "Content-Type": "video/mp4" },
        bytes,
      });
      const visitor = await ask(proxy.port, path, sent(1000 * mebibyte));
      expect([401, 403, 404, 303]).toContain(visitor.status);
      expect(tooLarge[kind]).toContain((await ask(proxy.port, path, sent(1100 * mebibyte))).status);
      const elsewhere = await ask(proxy.port, "/organize/interviews/abcdefgh/videos", sent(200 * mebibyte));
      expect(tooLarge[kind]).toContain(elsewhere.status);
    });

    it("tells nobody outside how the process is, but whether the platform is well", async () => {
      expect((await ask(proxy.port, "/health/ready")).status).toBe(404);
      expect((await ask(proxy.port, "/health/alive")).status).toBe(404);
      expect((await ask(proxy.port, "/health")).body.toString()).toBe("ok");
    });

    it("gives the platform no address of anybody, whatever is said to it, and writes nothing down", async () => {
      await proxy.stop();
      const heard: IncomingHttpHeaders[] = [];
      const echo = createServer((asked, answer) => {
        heard.push(asked.headers);
        answer.end("heard");
      });
      await new Promise<void>((done) => echo.listen(0, "127.0.0.1", done));
      await proxy.start((echo.address() as { port: number }).port);
      heard.length = 0;
      const lies = { "X-Forwarded-For": "192.0.2.7", Forwarded: "for=192.0.2.7", "X-Real-IP": "192.0.2.7" };
      await ask(proxy.port, "/x", { headers: { ...lies, "Accept-Language": "en" } });
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({ host: `localhost:${proxy.port}`, "accept-language": "en" });
      expect(JSON.stringify(heard)).not.toMatch(/192\.0\.2|127\.0\.0|forwarded|real-ip/i);
      // The platform is gone: an error, of which a proxy would write who met it.
      await new Promise((done) => {
        echo.close(done);
        echo.closeAllConnections();
      });
      expect((await ask(proxy.port, "/gone-while-asked")).status).toBe(502);
      expect(proxy.said).not.toMatch(
        /127\.0\.0\.1:\d+.*(client|remote)|remote|client:|gone-while-asked|\/login|192\.0\.2/,
      );
      expect(proxy.files()).toEqual([]);
    });
  });
});
