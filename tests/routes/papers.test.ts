import { describe, expect, it } from "vitest";
import { pictureLine } from "~/domain/concepts/pictures";
import { saveConcept } from "~/domain/concepts/drafting.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member } from "../cast";
import { conceptIn, whole } from "../drafts";
import { docx, wordParagraph } from "../papers";
import { pictureFile, pictureIn } from "../pictures";
import { useServer } from "../server";

const server = useServer();

async function send(path: string, cookie: string, fields: Record<string, string>, file?: Blob, name = "x.docx") {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  if (file) body.set("file", file, name);
  const headers = { Cookie: `${cookie}; lang=en`, Origin: server.origin };
  return fetch(server.origin + path, { method: "POST", redirect: "manual", headers, body });
}

const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe("a text from a file", () => {
  it("becomes a draft, and what could not be kept is listed", async () => {
    const author = await member("participant");
    const coloured = `<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Чырвона</w:t></w:r></w:p>`;
    const file = blob(await docx(wordParagraph("Суды без начальства", "Title") + coloured));
    const answer = await send("/concepts/import", author.cookie, { language: "be", formToken: newToken() }, file);
    expect(answer.status).toBe(303);
    const path = answer.headers.get("Location")!;
    expect(path).toMatch(/^\/concepts\/drafts\/[a-z2-9]{16}\/imported\?left=colours-1$/);
    const page = await (await server.get(path, author)).text();
    expect(page).toContain("Coloured and highlighted passages");
    expect(page).not.toContain("Macros");
    expect((await server.get(path, await member("participant"))).status).toBe(404);
    expect(server.output).not.toContain("Чырвона");
  });

  it("is refused with the reason beside the field, and the choice comes back", async () => {
    const author = await member("participant");
    const fields = { language: "ru", formToken: newToken() };
    for (const [file, words] of [
      [undefined, "Choose a file."],
      [new Blob(["%PDF-1.7"]), "This is a PDF"],
      [new Blob(["PK\u0003\u0004 not really"]), "broken or not whole"],
    ] as const) {
      const answer = await send("/concepts/import", author.cookie, fields, file);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(words);
      expect(page).toMatch(/value="ru"[^>]*checked|checked[^>]*value="ru"/);
    }
  });

  it("too large a file is refused with its reason", async () => {
    const author = await member("participant");
    const file = new Blob([new Uint8Array(11 * 1024 * 1024)]);
    for (const path of ["/concepts/import", "/concepts/drafts/abcdefghijkmnpqr/pictures"]) {
      const answer = await send(path, author.cookie, { language: "be" }, file);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toMatch(/larger than 10\sMB/);
    }
  });
});

describe("a picture", () => {
  it("is added, shown with its line, and given as a file that can do nothing else", async () => {
    const author = await member("participant");
    const { code: draft } = await conceptIn("draft", author);
    const fields = { alternative: 'A "tree" <b>in</b> a field', formToken: newToken() };
    const path = `/concepts/drafts/${draft}/pictures`;
    const answer = await send(path, author.cookie, fields, await pictureFile(), "IMG_20240214.png");
    expect(answer.status).toBe(303);
    const picture = await db().conceptPicture.findFirstOrThrow({ where: { concept: { code: draft } } });
    expect(answer.headers.get("Location")).toBe(`${path}?done=pictureAdded#${picture.code}`);
    const page = await (await server.get(path, author)).text();
    expect(page).toContain(`src="/concepts/pictures/${picture.code}"`);
    expect(page).toContain("(picture:");
    expect(page).not.toContain("<b>in</b>");
    expect(page).not.toContain("IMG_2024");
    const file = await server.get(`/concepts/pictures/${picture.code}`, author);
    expect(file.headers.get("Content-Type")).toBe("image/webp");
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    expect(file.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(file.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe("WEBP");
    for (const other of [{}, await member("participant"), await member("applicant")]) {
      expect((await server.get(`/concepts/pictures/${picture.code}`, other)).status).toBe(404);
    }
  });

  it("comes back with what was typed where it is not taken", async () => {
    const author = await member("participant");
    const { code: draft } = await conceptIn("draft", author);
    const fields = { alternative: "A tree in a field", formToken: newToken() };
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>']);
    const answer = await send(`/concepts/drafts/${draft}/pictures`, author.cookie, fields, svg, "a.png");
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("This is no PNG, JPEG or WebP");
    expect(page).toContain('value="A tree in a field"');
    const short = await send(`/concepts/drafts/${draft}/pictures`, author.cookie, { ...fields, alternative: "" });
    expect(short.status).toBe(422);
    expect(await db().conceptPicture.count({ where: { concept: { code: draft } } })).toBe(0);
  });

  it("stands in the preview of its text", async () => {
    const author = await member("participant");
    const { code: draft } = await conceptIn("draft", author);
    const code = await pictureIn(author, draft);
    const body = `${whole.body}\n\n${pictureLine({ code, alternative: "A tree" })}`;
    await saveConcept(author, draft, { ...whole, body, revision: 0 });
    const page = await (await server.get(`/concepts/drafts/${draft}/preview`, author)).text();
    expect(page).toContain(`<figure><img src="/concepts/pictures/${code}" alt="A tree"`);
  });
});
