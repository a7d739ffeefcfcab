import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { languages } from "~/locales/t";
import { useServer } from "../server";

const server = useServer();

const plain = (html: string) => html.replace(/\u00A0/g, " ").replace(/<!-- -->/g, "");
const first = (path: string, headers: Record<string, string>) =>
  fetch(server.origin + path, { redirect: "manual", headers });
const languageOf = async (answer: Response) => /<html lang="(\w+)"/.exec(await answer.text())?.[1];

it("says nothing of the size of an empty community", async () => {
  const html = plain(await (await server.get("/")).text());
  expect(html).not.toMatch(/Some \d|About \d/);
});

it.each([
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["de,fr;q=0.9,en;q=0.5", "en"],
  ["pl,uk;q=0.8", "be"],
  ["en;q=0.1, be;q=0.2", "be"],
  ["ru;q=0, en;q=0.3", "en"],
  ["*", "be"],
  [undefined, "be"],
])("greets Accept-Language %s in %s at the same address", async (accepts, language) => {
  const headers: Record<string, string> = accepts ? { "Accept-Language": accepts } : {};
  for (const path of ["/", "/safety", "/join"]) {
    const answer = await first(path, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Vary")).toMatch(/Accept-Language/);
    expect(await languageOf(answer)).toBe(language);
  }
});

it("keeps the choice in a cookie, over what the browser prefers, and stays at the address", async () => {
  for (const language of languages) {
    const chosen = await server.post("/language", { language, next: "/safety?a=1" });
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get("Location")).toBe("/safety?a=1");
    const cookie = chosen.headers.get("Set-Cookie")!.split(";")[0]!;
    expect(cookie).toBe(`lang=${language}`);
    const other = language === "ru" ? "en" : "ru";
    expect(await languageOf(await first("/safety", { Cookie: cookie, "Accept-Language": other }))).toBe(language);
  }
});

it("takes no language that is not there", async () => {
  for (const language of ["pl", "", "../en", "be\r\nX: y"]) {
    const answer = await server.post("/language", { language, next: "/" });
    expect(answer.headers.get("Set-Cookie")).toBe(null);
  }
  expect(await languageOf(await first("/", { Cookie: "lang=pl", "Accept-Language": "ru" }))).toBe("ru");
});

it("leads nowhere else after the choice", async () => {
  const answer = await server.post("/language", { language: "en", next: "https://example.org/" });
  expect(answer.headers.get("Location")).toBe("/");
});

it("keeps what the front page says for an hour", async () => {
  const people = Array.from({ length: 60 }, (_, at) => `person-${at}`);
  await db().account.createMany({
    data: people.map((id) => ({
      id,
      pseudonym: id,
      skeleton: id,
      passphraseHash: "-",
      role: "participant",
      joinedOn: "2026-11-22",
    })),
  });
  expect(plain(await (await server.get("/")).text())).not.toMatch(/Some \d/);
});
