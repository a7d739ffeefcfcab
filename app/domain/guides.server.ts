import { defaultLanguage, type Language } from "~/locales/t";
import { typeset, typesetHtml } from "~/locales/typography";
import { renderConcept } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import { type Guide, type GuideName, isDrawing } from "./guides";
import { allow, may, type Who } from "./permissions";

const files = import.meta.glob<string>("../locales/guides/*/*.md", { query: "?raw", import: "default", eager: true });
const kept = new Map<string, Guide>();

/** Takes a text apart: its title, its first paragraph, its parts, and where drawings stand. */
function read(markdown: string, language: Language): Guide {
  const [, title = "", lead = "", body = ""] = /^# (.+)\n\n(.+)\n\n([\s\S]+)$/.exec(markdown) ?? [];
  const html = typesetHtml(language, renderConcept(body));
  const [first = "", ...rest] = html.split(/<p>\[drawing: (\w+)\]<\/p>\n?/);
  const pieces: Guide["pieces"] = [{ html: first, drawing: null }];
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at];
    if (isDrawing(name)) pieces.at(-1)!.drawing = name;
    pieces.push({ html: rest[at + 1] ?? "", drawing: null });
  }
  const headings = html.matchAll(/<h2 id="([^"]+)">([^<]+)<\/h2>/g);
  return {
    title: typeset(language, title),
    lead: typeset(language, lead),
    language,
    pieces,
    contents: [...headings].map(([, id = "", words = ""]) => ({ id, words })),
  };
}

/** A guide in the reader's language, in Belarusian where it is not translated yet; rendered once a process. The one for organizers is theirs alone. */
export function findGuide(who: Who | null, name: GuideName, language: Language): Guide {
  if (name === "organizers") allow(who, may.organize(who));
  const wanted = `../locales/guides/${language}/${name}.md`;
  const written = wanted in files ? language : defaultLanguage;
  const path = `../locales/guides/${written}/${name}.md`;
  const guide = kept.get(path) ?? read(found(files[path]), written);
  kept.set(path, guide);
  return guide;
}

/** Which guides this person may read, in the order of their list. */
export function listGuides(who: Who | null): GuideName[] {
  return ["participants", ...(may.organize(who) ? (["organizers"] as const) : []), "accessibility"];
}
