/** An entry of a feed; `html` is a safe text. */
export interface FeedEntry {
  id: string;
  title: string;
  link: string;
  language: string;
  authors: string[];
  summary: string;
  html: string;
  published: string;
  updated: string;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  language: string;
  self: string;
  site: string;
  entries: FeedEntry[];
}

/** Characters that no XML may have, not even escaped. */
// eslint-disable-next-line no-control-regex -- leaving them out is the point
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text as it may stand in XML, between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Days are all that is known; a feed wants a moment. */
const moment = (day: string) => `${day}T00:00:00Z`;

/** An element with text in it. */
function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${said.join("")}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}" type="${type}"/>`;
}

function entryXml(entry: FeedEntry): string {
  return [
    `<entry xml:lang="${escapeXml(entry.language)}">`,
    element("id", entry.id),
    element("title", entry.title, { type: "text" }),
    link("alternate", entry.link, "text/html"),
    ...entry.authors.map((name) => `<author>${element("name", name)}</author>`),
    element("published", moment(entry.published)),
    element("updated", moment(entry.updated)),
    element("summary", entry.summary, { type: "text" }),
    element("content", entry.html, { type: "html", "xml:base": entry.link }),
    "</entry>",
  ].join("\n");
}

/** A feed as RFC 4287 has it. It changed when its newest entry did, and at the beginning of the Reserve where it has none. */
export function atomOf(feed: Feed): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? "2024-01-01";
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title, { type: "text" }),
    element("subtitle", feed.subtitle, { type: "text" }),
    link("self", feed.self, "application/atom+xml"),
    link("alternate", feed.site, "text/html"),
    element("updated", moment(updated)),
    ...feed.entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}
