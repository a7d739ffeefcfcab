import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exchanged, has, needing } from "./programs";

const read = (name: string) => readFileSync(`docs/running/${name}`, "utf8");
const services = ["reserve.service", "reserve-backup.service"];
const units = [...services, "reserve-backup.timer"];

describe.each(services)("%s, as it is written", (name) => {
  const lines = read(name).split("\n");

  it.each([
    "User=reserve",
    "UMask=0077",
    "LimitCORE=0",
    "MemorySwapMax=0",
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
    "SystemCallFilter=@system-service",
    "IPAddressDeny=any",
    "IPAddressAllow=localhost",
    "Environment=NODE_ENV=production" +
      (name === "reserve.service" ? " HOST=127.0.0.1" : "") +
      " DATA_DIR=/var/lib/reserve" +
      (name === "reserve.service" ? " MALLOC_ARENA_MAX=2" : ""),
  ])("has %s", (line) => expect(lines).toContain(line));

  it("begins a file that there is", () => {
    const [, script] = /^ExecStart=\/usr\/bin\/node (\S+)/m.exec(read(name))!;
    expect(() => readFileSync(script!)).not.toThrow();
  });

  it("leaves longer for the end than the platform takes", () => {
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(read("reserve.service"))!;
    expect(Number(seconds)).toBeGreaterThanOrEqual(30);
  });
});

const systemd = has("systemd-analyze", "--version");
describe.skipIf(!systemd)(`the units, as systemd reads them: ${needing({ systemd })}`, () => {
  it("are understood to the last word", () => {
    const folder = mkdtempSync(join(tmpdir(), "reserve-units-"));
    for (const name of units) {
      const text = read(name);
      const own = text.includes("/usr/bin/node") ? exchanged(text, { "/usr/bin/node": process.execPath }) : text;
      writeFileSync(join(folder, name), own);
    }
    const files = units.map((name) => join(folder, name));
    const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", ...files], { encoding: "utf8" });
    rmSync(folder, { recursive: true, force: true });
    // What is said of other units of the machine is not about these.
    const own = (stdout + stderr).split("\n").filter((line) => /reserve/.test(line) && !/man page/.test(line));
    expect(own).toEqual([]);
    expect(status).toBe(0);
  });

  it.each(services)("%s exposes little: at most 1.5 of 10", (name) => {
    const { stdout, stderr } = spawnSync("systemd-analyze", ["security", "--offline=true", `docs/running/${name}`], {
      encoding: "utf8",
    });
    // Older ones know only units that are running.
    if (/offline/.test(stderr) && !stdout) return;
    expect(Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(1.5);
  });
});
