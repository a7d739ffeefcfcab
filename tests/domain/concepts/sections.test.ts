import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingId, sectionNames } from "~/domain/concepts/contents";
import { replaceSection, sectionOf, sectionsOf } from "~/domain/concepts/sections";
import { renderConcept } from "~/platform/markdown.server";

const text = `Before everything.

## Where we stand[^1]

First words.

\`\`\`
## No heading
\`\`\`

> ## Said by somebody

- ## In a list

[^1]: A note.

### In detail

Further words.

What to do
----------

#### Steps

The same
`;

const named = (source: string) => sectionsOf(source).map(({ id, level, words }) => ({ id, level, words }));

describe("sections of a text", () => {
  it("begin with headings of the text itself, whatever their form", () => {
    expect(named(text)).toEqual([
      { id: openingId, level: 0, words: "" },
      { id: "text-where-we-stand1", level: 2, words: "Where we stand" },
      { id: "text-in-detail", level: 3, words: "In detail" },
      { id: "text-what-to-do", level: 2, words: "What to do" },
      { id: "text-steps", level: 4, words: "Steps" },
    ]);
  });

  it("hold what stands in them, notes too", () => {
    const section = sectionOf(text, "text-where-we-stand1")!;
    expect(section.source).toMatch(/^## Where we stand/);
    expect(section.source).toMatch(/\[\^1\]: A note\.$/);
    expect(sectionOf(text, "text-said-by-somebody")).toBeNull();
  });

  it("are counted as the renderer counts them: a heading in a quotation takes its number", () => {
    expect(named("> # Alike\n\n# Alike\n\n# Alike").map(({ id }) => id)).toEqual([
      openingId,
      "text-alike-2",
      "text-alike-3",
    ]);
  });

  it("are one where there is no heading", () => {
    expect(named("Words alone.")).toEqual([{ id: openingId, level: 0, words: "" }]);
    expect(named("")).toEqual([{ id: openingId, level: 0, words: "" }]);
    expect(named("\n\n# First").map(({ id }) => id)).toEqual(["text-first"]);
  });
});

describe("a section replaced", () => {
  it("leaves the others as they are", () => {
    const replaced = replaceSection(text, "text-in-detail", "### In detail\n\nOther words.")!;
    expect(replaced).toBe(text.replace("Further words.", "Other words."));
  });

  it("is set apart from what stands around it", () => {
    expect(replaceSection("# A\nwords\n# B\nwords\n# C", "text-b", "only words")).toBe(
      "# A\nwords\n\nonly words\n\n# C",
    );
    expect(replaceSection("# A\n\n# B\n\n# C", "text-b", "")).toBe("# A\n\n# C");
    expect(replaceSection("# A\n\n# B", "text-b", "# New\n\nwords\n")).toBe("# A\n\n# New\n\nwords");
  });

  it("is refused where it would swallow what follows", () => {
    expect(replaceSection(text, "text-in-detail", "```\ncode without end")).toBeNull();
    expect(replaceSection(text, "text-in-detail", "<!-- a remark without end")).toBeNull();
    expect(replaceSection(text, "text-nothing", "words")).toBeNull();
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "# A",
    "## A",
    "   ### Б",
    "#### A b\n",
    "> # A",
    "- # A",
    "A\n===",
    "Б\n---",
    "```",
    "~~~",
    "    # code",
  ),
  fc.constantFrom(
    "",
    "\n",
    "<!-- x",
    "-->",
    "<div>",
    "[^1]",
    "[^1]: a note\n\n    # in it",
    "*a* [b](c)",
    "| a |\n| - |",
    "\t# tab",
  ),
  fc.string({ maxLength: 12 }),
);
const markdown = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("\n"));

describe("any text", () => {
  it("is its sections put together", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const sections = sectionsOf(source);
        expect(sections.map(({ start, end }) => source.slice(start, end)).join("")).toBe(source);
        expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      }),
      { numRuns: 200 },
    );
  });

  it("calls its sections as the rendered text does", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const ids = [...renderConcept(source).matchAll(/<h[234] id="([^"]*)"/g)].map(([, id]) => id);
        const names = sectionNames(renderConcept(source)).map(({ id, level }) => ({ id, level }));
        const visible = sectionsOf(source).map(({ id, level }) => ({ id, level }));
        // What stands before the first heading may be nothing to see, as the definition of a link.
        const shown = names.some(({ level }) => level === 0) ? visible : visible.filter(({ level }) => level > 0);
        expect(names).toEqual(shown);
        const own = sectionsOf(source).filter(({ level }) => level > 0);
        expect(ids).toEqual(expect.arrayContaining(own.map(({ id }) => id.replaceAll("&", "&#x26;"))));
      }),
      { numRuns: 200 },
    );
  });

  it("stays the same where a section is replaced by itself, and keeps what follows otherwise", () => {
    fc.assert(
      fc.property(markdown, markdown, fc.nat(), (source, words, at) => {
        const sections = sectionsOf(source);
        const { id, end } = sections[at % sections.length]!;
        expect(replaceSection(source, id, sectionOf(source, id)!.source)).toBe(source);
        const replaced = replaceSection(source, id, words);
        if (replaced !== null) expect(replaced.endsWith(source.slice(end))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
