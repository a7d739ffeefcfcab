import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import words from "../../app/routes/design._index/words.json";
import { launch } from "../browser";
import { member } from "../cast";
import { filesBelow, parse, readSources, walk } from "../house/sources";
import { TestServer, useServer } from "../server";
import { findings } from "./axe";

const built = useServer();

describe("the built platform", () => {
  it.each(["/design", "/design/themes"])("knows %s no better than any unknown address", async (path) => {
    const answer = async (asked: string) => {
      const { status, headers, ...response } = await built.get(asked).then(async (got) => ({
        ...{ status: got.status, headers: got.headers, body: await got.text() },
      }));
      const said = [...headers].filter(([name]) => !["date", "content-length"].includes(name));
      return { status, said, body: response.body.replaceAll(asked, "/asked") };
    };
    const shown = await answer(path);
    expect(shown.status).toBe(404);
    expect(shown).toEqual(await answer("/nothing-here"));
  });

  it("carries nothing of the page", () => {
    const files = filesBelow("build").filter((path) => /\.(js|css|json|html)$/.test(path));
    expect(files.some((path) => path.startsWith("build/client/assets/"))).toBe(true);
    const marks = [words.lead, words.language.is[0]!, "routes/design", "design-page", "design-specimen", "data-theme"];
    const bearing = files.filter((path) => {
      const text = readFileSync(path, "utf8");
      return /design/.test(path) || marks.some((mark) => text.includes(mark));
    });
    expect(bearing).toEqual([]);
  });
});

/** The shared parts: what app/ui and app/forms give under a name of a component. */
function sharedParts(): string[] {
  return [...readSources("app/ui", "app/forms")].flatMap(([path, text]) => {
    const found: string[] = [];
    walk(parse(path, text), (node) => {
      if (!ts.isFunctionDeclaration(node) || !path.endsWith(".tsx")) return;
      const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (exported && node.name && /^[A-Z]/.test(node.name.text)) found.push(node.name.text);
    });
    return found;
  });
}

describe("in development", () => {
  const server = new TestServer();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // Where somebody has an account, the start invents no demonstration community.
    await member("participant");
    // With SQLite one process serves a database.
    await built.stop();
    await server.start({}, "app/platform/console/dev.js");
    browser = await launch();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });

  it.each(["light", "dark"] as const)("axe finds nothing on the page, and it fits a phone: %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect((await page.goto(`${server.origin}/design`))?.status()).toBe(200);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it("shows both themes whatever the reader's is", async () => {
    const grounds = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.origin}/design`);
      const ground = (theme: string) =>
        page.locator(`#on-colour [data-theme=${theme}]`).evaluate((part) => getComputedStyle(part).backgroundColor);
      grounds.push([await ground("light"), await ground("dark")]);
    }
    expect(grounds[0]).toEqual(grounds[1]);
    expect(new Set(grounds[0]).size).toBe(2);
  });

  it("shows every shared part, and says how each is used", async () => {
    await page.goto(`${server.origin}/design`);
    const shown = await page.locator(".design-specimen h3.font-mono").allTextContents();
    expect([...shown].sort()).toEqual(sharedParts().sort());
    expect(Object.keys(words.parts).sort()).toEqual(sharedParts().sort());
    const empty = page.locator(".design-shown:not(:has(*))");
    expect(await empty.count()).toBe(0);
  });

  it("uses no class that no sheet knows", async () => {
    await page.goto(`${server.origin}/design`);
    const unknown = await page.evaluate(() => {
      const rules = (list: CSSRuleList): string[] =>
        [...list].flatMap((rule) => [
          ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
          ...("cssRules" in rule ? rules(rule.cssRules as CSSRuleList) : []),
        ]);
      const known = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)).join(" ");
      const used = new Set(
        [...document.querySelectorAll(".design-page [class]")].flatMap((part) => [...part.classList]),
      );
      return [...used].filter((name) => !known.includes(`.${CSS.escape(name)}`));
    });
    expect(unknown).toEqual([]);
  });
});
