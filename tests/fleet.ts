import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { importCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { ensureFirstRound } from "~/domain/matrix/rounds.server";
import { closeDatabase, migrateDatabase, openDatabase } from "~/platform/db.server";
import { forgetEnv } from "~/platform/env.server";
import { TestServer } from "./server";

/** The server of PostgreSQL on which databases for tests are made; without one there are no several processes. */
export const postgresqlServer = process.env.POSTGRESQL_SERVER;

async function aside(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresqlServer });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Gives the test file an empty database of PostgreSQL and a data folder; with `open` migrated, filled and open. */
export function usePostgresql({ open = true } = {}): void {
  const name = `reserve_fleet_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  let folder: string;
  beforeAll(async () => {
    await aside(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    folder = mkdtempSync(join(tmpdir(), "reserve-fleet-"));
    process.env.DATA_DIR = folder;
    process.env.DATABASE_URL = Object.assign(new URL(postgresqlServer!), { pathname: `/${name}` }).href;
    forgetEnv();
    if (!open) return;
    await migrateDatabase("prisma");
    await openDatabase();
    await importCatalogue();
    await ensureFirstRound();
  });
  afterAll(async () => {
    await closeDatabase();
    await aside(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** How often the proxy asks each process whether it is ready. */
const checkMs = 100;

/** A process behind the proxy. */
interface Behind {
  server: TestServer;
  ready: boolean;
  agent: Agent;
}

/**
 * A proxy that sends requests to processes in turn, to those that said last that they are ready. It tries nothing again:
 * what a process does not answer is answered with 502.
 */
export class Proxy {
  origin = "";
  private readonly behind: Behind[];
  private readonly server: Server;
  private next = 0;
  private checking: NodeJS.Timeout | undefined;

  constructor(servers: TestServer[]) {
    this.behind = servers.map((server) => ({ server, ready: false, agent: new Agent({ keepAlive: true }) }));
    this.server = createServer((incoming, outgoing) => {
      const ready = this.behind.filter((one) => one.ready);
      const chosen = ready[(this.next += 1) % ready.length];
      const fail = () => {
        if (!outgoing.headersSent) outgoing.writeHead(502).end();
        else outgoing.destroy();
      };
      if (!chosen) return fail();
      const { method, headers, url } = incoming;
      const sent = ask(chosen.server.origin + url, { method: method!, headers, agent: chosen.agent }, (answer) => {
        const { connection: _own, ...passed } = answer.headers;
        outgoing.writeHead(answer.statusCode!, passed);
        answer.once("error", fail).pipe(outgoing);
      });
      sent.once("error", fail);
      incoming.pipe(sent);
    });
  }

  /** Listens, and sends nothing anywhere before `check` has found somebody ready. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Asks all processes now and from now on. */
  async watch(): Promise<void> {
    await this.check();
    this.checking = setInterval(() => void this.check(), checkMs);
  }

  async check(): Promise<void> {
    await Promise.all(
      this.behind.map(async (one) => {
        const answer = await fetch(`${one.server.origin}/health/ready`).catch(() => null);
        one.ready = answer?.status === 200;
      }),
    );
  }

  async close(): Promise<void> {
    clearInterval(this.checking);
    for (const { agent } of this.behind) agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Processes of one community behind a proxy, whose address is theirs. */
export class Fleet {
  readonly servers: TestServer[];
  readonly proxy: Proxy;

  constructor(
    size: number,
    private readonly settings: Record<string, string> = {},
  ) {
    this.servers = Array.from({ length: size }, () => new TestServer());
    this.proxy = new Proxy(this.servers);
  }

  async start(): Promise<void> {
    await this.proxy.listen();
    await Promise.all(this.servers.map((server) => this.startOne(server)));
    await this.proxy.watch();
  }

  startOne(server: TestServer): Promise<void> {
    return server.start({ ORIGIN: this.proxy.origin, ...this.settings });
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.proxy.close();
  }

  /** Sends a form of a page of the community to one process of it. */
  post(at: number, path: string, fields: Record<string, string>, who: { cookie?: string } = {}): Promise<Response> {
    return this.servers[at]!.post(path, fields, who, {
      Origin: this.proxy.origin,
      "X-Forwarded-Host": new URL(this.proxy.origin).host,
    });
  }

  get(at: number, path: string, who: { cookie?: string } = {}): Promise<Response> {
    return this.servers[at]!.get(path, who);
  }
}

/** Processes of one community behind a proxy, up while the tests of the file run. */
export function useFleet(size: number, settings: Record<string, string> = {}): Fleet {
  const fleet = new Fleet(size, settings);
  beforeAll(() => fleet.start());
  afterAll(() => fleet.stop());
  return fleet;
}
