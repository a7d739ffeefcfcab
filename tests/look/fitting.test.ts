import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { type Screen, useDemonstration } from "./demonstration";
import { type Look, named, useLooking } from "./looking";

const shown = useDemonstration();
const looking = useLooking({ server: shown.server, people: () => shown.people });

/** What does not fit on the screen as it stands: sideways scrolling, text too small to read, targets too small to tap. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const words = (element: Element) => `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 40)}`;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      const widest = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 1,
      );
      found.push(`${scrollWidth} px wide on ${innerWidth}: ${widest.slice(-1).map(words).join()}`);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest("sup, svg, script, .sr-only")) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 14 && element.checkVisibility()) found.push(`${size} px: ${words(element)}`);
    }

    const targets =
      "nav a, header a, footer a, form a, button, summary, select, form input:not([type=hidden]), textarea";
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      const target = element.matches("[type=radio], [type=checkbox]") ? (element.closest("label") ?? element) : element;
      // A link within a sentence is as tall as the sentence's line (WCAG 2.5.8, inline).
      const around = target.parentElement?.textContent.trim() ?? "";
      const inline = target.matches("a") && around.length > target.textContent.trim().length && !target.closest("nav");
      const { width, height, right } = target.getBoundingClientRect();
      if (inline || !target.checkVisibility() || right < 0) continue;
      if (width < 24 || height < 24) found.push(`${Math.round(width)} × ${Math.round(height)} px: ${words(target)}`);
    }
    return found;
  });
}

async function everywhere(screens: Screen[], look: Look, widths: number[]): Promise<string[]> {
  const found = new Set<string>();
  for (const screen of screens) {
    const page = await looking.show(screen, look);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      for (const misfit of await misfits(page)) found.add(`${named(screen, look)} at ${width}: ${misfit}`);
    }
  }
  return [...found];
}

// A window of 640 px at 200 % zoom is one of 320 px.
it.each(["be", "ru", "en"] as const)(
  "every screen fits on a phone, and enlarged twice: %s",
  async (lang) => {
    expect(await everywhere(shown.screens, { lang }, [360, 320])).toEqual([]);
  },
  240_000,
);

it("the measure bites", async () => {
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
  const found = await misfits(page);
  for (const sign of ["px wide on", "13 px", " × "]) expect(found.join("\n")).toContain(sign);
});
