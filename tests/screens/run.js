// npm run screens — takes a picture of every screen of the built platform with the demonstration community: phone and
// desk, light and dark, three languages; screens/index.html shows them together. Narrow it: `npm run screens --
// --only card --lang be --width 360 --theme dark`. Ends with 1 where a page scrolls sideways or complains.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.js";
import { screens } from "./list.js";
import { gather } from "./people.js";

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    who: { type: "string", multiple: true },
    lang: { type: "string", multiple: true, default: ["be", "ru", "en"] },
    theme: { type: "string", multiple: true, default: ["light", "dark"] },
    width: { type: "string", multiple: true, default: ["360", "1280"] },
    out: { type: "string", default: "screens" },
    /** A platform that runs already, with the demonstration in it. */
    origin: { type: "string" },
  },
});
const shown = screens.filter(
  ({ name, who }) =>
    (!asked.only || asked.only.some((part) => name.includes(part))) && (!asked.who || asked.who.includes(who)),
);

/** Starts the demonstration in a temporary folder; gives its origin and the way to end it. */
async function start() {
  if (asked.origin) return { origin: asked.origin, end: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "reserve-screens-"));
  const origin = "http://localhost:3950";
  const child = spawn(process.execPath, ["app/platform/console/start.js", "--demo"], {
    env: { ...process.env, PORT: "3950", ORIGIN: origin, DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes("The platform is open at")) resolve();
    });
    child.once("exit", () => reject(new Error("The server ended.")));
  });
  const end = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, end };
}

/** The address of a screen: given, or read off a page that the same person sees. */
async function find(origin, at, cookie) {
  if (typeof at === "string") return at;
  const page = await find(origin, at.page, cookie);
  const html = await (await fetch(origin + page, { headers: { Cookie: cookie } })).text();
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));
  const found = [...new Set(links.filter((href) => at.pattern.test(href)))][at.skip];
  if (!found) throw new Error(`${page} has no link like ${at.pattern}`);
  return found;
}

function asCookies(text, lang, origin) {
  return [`lang=${lang}`, ...text.split("; ").filter(Boolean)].map((one) => {
    const [name, value] = one.split(/=(.*)/s);
    const secure = name.startsWith("__Host-");
    return { name, value, url: secure ? origin.replace("http:", "https:") : origin, secure, httpOnly: true };
  });
}

/** One picture; gives what the page complained of. */
async function picture(browser, { origin, screen, path, cookie, lang, theme, width }) {
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 740 : 800 },
    colorScheme: theme,
    locale: lang,
    reducedMotion: "reduce",
  });
  const complaints = [];
  try {
    await context.addCookies(asCookies(cookie, lang, origin));
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(origin + path, { waitUntil: "load" });
    if (screen.fail) {
      await page.locator("main form[method=post] button.button-first").first().click();
      await page.locator("#error-summary").waitFor({ timeout: 5000 });
    }
    const [inside, window] = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
    if (inside > window) complaints.push(`scrolls sideways: ${inside} of ${window}`);
    const file = `${screen.name}.${width}.${theme}.${lang}.png`;
    await page.screenshot({ path: join(asked.out, file), fullPage: true });
  } catch (error) {
    complaints.push(String(error).split("\n")[0]);
  } finally {
    await context.close();
  }
  return complaints.map((words) => `${screen.name} ${width} ${theme} ${lang}: ${words}`);
}

/** The contact sheet: a row for each screen. */
function sheet(views) {
  const rows = shown.map(({ name, who }) => {
    const cells = views.map(([width, theme, lang]) => {
      const file = `${name}.${width}.${theme}.${lang}.png`;
      return `<a href="${file}"><img src="${file}" alt="${width} ${theme} ${lang}" loading="lazy"></a>`;
    });
    return `<section id="${name}"><h2>${name} <small>${who}</small></h2><div>${cells.join("")}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>
body{font:16px system-ui;margin:1rem;background:#777}section{margin-bottom:2rem}h2{color:#fff}small{font-weight:400}
div{display:flex;gap:.5rem;align-items:flex-start;overflow-x:auto}img{height:420px;width:auto;max-width:none;object-fit:cover;object-position:top}
</style>${rows.join("\n")}`;
}

mkdirSync(asked.out, { recursive: true });
const { origin, end } = await start();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const views = asked.width.flatMap((width) =>
  asked.theme.flatMap((theme) => asked.lang.map((lang) => [Number(width), theme, lang])),
);
const complaints = [];
try {
  const cookies = await gather(origin, new Set(shown.map(({ who }) => who)));
  for (const screen of shown) {
    const cookie = cookies[screen.who];
    try {
      const path = (await find(origin, screen.at, cookie)) + (screen.then ?? "");
      console.log(`${screen.name.padEnd(30)} ${screen.who.padEnd(18)} ${path}`);
      for (const [width, theme, lang] of views) {
        complaints.push(...(await picture(browser, { origin, screen, path, cookie, lang, theme, width })));
      }
    } catch (error) {
      complaints.push(`${screen.name}: ${error.message}`);
    }
  }
  writeFileSync(join(asked.out, "index.html"), sheet(views));
} finally {
  await browser.close();
  await end();
}
for (const words of complaints) console.log(`! ${words}`);
console.log(`${shown.length} screens, ${shown.length * views.length} pictures, ${complaints.length} complaints`);
console.log(`See ${join(asked.out, "index.html")}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
