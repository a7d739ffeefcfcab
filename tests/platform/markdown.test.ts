import { expect, it } from "vitest";
import { renderComment, renderConcept, Tangled } from "~/platform/markdown.server";
import { tangleOf } from "~/platform/markdown-limits";

const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "a <b onclick=alert(1)>b</b> <style>*{display:none}</style>",
  "<a href='javascript:alert(1)'>a</a>",
  "<form action=//evil.example><input name=passphrase></form>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java&#115;cript:alert(1))",
  "[a](&#x6A;avascript:alert(1))",
  "[a](java%0ascript:alert(1))",
  "[a](\u0001javascript:alert(1))",
  "[a](<java\tscript:alert(1)>)",
  "[a](vbscript:msgbox(1))",
  "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[a](file:///etc/passwd)",
  "[a](blob:https://x/1)",
  "<javascript:alert(1)>",
  "<data:text/html,x>",
  "[a][x]\n\n[x]: javascript:alert(1)",
  '[a](https://example.org "x\\" onmouseover=alert(1)")',
  "![a](javascript:alert(1))",
  "![a](https://tracker.example/pixel.png)",
  "![a][x]\n\n[x]: data:image/svg+xml,<svg/onload=alert(1)>",
  "# <img src=x onerror=alert(1)>",
  "```html onload=alert(1)\n<script>alert(1)</script>\n```",
  "[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: <script>alert(1)</script>",
  '[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: note',
  "| <script>alert(1)</script> |\n|---|\n| [a](javascript:alert(1)) |",
  "- [x] <input onfocus=alert(1) autofocus>",
  "</textarea></div><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
];

const tag = /<\/?([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g;
const allowed =
  /^(p|br|hr|strong|em|del|code|pre|blockquote|a|sup|section|h2|h3|h4|ul|ol|li|table|thead|tbody|tr|th|td|div)$/;
const attributes =
  /^(href|id|rel|align|start|tabindex|aria-label|data-footnotes|data-footnote-ref|data-footnote-backref)$/;

it.each(attacks)("makes safe HTML of %j", (attack) => {
  for (const html of [renderConcept(attack), renderComment(attack)]) {
    for (const [, name = "", rest = ""] of html.matchAll(tag)) {
      expect(name).toMatch(allowed);
      for (const [, attribute = "", value = ""] of rest.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)) {
        expect(attribute).toMatch(attributes);
        if (attribute === "href") expect(value).toMatch(/^(https?:\/\/|#note-|[^:]*$)/);
      }
    }
    // What is left beside the known tags is text: no angle bracket opens anything.
    expect(html.replace(tag, "")).not.toContain("<");
  }
});

it("ties footnotes together in both directions, without words of any language", () => {
  const html = renderConcept("One[^a] two[^b] one again[^a].\n\n[^a]: First.\n[^b]: Second.");
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const goals = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(goals.length).toBe(6);
  for (const goal of goals) expect(ids).toContain(goal);
  expect(html).not.toMatch(/Footnotes|Back to/);
});

it("gives each heading an address of its own, below the page's heading", () => {
  const html = renderConcept("# Суды\n\n## Суды\n\n## Суды-2\n\n##### Deep\n\n## !!!");
  expect([...html.matchAll(/<(h\d) id="([^"]+)"/g)].map(([, name, id]) => `${name} ${id}`)).toEqual([
    "h2 text-суды",
    "h2 text-суды-2",
    "h2 text-суды-2-2",
    "h4 text-deep",
    "h2 text-part",
  ]);
});

it("tells linked pages nothing, however the address is written", () => {
  for (const address of ["https://a.example", "HTTPS://a.example", "//a.example"]) {
    expect(renderConcept(`[a](${address})`)).toContain('rel="nofollow noreferrer ugc"');
  }
});

it("keeps ordinary texts as they are", () => {
  expect(renderConcept("> > quoted\n\n- a\n  - b\n    - c\n\n1. x")).toContain("<blockquote>\n<blockquote>");
  expect(renderConcept("- a\n  - b\n    - c").match(/<ul>/g)).toHaveLength(3);
  expect(renderConcept("    code\n        deeper")).toContain("code\n    deeper");
});

const many = (piece: string, length = 100_000) => piece.repeat(Math.floor(length / piece.length));
const hostile: [name: string, text: string][] = [
  ["notes", Array.from({ length: 5000 }, (_, i) => `a[^${i}]\n\n[^${i}]: x\n\n`).join("")],
  ["calls of one note", `${many("[^1] ")}\n\n[^1]: x`],
  ["links", many("[a](b) ")],
  ["openings of links", many("[a](")],
  ["closing brackets", many("]")],
  ["an address repeated", `${many("[a]\n\n", 3000)}[a]: https://${many("a", 90_000)}`],
  ["nested quotations", many("> ")],
  ["nested lists", many("- ")],
  ["quoted paragraphs", many("> a\n\n")],
  ["lines that continue quotations", `>>>>>>>> a\n${many("b\n")}`],
  ["lists by indentation", Array.from({ length: 400 }, (_, i) => `${" ".repeat(2 * i)}- a\n`).join("")],
  ["paragraphs", many("a\n\n")],
  ["rules", many("- - -\n")],
  ["emphasis", many("*a_")],
  ["emphasis in words", many("a**b")],
  ["cells of a table", `|${many("a|", 45_000)}\n|${many("-|", 45_000)}\n`],
  ["rows of a table", `|a|\n|-|\n${many("|b|\n")}`],
  ["code without an end", Array.from({ length: 440 }, (_, i) => `${"`".repeat(i + 1)} `).join("")],
  ["HTML without an end", `a ${many("<? ")}`],
];

it.each(hostile)("is not kept busy by a text of %s", (_name, text) => {
  const began = process.cpuUsage();
  expect(() => renderConcept(text)).toThrow(Tangled);
  // The longest beginning that is not refused is rendered in time.
  let [good, bad] = [0, text.length];
  while (bad - good > 200) {
    const middle = Math.floor((good + bad) / 2);
    if (tangleOf(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  renderConcept(text.slice(0, good));
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(2);
});

it("takes a text of 60,000 characters with 300 notes and 300 links", () => {
  const paragraph = (i: number) =>
    `Суды маюць быць **незалежныя**, і [спасылка](https://example.org/${i}) паказвае, як *іншыя* зрабілі.[^${i}] ${many("слова ", 80)}`;
  const numbers = Array.from({ length: 300 }, (_, i) => i);
  const text = [...numbers.map(paragraph), numbers.map((i) => `[^${i}]: Крыніца ${i}.`).join("\n")].join("\n\n");
  expect(text.length).toBeGreaterThan(55_000);
  expect(renderConcept(text)).toContain("Крыніца 299");
});

it("makes what is wider than a phone scroll in a region that the keyboard reaches", () => {
  const html = renderConcept("| a |\n|---|\n| b |\n\n    code");
  expect(html).toMatch(/^<div tabindex="0"><table>.*<\/table><\/div>\s*<pre tabindex="0">/s);
  expect(renderComment("    code")).toContain('<pre tabindex="0">');
});
