// npm run screens — takes a picture of every screen of the built platform with the demonstration community: phone and
// desk, light and dark, three languages; screens/index.html shows them together. `npm run screens -- --help` says how
// to narrow it. Ends with 1 where a page scrolls sideways or complains.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.js";
import { letJoin } from "./happenings.js";
import { screens } from "./list.js";
import { gather } from "./people.js";
import { takePicture } from "./picture.js";
import { fileOf, sheet } from "./sheet.js";
import { start } from "./start.js";

const { values: asked } = parseArgs({
  options: {
    help: { type: "boolean", short: "h", default: false },
    names: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    who: { type: "string", multiple: true },
    lang: { type: "string", multiple: true, default: ["be", "ru", "en"] },
    theme: { type: "string", multiple: true, default: ["light", "dark"] },
    width: { type: "string", multiple: true, default: ["360", "1280"] },
    zoom: { type: "string", default: "1" },
    out: { type: "string", default: "screens" },
    origin: { type: "string" },
  },
});

const help = `npm run screens -- [what] [how] [where]; each but the last may be given more than once

  --only card       screens whose name contains this     --names      only say which screens there are
  --who visitor     screens that this person sees
  --lang be         be, ru, en                           --theme dark light, dark
  --width 320       in pixels; 360 and 1280 unless said  --zoom 2     as one who enlarges the page sees it
  --out FOLDER      where the pictures go; screens/ unless said
  --origin URL      a platform that runs already with the demonstration in it; one is started otherwise`;

const shown = screens.filter(
  ({ name, who }) =>
    (!asked.only || asked.only.some((part) => name.includes(part))) && (!asked.who || asked.who.includes(who)),
);
const zoom = Number(asked.zoom);
const views = asked.width.flatMap((width) =>
  asked.theme.flatMap((theme) => asked.lang.map((lang) => ({ width: Number(width), theme, lang, zoom }))),
);

/** The address of a screen: given, or read off a page that the same person sees. */
async function find(origin, at, cookie) {
  if (typeof at === "string") return at;
  if (typeof at === "function") return at((other) => find(origin, other, cookie));
  const page = await find(origin, at.page, cookie);
  const html = await (await fetch(origin + page, { headers: { Cookie: cookie } })).text();
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));
  const found = [...new Set(links.filter((href) => at.pattern.test(href)))][at.skip];
  if (!found) throw new Error(`${page} has no link like ${at.pattern}`);
  return found;
}

const said = (seconds) => (seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`);

/** Takes all that was asked for, telling how far it is; gives what there is to complain of. */
async function takeAll(browser, origin) {
  const complaints = [];
  const wanted = new Set(shown.map(({ who }) => who));
  if (shown.some(({ joining }) => joining)) wanted.add("demo-administrator");
  const cookies = await gather(origin, wanted, Boolean(asked.origin));
  const joining = (way) => letJoin(origin, way, cookies["demo-administrator"]);
  const begun = Date.now();
  for (const [index, screen] of shown.entries()) {
    const place = `${String(index + 1).padStart(3)}/${shown.length}`;
    try {
      const cookie = cookies[screen.who];
      const path = (await find(origin, screen.at, cookie)) + (screen.then ?? "");
      const before = complaints.length;
      if (screen.joining) await joining(screen.joining);
      for (const view of views) {
        const words = await takePicture(browser, { origin, screen, path, cookie, view, out: asked.out });
        complaints.push(...words.map((one) => `${screen.name} ${Object.values(view).join(" ")}: ${one}`));
      }
      if (screen.joining) await joining("open");
      const left = ((Date.now() - begun) / 1000 / (index + 1)) * (shown.length - index - 1);
      console.log(`${place}  ${screen.name.padEnd(30)} ${screen.who.padEnd(17)} ${said(left)} left  ${path}`);
      for (const words of complaints.slice(before)) console.log(`  ! ${words}`);
    } catch (error) {
      complaints.push(`${screen.name}: ${error.message}`);
      console.log(`${place}  ! ${complaints.at(-1)}`);
    }
  }
  return complaints;
}

async function run() {
  if (asked.help) return console.log(help);
  if (shown.length === 0) throw new Error("No screen is called that; --names says which there are.");
  if (asked.names) return shown.forEach(({ name, who }) => console.log(`${name.padEnd(30)} ${who}`));
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no browser: install Chromium, or name one in CHROMIUM.");
  mkdirSync(asked.out, { recursive: true });
  // A picture left from before would pass for one of this time.
  for (const { name } of shown) for (const view of views) rmSync(join(asked.out, fileOf(name, view)), { force: true });
  const { origin, end } = await start(asked.origin);
  let complaints;
  try {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      complaints = await takeAll(browser, origin);
    } finally {
      await browser.close();
    }
  } finally {
    await end();
  }
  writeFileSync(join(asked.out, "index.html"), sheet(shown, views));
  if (complaints.length > 0) console.log(`\nTo look into:\n${complaints.map((words) => `! ${words}`).join("\n")}`);
  console.log(`\n${shown.length} screens, ${shown.length * views.length} pictures, ${complaints.length} complaints`);
  console.log(`See ${join(asked.out, "index.html")}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
