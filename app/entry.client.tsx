import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { addTexts, isLanguage } from "~/locales/t";

/** The words of the page's areas, named on <html>, are loaded before React takes the page over. */
const files = import.meta.glob<{ default: object }>("./locales/*/*.json");
const { lang, dataset } = document.documentElement;

if (isLanguage(lang)) {
  await Promise.all(
    (dataset.areas ?? "").split(" ").map(async (area) => {
      const load = files[`./locales/${lang}/${area}.json`];
      if (load) addTexts(lang, area, (await load()).default);
    }),
  );
}

/**
 * The data of the page is decoded before React begins. RemixBrowser waits for it by throwing a promise, and a key
 * pressed while a root waits so ends the hydration (React error 345).
 */
try {
  RemixBrowser({});
} catch (pending) {
  await pending;
}

/**
 * React 18 writes into a text area the words with which it came, when it takes it over: over what somebody has typed or
 * changed in it before the scripts were there. It does so only to an area in which it finds those words.
 */
for (const area of document.querySelectorAll("textarea")) {
  Object.defineProperty(area, "textContent", { configurable: true, get: () => null });
}

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
