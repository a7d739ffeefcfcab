import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type About, aboutOf, aboutText, anchorAt, joined, type Told } from "~/domain/concepts/anchors";
import { outlineOf } from "~/domain/concepts/blocks";
import { placeAnchors } from "~/domain/concepts/placing-anchors";
import { renderConcept } from "~/platform/markdown.server";

const outline = (markdown: string) => outlineOf(renderConcept(markdown));
const words = (markdown: string) => outline(markdown).blocks.map((block) => block.words);
const told = (markdown: string, about: Omit<About, "version">): Told => {
  const anchor = anchorAt(outline(markdown), { version: 1, ...about });
  if (!anchor) throw new Error("There is no such place.");
  return anchor;
};
/** Words of the paragraph in which an anchor of one text stands in another; null where it is lost. */
const placed = (from: string, about: Omit<About, "version">, to: string) => {
  const [place] = placeAnchors([told(from, about)], outline(to)).places;
  return place && outline(to).blocks[place.block - 1]!.words;
};

const paragraph = fc
  .array(fc.constantFrom("суд", "закон", "people", "vote", "гадоў", "budget", "сям’я", "school", "river", "lamp"), {
    minLength: 8,
    maxLength: 30,
  })
  .map((parts) => `${parts.join(" ")}.`);
const paragraphs = fc.uniqueArray(paragraph, { minLength: 2, maxLength: 12 });

describe("paragraphs of a text", () => {
  it("are what a reader would point at: paragraphs, entries of lists, tables, code, quotations", () => {
    const text = [
      "Before **all**, this[^1].",
      "## One",
      "- first\n- second\n  - inner",
      "> A quotation.\n>\n> ## No section",
      "| a | b |\n|---|---|\n| c | d |",
      "```\ncode\n```",
      "1. Loose\n\n   More of it",
      "[^1]: A note.",
    ].join("\n\n");
    expect(words(text)).toEqual([
      ...["Before all, this.", "first", "second", "inner", "A quotation.", "a b c d", "code", "Loose", "More of it"],
    ]);
    const { blocks, sections } = outline(text);
    expect(blocks.map(({ section }) => sections[section]!.id)).toEqual([
      ...["opening", ...Array.from({ length: 8 }, () => "text-one")],
    ]);
  });

  it("say where an id and a link may stand in the HTML", () => {
    const html = renderConcept("One.\n\n- two\n  - three\n\n```\nfour\n```");
    const { blocks } = outlineOf(html);
    for (const [at, { tag, end }] of blocks.entries()) {
      expect(html[tag]).toBe(">");
      expect(html.slice(0, end)).toContain(["One.", "two", "three", "four"][at]);
      expect(html.slice(0, end)).not.toContain(["two", "three", "four", "—"][at]);
    }
  });
});

describe("the address of a place", () => {
  it("is read as it is written, and nothing else is", () => {
    for (const text of ["1s0", "2p12", "3p1.0-80"]) expect(aboutText(aboutOf(text)!)).toBe(text);
    for (const text of ["", "2", "p1", "0p1", "1p0", "1p1.5", "1p1.5-5", "1p1.9-5", "1s1.0-3", "1p1 ", "9999999p1"]) {
      expect(aboutOf(text), text).toBeNull();
    }
  });

  it("counts the letters of a passage without spaces, and takes what is there", () => {
    const text = "One  two **three** four.\n\nOther words.";
    expect(told(text, { block: 1, letters: { from: 3, to: 11 } })).toMatchObject({
      ...{ kind: "passage", exact: "two three", prefix: "One ", suffix: " four.\nOther words." },
    });
    expect(told(text, { block: 1, letters: { from: 0, to: 999_999 } })).toMatchObject({ kind: "paragraph" });
    for (const about of [{ block: 3 }, { block: 1, letters: { from: 900, to: 901 } }, { section: 4 }]) {
      expect(anchorAt(outline(text), { version: 1, ...about })).toBeNull();
    }
  });

  it("keeps 300 letters at most, and no half of a sign", () => {
    const { exact, suffix } = told(`a${"😀".repeat(200)} end`, { block: 1 });
    expect(exact.length).toBeLessThanOrEqual(300);
    expect(/\p{Cs}/u.test(exact + suffix)).toBe(false);
  });
});

