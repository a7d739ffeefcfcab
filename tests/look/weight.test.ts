import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { cookiesOf, launch } from "../browser";
import { type Looker, useDemonstration } from "./demonstration";

const shown = useDemonstration();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Weighed {
  bytes: number;
  shift: number;
}

/** All bytes over the wire of a first view with an empty cache, and how far things move while it comes. */
async function weigh(path: string, who: Looker, act?: (page: Page) => Promise<void>): Promise<Weighed> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const person = who === "visitor" ? undefined : shown.people[who];
    await context.addCookies(cookiesOf(shown.server, "be", person));
    const page = await context.newPage();
    await page.addInitScript(() => {
      const moved = window as unknown as { shift: number };
      moved.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const network = await context.newCDPSession(page);
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await network.send("Network.enable");
    const answer = await page.goto(shown.server.origin + path, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(200);
    await act?.(page);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    return { bytes, shift };
  } finally {
    await context.close();
  }
}

async function tooMuch(pages: [Looker, string][], most: number): Promise<string[]> {
  const found: string[] = [];
  for (const [who, path] of pages) {
    const { bytes, shift } = await weigh(path, who);
    if (bytes > most) found.push(`${who} ${path}: ${bytes} bytes`);
    if (shift > 0) found.push(`${who} ${path}: moves by ${shift}`);
  }
  return found;
}

const kB = 1000;

it("reading pages weigh at most 30 kB, all told, and nothing moves", async () => {
  const visitor = [
    "/",
    "/safety",
    "/accessibility",
    "/guide",
    "/guide/participants",
    "/matrix",
    "/results",
    "/results/2024",
  ];
  const programme = shown.screens.flatMap(({ path, who }): [Looker, string][] =>
    /^\/(programme|interviews)/.test(path) && path !== "/interviews/revocation" ? [[who, path]] : [],
  );
  const member = [
    "/",
    "/concepts",
    shown.concept,
    ...["", "?page=2", "?order=endorsed", "?order=discussed", "?show=answered"].map(
      (query) => `${shown.concept}/discussion${query}`,
    ),
    shown.screens.find(({ path }) => path.includes("/discussion?thread="))!.path,
    `${shown.concept}/passages`,
    `${shown.concept}/comments?about=1p2`,
    "/matrix/card",
    ...shown.screens
      .filter(({ who }) => who === "participant")
      .flatMap(({ path }) => (path.includes("/opinions") ? [path] : [])),
    "/matrix/card/experience",
    "/matrix/positions",
    "/matrix/bodies",
    "/matrix/bodies?kind=central",
    "/matrix/bodies?region=BY-MI",
    "/matrix/districts/brest",
    `/matrix/positions/${shown.position}`,
    "/matrix/suggestions",
    "/settings/contact",
    "/notices",
    `${shown.concept}/summary`,
    `${shown.concept}/questions`,
  ];
  const organizer = [
    "/guide/organizers",
    "/organize",
    "/organize/applications",
    "/organize/matrix",
    "/organize/matrix/rounds",
    shown.picture,
    "/organize/matrix/rounds/comparison",
    "/organize/matrix?kind=central&language=pl",
    "/organize/matrix/districts",
    "/organize/matrix/positions",
    ...shown.screens.map(({ path }) => path).filter((path) => path.startsWith("/organize/matrix/scenarios")),
    "/organize/candidates",
    "/organize/programme",
    "/organize/programme?show=past",
    "/organize/interviews",
    "/organize/candidates/letter",
    `/organize/matrix/positions/${shown.position}`,
    "/organize/concepts",
    "/organize/contacts",
    "/organize/contacts/keys",
    "/organize/results",
    "/organize/results/2024",
    "/organize/results/2024/consent",
    "/organize/results/2024/figures/new",
    "/organize/results/2024/words",
  ];
  const pages = [
    ...visitor.map((path): [Looker, string] => ["visitor", path]),
    ...member.map((path): [Looker, string] => ["participant", path]),
    ...organizer.map((path): [Looker, string] => ["organizer", path]),
    ...programme,
  ];
  expect(await tooMuch(pages, 30 * kB)).toEqual([]);
}, 180_000);

it("pages with forms weigh at most 130 kB, all told, and nothing moves", async () => {
  const pages: [Looker, string][] = [
    ...["/login", "/join", "/recover"].map((path): [Looker, string] => ["visitor", path]),
    ...["/join/interests", "/join/place", "/join/motivation"].map((path): [Looker, string] => ["newcomer", path]),
    ["fresh", `/matrix/card/choose?position=${shown.position}`],
    ["fresh", "/settings/passphrase"],
    ["stepping", "/settings/passkeys/new"],
    ["halfWay", "/login/passkey"],
    ["fresh", "/concepts/new"],
    ["organizer", "/organize/contacts/keys/new"],
    ["organizer", "/organize/contacts/resealing"],
    ["organizer", "/organize/contacts/resealing/answers"],
    ["organizer", "/organize/programme/new"],
  ];
  expect(await tooMuch(pages, 130 * kB)).toEqual([]);
}, 180_000);

it("a page that uses a key weighs at most 180 kB with the library that it fetches for it", async () => {
  const { bytes } = await weigh("/organize/contacts/keys/new", "organizer", async (page) => {
    await page.locator("button", { hasText: "ключ" }).and(page.locator("[type=button]")).click();
    await page.locator("#identity").waitFor();
    await page.waitForLoadState("networkidle");
  });
  expect(bytes).toBeGreaterThan(130 * kB);
  expect(bytes).toBeLessThan(180 * kB);
});

it("the scales show what is over", async () => {
  expect(await tooMuch([["visitor", "/login"]], 30 * kB)).toEqual([expect.stringContaining("/login: ")]);
});
