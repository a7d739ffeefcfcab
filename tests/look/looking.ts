import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { cookiesOf, launch } from "../browser";
import type { Demonstration, Looker, Screen } from "./demonstration";

export interface Look {
  lang?: "be" | "ru" | "en";
  theme?: "light" | "dark";
}

export interface Looking {
  /** Shows a screen as this person sees it; the same page is used again for the same person. */
  show(screen: Screen, look?: Look): Promise<Page>;
}

/** A browser that goes through many screens, one page for each person, 360 px wide. */
export function useLooking({
  server,
  people,
}: {
  server: Demonstration["server"];
  people: () => Demonstration["people"];
}): Looking {
  let browser: Browser;
  const pages = new Map<Looker, Page>();
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function pageOf(who: Looker): Promise<Page> {
    const known = pages.get(who);
    if (known) return known;
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    pages.set(who, page);
    return page;
  }

  return {
    async show({ path, who, sent }, { lang = "be", theme = "light" } = {}) {
      const page = await pageOf(who);
      await page.context().addCookies(cookiesOf(server, lang, who === "visitor" ? undefined : people()[who]));
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(server.origin + path);
      if (sent) {
        // What a form starts with is taken out, so that there is something to mend.
        for (const field of await page.locator("main form[method=post] :is(input[type=text], textarea)").all())
          await field.fill("");
        await page.locator("main form[method=post] .button-first").last().click();
        await page.locator("#error-summary").waitFor({ timeout: 10_000 });
      }
      return page;
    },
  };
}

/** A screen in a few words, for the list of findings. */
export function named({ path, who, sent }: Screen, { lang, theme }: Look = {}): string {
  return [who, path, sent ? "sent empty" : "", lang, theme].filter(Boolean).join(" ");
}