describe("placing", () => {
  it("finds every paragraph of an unchanged text exactly, also where several read the same", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, fc.constant("Same.")), { minLength: 1, maxLength: 12 }), (list) => {
        const whole = outline(list.join("\n\n"));
        const anchors = whole.blocks.map((_, at) => anchorAt(whole, { version: 1, block: at + 1 })!);
        const { places } = placeAnchors(anchors, whole);
        expect(places.map((place) => place && whole.blocks[place.block - 1]!.words)).toEqual(list);
      }),
    );
  });

  it("finds passages of an unchanged text in their paragraph", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(40), fc.nat(40), (list, which, from, length) => {
        const whole = outline(list.join("\n\n"));
        const block = (which % list.length) + 1;
        const anchor = anchorAt(whole, { version: 1, block, letters: { from, to: from + length + 1 } });
        fc.pre(anchor !== null);
        // Words that read the same with all that stands around them are found where they stand first.
        const { text } = joined(whole);
        const told = anchor.prefix + anchor.exact + anchor.suffix;
        fc.pre(text.indexOf(told) === text.lastIndexOf(told));
        expect(placeAnchors([anchor], whole).places).toEqual([{ section: "opening", block }]);
      }),
    );
  });

  it("follows a paragraph wherever it moves", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (list, from, to) => {
        const moved = list[from % list.length]!;
        const others = list.filter((one) => one !== moved);
        const after = [...others];
        after.splice(to % (others.length + 1), 0, moved);
        expect(placed(list.join("\n\n"), { block: list.indexOf(moved) + 1 }, after.join("\n\n"))).toBe(moved);
      }),
    );
  });

  it("knows a paragraph again in which words were changed, and a passage in it", () => {
    const before =
      "## Courts\n\nJudges are chosen by a council of citizens for nine years and never again.\n\nOther words about money.";
    const after =
      "## Money\n\nOther words about money.\n\n## Judges\n\nJudges are named by a council of citizens for seven years, and never again.";
    const changed = "Judges are named by a council of citizens for seven years, and never again.";
    expect(placed(before, { block: 1 }, after)).toBe(changed);
    expect(placed(before, { block: 1, letters: { from: 0, to: 12 } }, after)).toBe(null);
    const passage = { block: 1, letters: { from: 15, to: 38 } };
    expect(told(before, passage).exact).toBe("by a council of citizens for");
    expect(placed(before, passage, after)).toBe(changed);
  });

  it("knows a passage again by what stands around it, where its own words were changed", () => {
    const before = "The council of the citizens meets in Minsk every spring and reports to the whole assembly.";
    const after = before.replace("in Minsk", "in Brest or Polatsk");
    const at = before.replace(/\s/g, "").indexOf("inMinsk");
    expect(told(before, { block: 1, letters: { from: at, to: at + 7 } }).exact).toBe("in Minsk");
    expect(placed(before, { block: 1, letters: { from: at, to: at + 7 } }, `New.\n\n${after}`)).toBe(after);
  });

  it("loses what was removed, rather than to place it anywhere", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (list, which) => {
        const gone = "Цалкам іншая думка пра рыбалку, зоркі ды старадаўнія мапы мораў";
        const before = [...list];
        before.splice(which % (list.length + 1), 0, gone);
        expect(placed(before.join("\n\n"), { block: before.indexOf(gone) + 1 }, list.join("\n\n"))).toBeNull();
      }),
    );
    expect(
      placed("The law.\n\nMore words.", { block: 1, letters: { from: 0, to: 3 } }, "Of the many, The one."),
    ).toBeNull();
  });

  it("follows a section by its heading, and by how its text begins where that was renamed", () => {
    const text = "## Where we stand\n\nWords that the section of this text begins with.\n\n## What to do\n\nMore.";
    const place = (to: string) => placeAnchors([told(text, { section: 0 })], outline(to)).places[0]?.section;
    expect(place(`## New\n\nFirst.\n\n${text}`)).toBe("text-where-we-stand");
    expect(place(text.replace("Where we stand", "Our courts"))).toBe("text-our-courts");
    expect(place("## Something else\n\nOther words.")).toBeUndefined();
  });

  it("does bounded work on hostile texts of 100,000 letters", () => {
    const texts = [
      ..."a ab|aaaaaaaaab|суд"
        .split("|")
        .map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)),
      Array.from({ length: 9_000 }, () => "same words").join("\n\n"),
      Array.from({ length: 2_000 }, (_, at) => `word common other every one thing all ${at} here there`).join("\n\n"),
    ];
    for (const [at, text] of texts.entries()) {
      const blocks = text.split("\n\n").map((one) => ({ section: 0, words: one, tag: 0, end: 0 }));
      const hostile = { sections: [{ id: "opening", level: 0, words: "" }], blocks };
      const many = Array.from({ length: 2_000 }, (_, number) => ({
        ...{
          kind: "passage" as const,
          section: "opening",
          heading: "",
          prefix: "x".repeat(32),
          suffix: "y".repeat(32),
        },
        exact: `${text.slice(0, 250)} word common other every ${number}`.slice(-300),
      }));
      const { effort, places } = placeAnchors(many, hostile);
      expect(places).toHaveLength(2_000);
      expect([at, effort.letters < 401_000_000, effort.lines < 2_000 * 10_000]).toEqual([at, true, true]);
    }
  });
});
