import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findGuide } from "~/domain/guides.server";
import { drawings, guides } from "~/domain/guides";
import { languages, type Language } from "~/locales/t";
import { typeset } from "~/locales/typography";

const folder = "app/locales/guides";
const administrator = { id: "a", role: "administrator" as const };
const source = (language: Language, name: string) => readFileSync(`${folder}/${language}/${name}.md`, "utf8");
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "");
const headings = (text: string) => prose(text).match(/^#+(?= )/gm) ?? [];
const shown = (text: string) => [...text.matchAll(/^\[drawing: (.+)\]$/gm)].map(([, name]) => name);

/** Addresses that the guides may lead to. */
const known = [
  ...["/", "/safety", "/join", "/login", "/recover", "/application", "/concepts", "/concepts/new", "/matrix/card"],
  ...["/settings", "/settings/sessions", "/settings/passphrase", "/settings/codes", "/settings/second-step"],
  ...["/settings/contact", "/settings/looks", "/settings/data", "/settings/erasure", "/matrix/card/messages"],
  ...["/matrix/bodies", "/matrix/suggestions"],
  ...["/guide", "/guide/participants", "/accessibility", "/addresses", "/matrix"],
  ...["/notices", "/settings/notices", "/settings/moderation", "/programme"],
];
const organizersOnly = [
  ...[
    "/organize/applications",
    "/organize/moderation",
    "/organize/matrix",
    "/organize/catalogue",
    "/organize/catalogue/import",
    "/organize/concepts",
    "/guide/organizers",
  ],
  ...["/organize/candidates", "/organize/messages", "/organize/invitations", "/organize/log", "/organize/exports"],
  ...["/organize/contacts", "/organize/contacts/keys", "/organize/contacts/resealing"],
  ...["/organize/matrix/rounds", "/organize/people", "/organize/settings", "/organize/addresses"],
  ...["/organize/matrix/scenarios", "/organize/programme"],
];

describe("the guides", () => {
  it("are the same files in all languages", () => {
    expect(readdirSync(folder).sort()).toEqual([...languages].sort());
    const files = guides.map((name) => `${name}.md`).sort();
    for (const language of languages) expect(readdirSync(`${folder}/${language}`).sort()).toEqual(files);
  });

  it.each(guides)("have the same parts, drawings, lists and links in all languages: %s", (name) => {
    const shape = (language: Language) => {
      const text = source(language, name);
      return {
        headings: headings(text),
        drawings: shown(text),
        points: prose(text).match(/^(-|\d+\.|>)(?= )/gm),
        links: [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address),
        names: prose(text).match(/\*\*/g)?.length,
      };
    };
    for (const language of languages) expect(shape(language)).toEqual(shape("be"));
  });

  it.each(guides)("lead only to pages that exist: %s", (name) => {
    const allowed = name === "organizers" ? [...known, ...organizersOnly] : known;
    for (const language of languages) {
      const links = [...prose(source(language, name)).matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address!);
      expect(links.filter((address) => !allowed.includes(address))).toEqual([]);
    }
  });

  it("know addresses that are there", () => {
    const routes = readdirSync("app/routes");
    const folder = (address: string) => address.slice(1).replaceAll("/", ".");
    const lost = [...known, ...organizersOnly].filter(
      (address) =>
        !routes.includes(folder(address)) && !routes.includes(`${folder(address)}._index`.replace(/^\./, "")),
    );
    expect(lost).toEqual([]);
  });

  it.each(guides)("are taken apart whole: %s", (name) => {
    for (const language of languages) {
      const text = source(language, name);
      const guide = findGuide(administrator, name, language);
      expect(typeset(language, text.split("\n")[0]!)).toBe(`# ${guide.title}`);
      expect(guide.lead).not.toBe("");
      expect(guide.contents).toHaveLength(headings(text).filter((mark) => mark === "##").length);
      const html = guide.pieces.map((piece) => piece.html).join("");
      for (const { id, words } of guide.contents) {
        expect(html).toContain(`id="${id}"`);
        expect(words).not.toMatch(/&/);
      }
      expect(guide.pieces.map(({ drawing }) => drawing).filter(Boolean)).toEqual(shown(text));
      expect(html).not.toContain("[drawing");
    }
  });

  it("use every drawing", () => {
    const used = guides.flatMap((name) => shown(source("be", name)));
    expect([...new Set(used)].sort()).toEqual([...drawings].sort());
  });

  it("render once", () => {
    expect(findGuide(null, "participants", "be")).toBe(findGuide(null, "participants", "be"));
  });

  it("give the one for organizers to organizers alone", () => {
    const status = (role: "applicant" | "participant" | "expert" | "moderator" | null) => {
      try {
        findGuide(role && { id: "x", role }, "organizers", "en");
        return 200;
      } catch (refused) {
        return (refused as Response).status;
      }
    };
    expect(status(null)).toBe(401);
    for (const role of ["applicant", "participant", "expert", "moderator"] as const) expect(status(role)).toBe(403);
    expect(findGuide({ id: "x", role: "organizer" }, "organizers", "en").title).toContain("organizers");
  });

  /** Words in bold are names of the interface; these are the areas they come from. */
  const areas = ["accounts", "joining", "applications", "matrix", "card", "organizing-matrix"];
  areas.push("concepts", "organizing-concepts", "organizing-reviews", "discussion", "common");
  areas.push("second-step", "contact", "contact-keys", "messages", "my-data");
  areas.push("browsing", "suggestions");
  areas.push("programme", "organizing-programme");
  areas.push("writing-comments", "summary", "opinions", "notices", "moderation", "discussion-export");
  areas.push(
    "invitations",
    "exports",
    "log",
    "people",
    "answers",
    "catalogue",
    "scenarios",
    "candidates",
    "rounds",
    "picture",
  );

  it.each(languages)("name buttons and pages as the interface does: %s", (language) => {
    const words = new Set<string>();
    const gather = (tree: unknown): void => {
      if (typeof tree === "object" && tree !== null) Object.values(tree).forEach(gather);
      else words.add(String(tree).trim());
    };
    for (const area of areas) gather(JSON.parse(readFileSync(`app/locales/${language}/${area}.json`, "utf8")));
    const named = guides.flatMap((name) => [...prose(source(language, name)).matchAll(/\*\*(.+?)\*\*/g)]);
    expect(named.map(([, name]) => name!).filter((name) => !words.has(name))).toEqual([]);
  });

  it.each(languages)("are written in the letters of their language: %s", (language) => {
    const letters: Partial<Record<string, RegExp>> = { be: /[ищъ]/iu, ru: /[ўі]/iu, en: /\p{Script=Cyrillic}/u };
    const foreign = letters[language] ?? /$^/;
    for (const name of guides) {
      const words = source(language, name).match(/[\p{L}\p{M}]+/gu) ?? [];
      const mixed = words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
      expect(mixed).toEqual([]);
      expect(words.filter((word) => foreign.test(word))).toEqual([]);
    }
  });
});
