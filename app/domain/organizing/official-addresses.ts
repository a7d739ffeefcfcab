import type { Language } from "~/locales/t";

/** Kinds of official addresses. Named in `addresses:kind`. */
export const addressKinds = ["site", "onion", "channel", "mailbox"] as const;

export type AddressKind = (typeof addressKinds)[number];

const longest = 200;
const onionHost = /(^|\.)[a-z2-7]{56}\.onion$/;
/** A name of the network in small Latin letters, as an address is looked up; of two parts at least. */
const asciiHost = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/;
const mailbox = /^([a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?)@([^@\s/\\?#:]+)$/iu;

/** The host in the letters in which it is looked up: those of look-alike alphabets become xn--…; null where it is none. */
function hostOf(text: string): string | null {
  if (!URL.canParse(`https://${text}`)) return null;
  const { hostname, host } = new URL(`https://${text}`);
  return host === hostname && asciiHost.test(hostname) ? hostname : null;
}

/**
 * An address as it is published, or null where it is none of its kind: https for sites and channels, http or https for
 * the onion service, a mailbox. Never another scheme, a user name, a passphrase, or a host in other letters than ASCII.
 */
export function publishedForm(kind: AddressKind, text: string): string | null {
  if (text.length > longest || /[\s\\]/u.test(text)) return null;
  if (kind === "mailbox") {
    const [, name, host = ""] = mailbox.exec(text) ?? [];
    const ascii = name && hostOf(host);
    return ascii ? `${name.toLowerCase()}@${ascii}` : null;
  }
  if (!/^https?:\/\/[^/@]/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || url.port || /^[^/]*\/\/[^/?#]*@/.test(text)) return null;
  const onion = onionHost.test(url.hostname);
  if (kind === "onion" ? !onion : url.protocol !== "https:" || onion || !asciiHost.test(url.hostname)) return null;
  const whole = url.pathname === "/" && !url.search && !url.hash ? url.origin : url.href;
  return whole.length > longest ? null : whole;
}

/** Where a published address leads, or null where what is kept is not in its published form. */
export function linkTo(kind: AddressKind, address: string): string | null {
  if (publishedForm(kind, address) !== address) return null;
  return kind === "mailbox" ? `mailto:${address}` : address;
}

/** The note in the reader's language, or else in another that has one; null where there is none. */
export function noteFor(
  reader: Language,
  notes: Readonly<Partial<Record<Language, string>>>,
): { text: string; language: Language } | null {
  const order = [reader, ...(Object.keys(notes) as Language[])];
  const language = order.find((one) => notes[one]);
  return language ? { text: notes[language]!, language } : null;
}
