import { fieldsNow } from "./kept-fields";

/** What the line below a form says: kept, not kept because the session has ended or for another reason. */
export type KeepingState = "kept" | "ended" | "failed";

/** Milliseconds without a key after which words are sent, and after which sending is tried again. */
const pause = 2_000;
const retry = 30_000;
/** A browser sends no more than this from a page that is being left. */
const mostOnLeaving = 60_000;

/** Whether the form holds something else than what came with the page: typed, it may be, before the scripts were there. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement) || control.type === "hidden" || control.type === "file") return false;
    const isBox = control.type === "checkbox" || control.type === "radio";
    return isBox ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
}

/**
 * Sends the words of a form to be kept whenever the typing pauses or the page goes out of sight, one request at a
 * time and only what is new. Gives what ends it.
 */
export function keepWhileTyping(form: HTMLFormElement, place: string, tell: (state: KeepingState) => void): () => void {
  let last = JSON.stringify(fieldsNow(form));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: AbortController | null = null;
  let sentOff = false;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  };

  async function send(leaving = false): Promise<void> {
    clearTimeout(timer);
    if (sentOff) return;
    const content = JSON.stringify(fieldsNow(form));
    if (content === last) return;
    if (under) return later(pause);
    const request = (under = new AbortController());
    const revision = new FormData(form).get("revision");
    const body = new URLSearchParams({ place, revision: typeof revision === "string" ? revision : "0", content });
    const keepalive = leaving && body.toString().length < mostOnLeaving;
    try {
      const { ok, status } = await fetch("/drafts/keeping", {
        method: "POST",
        body,
        keepalive,
        signal: request.signal,
      });
      if (ok) last = content;
      else if (status !== 401) later(retry);
      tell(ok ? "kept" : status === 401 ? "ended" : "failed");
    } catch {
      if (request.signal.aborted) return;
      later(retry);
      tell("failed");
    } finally {
      under = null;
    }
  }

  const typed = () => {
    sentOff = false;
    later(pause);
  };
  // What is being saved is not kept besides.
  const submitted = () => {
    sentOff = true;
    clearTimeout(timer);
    under?.abort();
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") void send(true);
  };
  if (isTouched(form)) {
    last = "";
    typed();
  }
  form.addEventListener("input", typed);
  form.addEventListener("submit", submitted);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", typed);
    form.removeEventListener("submit", submitted);
    document.removeEventListener("visibilitychange", hidden);
  };
}
