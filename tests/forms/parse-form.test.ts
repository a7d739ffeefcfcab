import { describe, expect, it } from "vitest";
import { z } from "zod";
import { agreed, choice, choices, hidden, line, longText, secret, ticked, wholeNumber } from "~/domain/fields";
import { Mendable } from "~/domain/mendable";
import { formSent, localPath, parseForm, seeOther, withForm } from "~/forms/parse-form";

const schema = z.object({ title: line({ max: 20 }), spheres: choices(["a", "b"]), passphrase: secret({ max: 9 }) });

function sent(body: string | FormData | Uint8Array<ArrayBuffer>): Request {
  const headers: Record<string, string> =
    body instanceof FormData ? {} : { "Content-Type": "application/x-www-form-urlencoded" };
  return new Request("http://localhost/", { method: "POST", body, headers });
}

it("reads what the schema names, and nothing else", async () => {
  const form = await parseForm(
    sent("title=+Суды%20+і+права&spheres=a&spheres=b&passphrase=p&role=admin&__proto__=x"),
    schema,
  );
  expect(form).toEqual({
    ok: true,
    data: { title: "Суды і права", spheres: ["a", "b"], passphrase: "p" },
    values: { title: " Суды  і права", spheres: ["a", "b"] },
  });
});

it("takes a list of one, and of none, as a list; the first where one is meant", async () => {
  expect(await parseForm(sent("title=x&title=y&spheres=a&passphrase=p"), schema)).toMatchObject({
    data: { title: "x", spheres: ["a"] },
  });
  expect(await parseForm(sent("title=x&passphrase=p"), schema)).toMatchObject({ data: { spheres: [] } });
});

it("says what is missing, beside each field", async () => {
  expect(await parseForm(sent(""), schema)).toMatchObject({
    ok: false,
    errors: { title: "errors:required", passphrase: "errors:required" },
  });
});

it.each(["title=%FF%FE", "title=a%C3", "title=%ED%A0%80", "title=%C0%AF", "title=%80"])(
  "finds broken UTF-8 in %s",
  async (body) => {
    const form = await parseForm(sent(`${body}&passphrase=p`), schema);
    expect(form).toMatchObject({ ok: false, errors: { title: "errors:unprintable" } });
  },
);

it("finds broken UTF-8 that came unescaped", async () => {
  const form = await parseForm(sent(Uint8Array.from([...Buffer.from("title="), 0xff])), schema);
  expect(form).toMatchObject({ ok: false, errors: { title: "errors:unprintable" } });
});

it("takes a lone percent sign as itself", async () => {
  expect(await parseForm(sent("title=100%&passphrase=p"), schema)).toMatchObject({ data: { title: "100%" } });
});

it("refuses a file where text belongs, and keeps the rest", async () => {
  const body = new FormData();
  body.append("title", new File(["<b>"], "x.txt"));
  body.append("spheres", "a");
  body.append("passphrase", "p");
  expect(await parseForm(sent(body), schema)).toMatchObject({
    ok: false,
    values: { spheres: ["a"] },
    errors: { title: "errors:fileNotText" },
  });
});

it("refuses a form that arrived damaged with 400", async () => {
  const broken = new Request("http://localhost/", {
    method: "POST",
    body: "nothing of the kind",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
  });
  await expect(parseForm(broken, schema)).rejects.toMatchObject({ status: 400 });
});

it("never sends secrets back", async () => {
  const names = ["passphrase", "newPassphrase", "passphraseAgain", "code", "secret", "recoveryCode"];
  const all = z.object({ title: line({ max: 1 }), ...Object.fromEntries(names.map((n) => [n, secret({ max: 9 })])) });
  const body = new URLSearchParams([["title", "too long"], ...names.map((n) => [n, "hush"] as [string, string])]);
  const form = await parseForm(sent(body.toString()), all);
  expect(form).toMatchObject({ ok: false, values: { title: "too long" } });
  expect(JSON.stringify(form)).not.toContain("hush");
});

it("gives a mistake of the verb back with the form, and lets other errors pass", async () => {
  const act = (error: Error) => withForm(sent("title=x&passphrase=p"), schema, () => Promise.reject(error));
  expect(await act(new Mendable("title", "errors:staleForm"))).toMatchObject({
    data: { values: { title: "x" }, errors: { title: "errors:staleForm" } },
    init: { status: 422 },
  });
  await expect(act(new Error("inside"))).rejects.toThrow("inside");
  const done = await withForm(sent("title=x&passphrase=p"), schema, async () => seeOther("/there"));
  expect(done).toMatchObject({ status: 303 });
});

it("reads every kind of field from what browsers send", async () => {
  const kinds = z.object({
    one: choice(["a"]),
    yes: agreed(),
    maybe: ticked(),
    count: wholeNumber({ min: 1, max: 9 }),
    text: longText({ max: 9 }),
    key: hidden(),
  });
  expect(await parseForm(sent("one=a&yes=yes&count=5&text=a%0D%0Ab&key=k"), kinds)).toMatchObject({
    data: { one: "a", yes: true, maybe: false, count: 5, text: "a\nb", key: "k" },
  });
  expect(await parseForm(sent("one=z&count=12345678&maybe=yes"), kinds)).toMatchObject({
    errors: {
      one: "errors:unknownChoice",
      yes: "errors:mustAgree",
      count: "errors:outOfRange?min=1&max=9",
      text: "errors:required",
      key: "errors:staleForm",
    },
  });
});

describe("where ?next= leads", () => {
  it.each([
    ...[
      "//evil.example",
      "///evil.example",
      "////evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "\\/evil.example",
    ],
    ...[
      "https://evil.example",
      "http:evil.example",
      "https:/evil.example",
      "HTTPS://evil.example",
      "ftp://evil.example",
    ],
    ...["javascript:alert(1)", "data:text/html,x", "mailto:a@evil.example", "evil.example", "", " /x", "\t/x"],
    ...["/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example", "/x\r\nSet-Cookie: a=b", "/x\u0000", "/x y"],
    ...["/..//evil.example", "/.//evil.example", "/%2e//evil.example", "/%2E%2e//evil.example", "/a/..//evil.example"],
    ...["/a/../..//evil.example", "/./\\evil.example", "/x\\..\\..\\evil.example", "/сцэна", `/${"a".repeat(500)}`],
    ...["?next=/x", "#x", "./x", "../x", "@evil.example", ":80/x", null, undefined, 5, ["/x"], { a: "/x" }],
  ])("not to %j", (text) => {
    const path = localPath(text, "/fallback");
    expect(path).toBe("/fallback");
  });

  it.each(["/", "/concepts", "/concepts?page=2&q=%D1%81", "/a/b#c", "/x//y", "/%2F%2Fevil.example", "/@evil.example"])(
    "to %s",
    (text) => {
      const path = localPath(text, "/fallback");
      expect(path).toBe(text);
      expect(new URL(path, "https://reserve.example").origin).toBe("https://reserve.example");
    },
  );
});

it("gives the data of a form in which nothing is typed, and refuses what no page sends", async () => {
  expect(await formSent(sent("title=x&passphrase=p"), schema)).toMatchObject({ title: "x" });
  await expect(formSent(sent(""), schema)).rejects.toMatchObject({ status: 400 });
});
