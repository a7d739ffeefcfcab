import { existsSync } from "node:fs";

/** The browser of the machine: CHROMIUM, or where the usual packages put it; first the one without windows, the lightest. */
export function findBrowser() {
  return [
    process.env.CHROMIUM,
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ].find((place) => place && existsSync(place));
}
