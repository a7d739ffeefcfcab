import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { languages } from "~/locales/languages";
import { findings, rulesOfColour } from "./axe";
import { useDemonstration } from "./demonstration";
import { useLooking } from "./looking";
import { misfitsAt } from "./misfits";

const shown = useDemonstration();
const looking = useLooking({ server: shown.server, people: () => shown.people });

/** What is wrong with a screen: what does not fit on a phone or enlarged twice, what axe finds by day and by night. */
async function wrong(page: Page): Promise<string[]> {
  // A window of 640 px at 200 % zoom is one of 320 px.
  const narrow = await misfitsAt(page, 320);
  const phone = await misfitsAt(page, 360);
  const day = await findings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const night = await findings(page, rulesOfColour);
  return [...narrow, ...phone, ...day.map((one) => `by day: ${one}`), ...night.map((one) => `by night: ${one}`)];
}

it.each(languages)(
  "every screen fits, and axe finds nothing by day or night, whoever looks: %s",
  async (language) => {
    const found = await looking.walk(shown.screens, [language], async (page, name) =>
      (await wrong(page)).map((one) => `${name} ${one}`),
    );
    expect(found).toEqual([]);
  },
  480_000,
);

it("every screen of the platform is among them", () => {
  const missing = readdirSync("app/routes")
    // An act alone has a route.ts, and no screen.
    .filter((route) => existsSync(`app/routes/${route}/route.tsx`))
    .filter((route) => /^export default/m.test(readFileSync(`app/routes/${route}/route.tsx`, "utf8")))
    // Its link stands in the first start alone, which the demonstration is not.
    .filter((route) => route !== "founding.$token" && !route.startsWith("design."))
    .filter((route) => {
      const parts = route.split(".").filter((part) => part !== "_index");
      const address = new RegExp(`^/${parts.map((part) => (part.startsWith("$") ? "[^/?]+" : part)).join("/")}(\\?|$)`);
      return !shown.screens.some(({ path, sent }) => address.test(path) || (sent && address.test(answered(path))));
    });
  expect(missing).toEqual([]);
});

/** The address that answers the first form of a screen, where it is not the screen's own. */
function answered(path: string): string {
  if (path.startsWith("/concepts/drafts/")) return `${path}/submission`;
  return path.startsWith("/concepts/") ? `${path}/comments` : path;
}

it("the measure of what fits bites", async () => {
  const page = await looking.show({ path: "/", who: "visitor" });
  await page.evaluate(() => {
    document.querySelector("h1")!.textContent = "w".repeat(60);
    // All of them: the tallest stretches its neighbours.
    for (const link of document.querySelectorAll<HTMLElement>("nav a")) {
      link.style.cssText = "padding: 0; line-height: 1; font-size: 14px";
    }
    document.querySelector("main p")!.setAttribute("class", "text-tiny");
    document.querySelector("h1")!.style.overflowWrap = "normal";
    document.querySelector<HTMLElement>("main p")!.style.fontSize = "13px";
  });
  const found = await misfitsAt(page, 360);
  for (const sign of ["px wide on", "13 px", " × "]) expect(found.join("\n")).toContain(sign);
});

it("the eye of axe is open", async () => {
  const page = await looking.show({ path: "/safety", who: "visitor" });
  // A page without scripts: nothing puts back what is taken away.
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  expect((await findings(page)).join()).toContain("html-has-lang");
});

it("the eye of axe is open at night", async () => {
  const page = await looking.show({ path: "/safety", who: "visitor" });
  // The ink of the day: it reads well on the day's paper and not on the night's.
  await page.evaluate(() => {
    for (const text of document.querySelectorAll<HTMLElement>("main p")) text.style.color = "oklch(0.24 0.012 70)";
  });
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await findings(page, rulesOfColour)).join()).toContain("color-contrast");
});

it("nothing but colours changes between day and night", () => {
  const css = readFileSync("app/app.css", "utf8");
  const night = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/g)];
  expect(css.match(/prefers-color-scheme/g)).toHaveLength(night.length);
  for (const [, rules = ""] of night) {
    for (const rule of rules.split(";")) expect(rule.trim()).toMatch(/^(--color-[a-z-]+: oklch\([\d. ]+\))?$/);
  }
});
