import { env } from "./env.server";

/**
 * The Content-Security-Policy of an answer. Nothing is allowed that is not named: no inline script or style,
 * nothing from elsewhere. A page with forms that hydrate names the nonce of its inline scripts. A page (`page`) may
 * fetch from here: its forms do, and auditors in the browser read robots.txt by it. Nothing else may.
 */
export function contentSecurityPolicy({ nonce, page = false }: { nonce?: string; page?: boolean } = {}): string {
  const exit = new URL(env().QUICK_EXIT_URL).origin;
  return [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    ...(page ? ["connect-src 'self'"] : []),
    // Browsers hold the redirect after a form to this list as well, so quick exit's goal stands in it.
    `form-action 'self' ${exit}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** What a browser would let a page do and no page here does. Used by pages of this site: passkeys, and the whole screen for videos. */
const denied = [
  ...["accelerometer", "autoplay", "browsing-topics", "camera", "captured-surface-control"],
  ...["clipboard-read", "clipboard-write", "compute-pressure", "deferred-fetch", "deferred-fetch-minimal"],
  ...["digital-credentials-create", "digital-credentials-get"],
  ...["display-capture", "encrypted-media", "gamepad", "geolocation", "gyroscope", "hid"],
  ...["identity-credentials-get", "idle-detection", "interest-cohort", "keyboard-map", "local-fonts"],
  ...[
    "local-network-access",
    "magnetometer",
    "media-playback-while-not-visible",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
  ],
  ...["picture-in-picture", "private-state-token-issuance", "private-state-token-redemption", "screen-wake-lock"],
  ...["serial", "speaker-selection", "storage-access", "sync-xhr", "usb", "window-management", "xr-spatial-tracking"],
];
const permissions = [
  ...denied.map((feature) => `${feature}=()`),
  "fullscreen=(self)",
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
].join(", ");

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

/** The policy of a file by itself, of the public folder or taken away: should it be opened as a page after all, it can do nothing. */
export const downloadPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Headers of every answer. `no-referrer` would make browsers send `Origin: null` with forms. */
export function securityHeaders(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": permissions,
    // Names of the sites that a text links to are looked up when one follows the link, and not before.
    "X-DNS-Prefetch-Control": "off",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-Robots-Tag": "noarchive",
    ...transportSecurity(),
  };
}
