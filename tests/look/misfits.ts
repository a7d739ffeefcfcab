import type { Page } from "playwright-core";

/** What does not fit on the screen at this width: sideways scrolling, text too small to read, targets too small to tap. */
export async function misfitsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 740 });
  const found = await page.evaluate(() => {
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
  return found.map((misfit) => `at ${width}: ${misfit}`);
}
