import { expect, it } from "vitest";
import { renderComment, renderConcept } from "~/platform/markdown.server";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe src=https://evil.example></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox(1))",
  "[x](file:///etc/passwd)",
  "<javascript:alert(1)>",
  "![x](https://evil.example/x.png)",
  "![x](javascript:alert(1))",
  "[x]: javascript:alert(1)\n\n[x]",
  '[x](https://a.example "onmouseover=alert(1)")',
  "[x](https://a.example/\"onmouseover='alert(1))",
  "`<script>alert(1)</script>`",
  "```html\n<script>alert(1)</script>\n```",
  "<style>*{background:url(//evil.example)}</style>",
  "<form action=//evil.example><input name=x></form>",
  '<p id="main" class="button" style="position:fixed">x</p>',
  "<!--><img src=x onerror=alert(1)>-->",
  "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
  "| <script>x</script> |\n| --- |\n| <img src=x onerror=x> |",
  "[^<script>]\n\n[^<script>]: <script>alert(1)</script>",
  "# <img src=x onerror=alert(1)>",
];

it.each(hostile)("makes nothing that acts of: %s", (markdown) => {
  for (const html of [renderConcept(markdown), renderComment(markdown)]) {
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const one of tags) {
      expect(one).not.toMatch(/^<\/?(script|img|svg|iframe|style|form|input|math|object|embed|base|meta|link)/i);
      expect(one).not.toMatch(/\s(on\w+|style|class|src|srcdoc|action|name)\s*=/i);
      const href = /\shref="([^"]*)"/.exec(one)?.[1];
      if (href !== undefined) expect(href).toMatch(/^(https?:|#|[^:]*$)/);
    }
  }
});

it("gives headings addresses of their own, below the page's heading", () => {
  const html = renderConcept("# Суды\n\n## Суды\n\n##### Далей: што?\n\n# ***");
  expect(html).toContain('<h2 id="text-суды">');
  expect(html).toContain('<h2 id="text-суды-2">');
  expect(html).toContain('<h4 id="text-далей-што">');
  expect(html).not.toContain("<h1");
});

it("leads from notes to their places and back", () => {
  const html = renderConcept("A[^1] and b[^n].\n\n[^1]: One.\n[^n]: Two.");
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toHaveLength(4);
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it("tells linked sites nothing, and credits them nothing", () => {
  expect(renderComment("[x](https://a.example/?a=1&b=2)")).toBe(
    '<p><a href="https://a.example/?a=1&#x26;b=2" rel="nofollow noreferrer ugc">x</a></p>',
  );
});

it("keeps tables, quotations, lists and emphasis of concepts; comments have no headings or tables", () => {
  const markdown = "## H\n\n| a | b |\n| :- | -: |\n| 1 | 2 |\n\n> q\n\n1. *x*\n2. **y** ~~z~~";
  const html = renderConcept(markdown);
  for (const part of ["<h2", '<td align="right">', "<blockquote>", "<ol>", "<em>", "<strong>", "<del>"]) {
    expect(html).toContain(part);
  }
  expect(renderComment(markdown)).not.toMatch(/<(h2|table|td)/);
});
