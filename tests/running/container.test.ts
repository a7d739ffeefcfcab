import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("docs/running/Containerfile", "utf8");
const instructions = text
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const build = readFileSync("app/platform/console/build.js", "utf8");

it("begins from images that name no place they come from, of the Node that the platform promises", () => {
  const from = instructions.filter((line) => line.startsWith("FROM "));
  expect(from).toEqual(["FROM node:20-bookworm-slim AS built", "FROM node:20-bookworm-slim"]);
});

it("copies what there is, and all that the build is made from", () => {
  const copied = instructions
    .filter((line) => /^COPY (?!--from)/.test(line))
    .flatMap((line) => line.split(" ").slice(1, -1));
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const [, sources] = /const sources = \[([\s\S]*?)\];/.exec(build)!;
  expect(sources!.match(/[\w./-]+/g)!.filter((path) => !copied.includes(path))).toEqual([]);
});

it("runs as nobody of importance, keeps data in a volume alone, and has the start itself hear the end", () => {
  const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));
  expect(last).toContain("USER 10001");
  expect(last).toContain("VOLUME /data");
  expect(last).toContain('CMD ["node", "app/platform/console/start.js"]');
  expect(last.findIndex((line) => line.startsWith("COPY"))).toBeLessThan(last.indexOf("USER 10001"));
  expect(last.join("\n")).toContain("/health/ready");
  expect(text).not.toMatch(/SECRET|PASSWORD|TOKEN|curl|wget|^ADD /m);
});
