import { env } from "./env.server";

/**
 * The Content-Security-Policy of an answer. Nothing is allowed that is not named: no inline script or style,
 * nothing from elsewhere. A page with forms that hydrate names the nonce of its inline scripts.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const exit = new URL(env().QUICK_EXIT_URL).origin;
  return [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...(nonce ? ["connect-src 'self'"] : []),
    // Browsers hold the redirect after a form to this list as well, so quick exit's goal stands in it.
    `form-action 'self' ${exit}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** Whoever came once by TLS comes by TLS. */
function transportSecurity(): Record<string, string> {
  return env().ORIGIN.startsWith("https:")
    ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
    : {};
}

/**
 * Headers of the scripts and styles of the build. What governs documents alone (framing, openers, permissions,
 * referrers) is left out: a form page fetches a dozen of these files, and it would be 5 kB more.
 */
export function fileHeaders(): Record<string, string> {
  return {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...transportSecurity(),
  };
}

/** Headers of every answer. `no-referrer` would make browsers send `Origin: null` with forms. */
export function securityHeaders(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), bluetooth=(), browsing-topics=(), interest-cohort=()",
    "X-Robots-Tag": "noarchive",
    ...transportSecurity(),
  };
}
