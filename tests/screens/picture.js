import { join } from "node:path";
import { fileOf } from "./sheet.js";

function asCookies(text, lang, origin) {
  return [`lang=${lang}`, ...text.split("; ").filter(Boolean)].map((one) => {
    const [name, value] = one.split(/=(.*)/s);
    const secure = name.startsWith("__Host-");
    return { name, value, url: secure ? origin.replace("http:", "https:") : origin, secure, httpOnly: true };
  });
}

/** What is done on the page before the picture. */
async function act(page, screen) {
  if (screen.fail) {
    await page.locator("main form[method=post] button.button-first").first().click();
    await page.locator("#error-summary").waitFor({ timeout: 5000 });
  }
  await screen.act?.(page);
  if (screen.print) await page.emulateMedia({ media: "print" });
}

/** One picture; gives what the page complained of. */
export async function takePicture(browser, { origin, screen, path, cookie, view, out }) {
  const { width, theme, lang, zoom } = view;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round((width < 700 ? 740 : 800) / zoom) },
    deviceScaleFactor: zoom,
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
    await act(page, screen);
    const [inside, window] = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
    if (inside > window && !screen.print) complaints.push(`scrolls sideways: ${inside} of ${window}`);
    const file = join(out, fileOf(screen.name, view));
    await page.screenshot({ path: file, fullPage: !screen.sight });
    if (screen.print) await page.pdf({ path: file.replace(/png$/, "pdf"), format: "A4" });
  } catch (error) {
    complaints.push(String(error).split("\n")[0]);
  } finally {
    await context.close();
  }
  return complaints;
}
