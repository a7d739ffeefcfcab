import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestServer } from "../server";

/** A copy of the platform with a fourth language: one line, and a folder of words (the English ones, marked). */
let copy: string;
const server = new TestServer();

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "reserve-pl-"));
  for (const name of ["app", "prisma", "public", "package.json", "package-lock.json", "tsconfig.json"]) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  for (const name of ["vite.config.ts", "remix.config.js", "prisma.config.ts", "sqlite-package.js"])
    cpSync(name, join(copy, name));
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
  const file = join(copy, "app/locales/languages.ts");
  const source = readFileSync(file, "utf8");
  const line = `  pl: { name: "Polski", locale: "pl-PL" },\n`;
  writeFileSync(file, source.replace(/( {2}en: \{.*\n)/, `$1${line}`));
  expect(readFileSync(file, "utf8")).toContain(line);
  cpSync(join(copy, "app/locales/en"), join(copy, "app/locales/pl"), { recursive: true });
  const words = join(copy, "app/locales/pl/public.json");
  writeFileSync(words, readFileSync(words, "utf8").replace('"lead": "', '"lead": "Po polsku. '));
  await server.start(
    { DATA_DIR: join(copy, "data"), DATABASE_URL: `file:${join(copy, "data/reserve.db")}` },
    join(copy, "app/platform/console/start.js"),
  );
}, 300_000);

afterAll(async () => {
  await server.stop();
  rmSync(copy, { recursive: true, force: true });
});

it("is sound to the type checker", () => {
  const config = join(copy, "tsconfig.json");
  const settings = JSON.parse(readFileSync(config, "utf8")) as object;
  writeFileSync(config, JSON.stringify({ ...settings, include: ["app", "prisma", "vite.config.ts"] }));
  const { stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], {
    cwd: copy,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
}, 300_000);

it("is spoken to those who prefer it, and offered to all", async () => {
  const answer = await fetch(server.origin, { headers: { "Accept-Language": "pl" } });
  const html = await answer.text();
  expect(html).toMatch(/<html lang="pl"/);
  expect(html).toContain("Po polsku.");
  expect(await (await server.get("/", {}, { lang: "be" })).text()).toContain("Polski");
});

it.each(["/", "/safety", "/join", "/login", "/recover", "/guide", "/guide/participants", "/accessibility", "/none"])(
  "has a page at %s",
  async (path) => {
    const answer = await server.get(path, {}, { lang: "pl" });
    expect(answer.status).toBe(path === "/none" ? 404 : 200);
    const html = await answer.text();
    expect(html).toMatch(/<html lang="pl"/);
    // A guide that nobody has translated yet is Belarusian, and says so.
    if (path === "/guide/participants") expect(html).toMatch(/lang="be"/);
  },
);

it("says nothing of words that lack", () => expect(server.output).not.toMatch(/No words for/));
