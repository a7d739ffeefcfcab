import { languageOf, translator } from "~/locales/t";
import { escapeHtml } from "./html";
import type { RefusalStatus } from "./refuse";

/** The page for what is refused before Remix sees it. Plain, in the reader's language, without links to the inside. */
export function refusalPage(status: RefusalStatus, headers: Headers, reason?: string, reference?: string): Response {
  const language = languageOf(headers);
  const t = translator(language);
  const title = escapeHtml(t(`refusals:status.${status}.title`));
  const words = escapeHtml(t(reason ? `refusals:reason.${reason}` : `refusals:status.${status}.text`));
  const trail = reference ? `<p>${escapeHtml(t("refusals:reference", { reference }))}</p>` : "";
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p>${trail}<p><a href="/">${escapeHtml(t("refusals:home"))}</a></p></body></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
