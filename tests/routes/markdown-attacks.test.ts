import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { conceptIn, everythingOf, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();
let author: Person;
beforeAll(async () => {
  author = await member("participant");
});

const most = 100_000;
const filled = (piece: string) => piece.repeat(Math.floor(most / piece.length));

/** Texts that keep a careless parser busy, each as long as a text may be. */
const tangled: [name: string, body: string][] = [
  ["quotations in one another", `${">".repeat(50_000)} a`],
  [
    "lists in one another",
    Array.from({ length: 400 }, (_, at) => `${" ".repeat(at * 2)}- a`)
      .join("\n")
      .slice(0, most),
  ],
  ["a hundred thousand links", filled("[a](b)")],
  ["links by address", filled("http://a.b ")],
  ["brackets that open", filled("[")],
  ["brackets with exclamation marks", filled("![")],
  ["links in one another", `${"[".repeat(20_000)}a${"](b)".repeat(20_000)}`],
  ["definitions", filled("[a]: b\n")],
  [
    "notes",
    Array.from({ length: 6_000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b`)
      .join("\n")
      .slice(0, most),
  ],
  ["emphasis", filled("*a **a ")],
  ["emphasis that does not close", filled("_a *a ~~a ")],
  ["code that does not close", filled("`a ``a ")],
  ["angles", filled("<a ")],
  ["comments that do not close", filled("<!-- a ")],
  ["a table of very many columns", `${filled("|a").slice(0, 50_000)}\n${filled("|-").slice(0, 49_000)}`],
  ["rows of a table", `|a|b|\n|-|-|\n${"|\n".repeat(40_000)}`],
  ["headings", filled("# a\n")],
  ["underlined headings", filled("a\n=\n")],
  ["entities", filled("&amp;")],
  ["escapes", filled("\\*")],
  ["mail addresses", filled("a@b.cc ")],
];

it.each(tangled)(
  "answers %s with the form and what was typed, or takes it, and serves others at once",
  async (_, body) => {
    const { code } = await conceptIn("draft", author);
    const address = `/concepts/drafts/${code}`;
    const answer = await server.post(`${address}/edit`, { ...whole, revision: "0", body }, author);
    expect([303, 422]).toContain(answer.status);
    const page = await answer.text();
    if (answer.status === 422) {
      expect(page).toMatch(/id="body-error"[^>]*>.*?(too|Too|simplify|shorten|fewer|less)/s);
      // What was typed came back, and is kept for later.
      const kept = await db().keptDraft.findFirstOrThrow({ where: { place: `concept:${code}` } });
      expect((JSON.parse(kept.content) as { body: string }).body).toBe(body);
      expect((await everythingOf(code)).body).toBe(whole.body);
      return;
    }
    for (const path of ["", "/preview", "/edit"]) expect((await server.get(address + path, author)).status).toBe(200);
  },
);

const hostile: [name: string, body: string][] = [
  ["scripts", "<script>alert(1)</script> <img src=x onerror=alert(1)> <svg onload=alert(1)>"],
  [
    "frames and forms",
    '<iframe src="https://evil.example"></iframe><form action="https://evil.example"><input></form>',
  ],
  ["styles", '<style>*{display:none}</style><p style="position:fixed">a</p>'],
  [
    "javascript addresses",
    "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1)) [d]( javascript:alert(1))",
  ],
  ["data addresses", "[a](data:text/html,<script>alert(1)</script>) ![b](data:image/svg+xml;base64,AAAA)"],
  ["defined addresses", "[a][x] [b][y]\n\n[x]: javascript:alert(1)\n[y]: vbscript:x"],
  ["automatic addresses", "<javascript:alert(1)> <data:text/html,x> <file:///etc/passwd>"],
  ["pictures", "![a](https://evil.example/x.png) ![b][p]\n\n[p]: https://evil.example/y.png"],
  [
    "attributes in notes and headings",
    '## <b onclick="alert(1)">a</b> {#id onclick=alert(1)}\n\na[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: b',
  ],
];

it.each(hostile)("makes nothing of %s, numbered or not, in preview and page", async (_, body) => {
  for (const numbered of ["", "yes"]) {
    const { code } = await conceptIn("draft", author);
    const address = `/concepts/drafts/${code}`;
    expect((await server.post(`${address}/preview`, { ...whole, revision: "0", body, numbered }, author)).status).toBe(
      303,
    );
    for (const path of ["", "/preview"]) {
      const page = await (await server.get(address + path, author)).text();
      const [, shown = ""] = /<div class="prose" lang="en">(.*?)<\/div>/s.exec(page) ?? [];
      expect(shown).not.toMatch(/<(script|img|svg|iframe|form|input|style|b)\b|<[^>]*\s(on\w+|style)=/i);
      expect(shown).not.toMatch(/(href|src)="(?!https?:|#)/i);
      expect(page).not.toMatch(/<script>alert|<iframe|<img/);
    }
  }
});
