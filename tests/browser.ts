import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Person } from "./cast";
import { findBrowser } from "./find-browser.js";
import type { TestServer } from "./server";

/** The browser of the machine. */
export function browserPath(): string {
  const path = findBrowser();
  if (!path) throw new Error("No browser found. Install chromium, or name one in CHROMIUM.");
  return path;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: quiet });
}

/** The cookies of a browser: its language, and the session of a member or none. */
export function cookiesOf(server: TestServer, lang: string, who?: Person): Cookies {
  return [`lang=${lang}`, ...(who ? [who.cookie] : [])].map((text) => {
    const [name = "", value = ""] = text.split(/=(.*)/s);
    const secure = name.startsWith("__Host-");
    // The browser takes a secure cookie from an https address only; it gives it to http://localhost all the same.
    const url = secure ? server.origin.replace("http:", "https:") : server.origin;
    return { name, value, url, secure, httpOnly: true };
  });
}

type Cookies = Parameters<BrowserContext["addCookies"]>[0];

export interface Visit {
  server: TestServer;
  /** A page of a browser of its own: 360 px wide, English, with a member's session or without. */
  open(path: string, who?: Person, options?: { lang?: string; width?: number }): Promise<Page>;
  scripts: boolean;
}

/** Runs the journeys twice: with JavaScript and without. A mistake on the page's console fails the journey. */
export function journeys(name: string, server: TestServer, body: (visit: Visit) => void): void {
  describe.each([{ scripts: true }, { scripts: false }])(`${name}, JavaScript $scripts`, ({ scripts }) => {
    let browser: Browser;
    const complaints: string[] = [];
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(async () => {
      await browser.close();
      expect(complaints).toEqual([]);
    });
    body({
      server,
      scripts,
      async open(path, who, { lang = "en", width = 360 } = {}) {
        const context = await browser.newContext({
          javaScriptEnabled: scripts,
          viewport: { width, height: 740 },
          locale: lang,
        });
        await context.addCookies(cookiesOf(server, lang, who));
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        page.on("pageerror", (error) => complaints.push(String(error)));
        page.on("console", (message) => {
          // The browser itself reports answers of 4xx to a navigation; those are what a journey looks for.
          if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
        });
        await page.goto(server.origin + path);
        return page;
      },
    });
  });
}

/** Whether React has taken the page over, where it does; a journey with scripts waits for it before it types. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
}
