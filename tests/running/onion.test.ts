import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv } from "~/platform/env.server";
import { useServer } from "../server";
import { exchanged, has, needing } from "./programs";

const torrc = readFileSync("docs/running/torrc", "utf8");
const tor = has("tor", "--version");
const name = `${"abcdefg7".repeat(7)}.onion`;
const onion = `http://${name}`;

describe("the onion service, as it is written", () => {
  it("asks for proof of work, writes no addresses, and is nothing besides", () => {
    for (const line of [
      "HiddenServicePoWDefensesEnabled 1",
      "SafeLogging 1",
      "SocksPort 0",
      "ORPort 0",
      "Log warn syslog",
    ]) {
      expect(torrc.split("\n")).toContain(line);
    }
    expect(torrc).not.toMatch(
      /^(Log (info|debug)|HiddenService(SingleHop|NonAnonymous)|HiddenServiceExportCircuitID)/m,
    );
  });

  it.skipIf(!tor)(`is taken by tor, which has proof of work: ${needing({ tor })}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "reserve-tor-"));
    const file = join(folder, "torrc");
    writeFileSync(file, exchanged(torrc, { "/var/lib/tor": join(folder, "data") }));
    const { status, stdout } = spawnSync("tor", ["--verify-config", "--defaults-torrc", "/dev/null", "-f", file], {
      encoding: "utf8",
    });
    const modules = spawnSync("tor", ["--list-modules"], { encoding: "utf8" }).stdout;
    rmSync(folder, { recursive: true, force: true });
    expect(stdout).toContain("Configuration was valid");
    expect(stdout).not.toMatch(/\[err\]|obsolete|deprecated|Unknown option|ignor/i);
    expect(status).toBe(0);
    expect(modules).toMatch(/^pow: yes$/m);
  });
});

describe("a platform that has an onion address too", () => {
  const server = useServer({ ORIGIN: "https://reserve.example", ONION_ORIGIN: onion });
  const asked = (path: string, host: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status: number; told: unknown; cookie: string }>((resolve, reject) => {
      const asking = request(server.origin + path, { method, headers: { Host: host, ...headers } }, (answer) => {
        answer.resume();
        const cookie = (answer.headers["set-cookie"] ?? []).join();
        resolve({ status: answer.statusCode!, told: answer.headers["onion-location"], cookie });
      });
      asking.on("error", reject).end();
    });

  it("takes forms from both addresses, and from no other onion", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    const status = async (host: string, origin: string) =>
      (await asked("/login", host, { ...form, Origin: origin }, "POST")).status;
    expect(await status(name, onion)).toBe(422);
    expect(await status("reserve.example", "https://reserve.example")).toBe(422);
    expect(await status(name, `http://${"b".repeat(56)}.onion`)).toBe(403);
    expect(await status(name, `https://${name}`)).toBe(403);
  });

  it("tells of it with pages read elsewhere, as Tor Browser expects it, and not with files", async () => {
    expect((await asked("/concepts?page=2", "reserve.example")).told).toBe(`${onion}/concepts?page=2`);
    expect((await asked("/concepts", name)).told).toBeUndefined();
    expect((await asked("/robots.txt", "reserve.example")).told).toBeUndefined();
    expect((await asked("/health", "reserve.example")).told).toBeUndefined();
  });
});

it("takes nothing else for an onion address", () => {
  expect(readEnv({ ONION_ORIGIN: onion }).ONION_ORIGIN).toBe(onion);
  for (const wrong of ["https://reserve.example", `${onion}/`, `https://${name}`, name, "http://short.onion"]) {
    expect(() => readEnv({ ONION_ORIGIN: wrong })).toThrow("ONION_ORIGIN is the onion address");
  }
});
