import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Language } from "~/locales/languages";
import { cookiesOf, launch } from "../browser";
import type { Demonstration, Looker, Screen } from "./demonstration";

export interface Look {
  lang?: Language;
  theme?: "light" | "dark";
}

export interface Looking {
  /** Shows a screen as this person sees it; the same page is used again for the same person and language. */
  show(screen: Screen, look?: Look): Promise<Page>;
  /** Looks at each screen in each language, two people at a time, and gives what all looks found. */
  walk(
    screens: Screen[],
    languages: Language[],
    look: (page: Page, name: string) => Promise<string[]>,
  ): Promise<string[]>;
}

/** A browser that goes through many screens, one page for each person and language, 360 px wide. */
export function useLooking({
  server,
  people,
}: {
  server: Demonstration["server"];
  people: () => Demonstration["people"];
}): Looking {
  let browser: Browser;
  const pages = new Map<string, Page>();
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function pageOf(who: Looker, lang: Language): Promise<Page> {
    const known = pages.get(`${who} ${lang}`);
    if (known) return known;
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies(cookiesOf(server, lang, who === "visitor" ? undefined : people()[who]));
    const page = await context.newPage();
    pages.set(`${who} ${lang}`, page);
    return page;
  }

  async function show({ path, who, sent }: Screen, { lang = "be", theme = "light" }: Look = {}): Promise<Page> {
    const page = await pageOf(who, lang);
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(new URL(path, server.origin).href);
    if (sent) {
      // What a form starts with is taken out, so that there is something to mend.
      for (const field of await page.locator("main form[method=post] :is(input[type=text], textarea)").all())
        await field.fill("");
      await page.locator("main form[method=post] .button-first").last().click();
      await page.locator("#error-summary").waitFor({ timeout: 10_000 });
    }
    return page;
  }

  async function walk(...[screens, languages, look]: Parameters<Looking["walk"]>): Promise<string[]> {
    const found: string[] = [];
    const people = [...new Set(screens.map(({ who }) => who))];
    const rounds = languages.flatMap((lang) => people.map((who) => ({ who, lang })));
    const lane = async () => {
      for (let round = rounds.shift(); round; round = rounds.shift()) {
        const { who, lang } = round;
        for (const screen of screens.filter((one) => one.who === who)) {
          found.push(...(await look(await show(screen, { lang }), named(screen, { lang }))));
        }
        await pages.get(`${who} ${lang}`)?.context().close();
        pages.delete(`${who} ${lang}`);
      }
    };
    await Promise.all([lane(), lane()]);
    return found;
  }

  return { show, walk };
}

/** A screen in a few words, for the list of findings. */
export function named({ path, who, sent }: Screen, { lang, theme }: Look = {}): string {
  return [who, path, sent ? "sent empty" : "", lang, theme].filter(Boolean).join(" ");
}
