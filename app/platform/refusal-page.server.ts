import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { languageOf, translator } from "~/locales/t";
import { projectRoot } from "./env.server";
import { escapeHtml } from "./html";
import type { RefusalStatus } from "./refuse";

let known: string | undefined;

/** The stylesheet of the build, or nothing while there is none. */
function stylesheet(): string {
  const folder = join(projectRoot(), "build/client/assets");
  known ??= existsSync(folder) ? readdirSync(folder).find((name) => /^app-.*\.css$/.test(name)) : undefined;
  return known ? `<link rel="stylesheet" href="/assets/${known}">` : "";
}

/** Texts longer than this are shown; what is shorter is mostly the page's own: codes, choices, revisions. */
const shortest = 40;

/** A form that was refused, to be sent again as it was: the long texts to be read and copied, the rest out of sight. */
function formAgain({ path, typed }: Again, words: (key: string) => string): string {
  if (typed.length === 0) return "";
  const fields = typed.map(([name, value]) =>
    value.length > shortest && name !== "formToken"
      ? // The first line break of a text area is not part of what it holds.
        `<textarea name="${escapeHtml(name)}" readonly rows="8" class="field mt-4" aria-label="${words("refusals:typed")}">\n${escapeHtml(value)}</textarea>`
      : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return [
    `<form method="post" action="${escapeHtml(path)}" class="mt-6">`,
    ...fields,
    `<p class="mt-6"><button class="button button-first">${words("refusals:sendAgain")}</button></p></form>`,
  ].join("");
}

interface Again {
  path: string;
  typed: readonly [name: string, value: string][];
}

/** What a refusal says of trying again: after how many seconds, and the form that it was. */
export interface Trying {
  wait: number;
  again?: Again;
}

/** The page for what is refused before Remix sees it: in the reader's language, without links to the inside. */
export function refusalPage(
  status: RefusalStatus,
  headers: Headers,
  reason?: string,
  reference?: string,
  trying?: Trying,
): Response {
  const language = languageOf(headers);
  const t = translator(language);
  const words = (key: string, values?: Record<string, string>) => escapeHtml(t(key, values));
  const title = words(`refusals:status.${status}.title`);
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`,
    `<title>${title}</title>${stylesheet()}</head><body>`,
    `<form method="post" action="/exit" class="fixed right-3 top-2 z-20 no-print">`,
    `<button class="button button-warn bg-sheet text-small" accesskey="q">${words("common:quickExit")}</button></form>`,
    `<main class="mx-auto px-4 sm:px-6 max-w-[40rem] pt-16 pb-16"><h1>${title}</h1>`,
    `<p class="mt-4">${words(reason ? `refusals:reason.${reason}` : `refusals:status.${status}.text`)}</p>`,
    reference ? `<p class="mt-4">${words("refusals:reference", { reference })}</p>` : "",
    trying?.again ? formAgain(trying.again, words) : "",
    `<p class="mt-8"><a href="/">${words("refusals:home")}</a></p></main></body></html>`,
  ].join("");
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      ...(trying && { "Retry-After": String(trying.wait) }),
    },
  });
}
