/** Statuses with which the platform refuses what the person cannot mend in the form they sent. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503;

/**
 * Refuses the request: throws a response that the root error page shows in the reader's language.
 * `reason` is a key of `errors` in the locales that says more than the status does; never free text.
 * `wait` is after how many seconds it may be tried again.
 */
export function refuse(status: RefusalStatus, reason?: string, wait?: number): never {
  throw new Response(`${reason ?? ""}${wait ? `?wait=${wait}` : ""}`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...(wait ? { "Retry-After": String(wait) } : {}),
    },
  });
}

/** Gives the value, or refuses with 404 where there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) refuse(404);
  return value;
}
