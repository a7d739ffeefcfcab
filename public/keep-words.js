/* global AbortController, clearTimeout */
// Keeps the words of a form on the server while somebody writes, on pages without other scripts: whenever the typing
// pauses or the page goes out of sight, one request at a time and only what is new, as app/forms/keep-while-typing.ts
// does on the others. The line in the form says what became of it.
(() => {
  const line = document.querySelector("form p[data-place]");
  const form = line.closest("form");
  const { place } = line.dataset;
  const [pause, retry, mostOnLeaving] = [2_000, 30_000, 60_000];
  const fields = () =>
    JSON.stringify(Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "formToken")));
  let last = fields();
  let timer;
  let under = null;
  let sentOff = false;

  const tell = (state) => {
    line.textContent = line.dataset[state];
    line.classList.toggle("font-semibold", state !== "kept");
    line.classList.toggle("text-warn", state !== "kept");
  };
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  };
  async function send(leaving) {
    clearTimeout(timer);
    const content = fields();
    if (sentOff || content === last) return;
    if (under) return later(pause);
    const request = (under = new AbortController());
    const body = new URLSearchParams({ place, revision: "0", content });
    const keepalive = leaving === true && String(body).length < mostOnLeaving;
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
  // Words may stand there before this script does.
  if ([...form.elements].some((one) => one.tagName === "TEXTAREA" && one.value !== one.defaultValue)) {
    last = "";
    later(pause);
  }
  form.addEventListener("input", () => {
    sentOff = false;
    later(pause);
  });
  // What is being published is not kept besides.
  form.addEventListener("submit", () => {
    sentOff = true;
    clearTimeout(timer);
    under?.abort();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void send(true);
  });
})();
