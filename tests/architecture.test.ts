import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { broken, emptyNames, storedHtml, unsafeMarkup } from "./house/rules";
import { filesBelow, readSources } from "./house/sources";

const app = readSources("app", "prisma");

describe("the code of the project", () => {
  const found = broken(app);
  it.each(Object.keys(found))("keeps the rule: %s", (rule) => {
    expect(found[rule]).toEqual([]);
  });

  it("has names that say something", () => {
    expect(emptyNames(filesBelow("app"))).toEqual([]);
  });

  it("names no page as showing stored HTML that does not", () => {
    expect(storedHtml.filter((path) => !app.get(path)?.includes("dangerouslySetInnerHTML"))).toEqual([]);
  });

  it("imports Lucia in exactly one file, and `remix` nowhere", () => {
    const text = (path: string) => readFileSync(path, "utf8");
    const all = [...filesBelow("app"), ...filesBelow("prisma"), ...filesBelow("tests")].filter((path) =>
      /\.(ts|tsx|js)$/.test(path),
    );
    const importing = (name: string) =>
      all.filter((path) => new RegExp(`^(import|export) .*from "${name}";$`, "m").test(text(path)));
    expect(importing("lucia")).toEqual(["app/platform/session.server.ts"]);
    expect(importing("remix")).toEqual([]);
  });

  it("leaves what is of the server out of the browser's files", () => {
    const assets = filesBelow("build/client/assets").filter((path) => path.endsWith(".js"));
    expect(assets.length).toBeGreaterThan(5);
    const server = filesBelow("build/server").filter((path) => path.endsWith(".js"));
    // A text of each that survives minifying: parse-form, settings, Prisma, passphrases, Lucia.
    const marks = ["here.invalid", "QUICK_EXIT_URL", "PRAGMA ", "memoryCost", "__Host-session"];
    for (const mark of marks) {
      expect(server.some((path) => readFileSync(path, "utf8").includes(mark))).toBe(true);
      expect(assets.filter((path) => readFileSync(path, "utf8").includes(mark))).toEqual([]);
    }
  });
});

describe("each rule bites", () => {
  /** What the rules say of a project of these files. */
  const verdict = (files: Record<string, string>) =>
    Object.entries(broken(new Map(Object.entries(files))))
      .filter(([, rows]) => rows.length > 0)
      .map(([rule]) => rule);

  it.each<[string, string, string, string[]]>([
    ["up, by alias", "app/domain/x.ts", 'import { A } from "~/ui/a";', ["upward"]],
    ["up, relative", "app/platform/x.server.ts", 'import "../domain/accounts/a.server";', ["upward"]],
    ["up, re-exported", "app/locales/x.ts", 'export { a } from "../platform/roles";', ["upward"]],
    ["up, when it runs", "app/ui/x.ts", 'const a = () => import("~/forms/form");', ["upward"]],
    ["up, in a type", "app/platform/x.ts", 'export type A = import("~/domain/fields").A;', ["upward"]],
    ["up, type only", "app/ui/x.ts", 'import type { A } from "~/forms/form";', ["upward"]],
    ["up, to the entry", "app/routes/a/route.tsx", 'import "../../root.tsx";', ["upward"]],
    ["no layer", "app/lib/x.ts", 'import { a } from "~/ui/a";', ["upward"]],
    ["no layer named top", "app/top/x.ts", 'import { a } from "~/ui/a";', ["upward"]],
    ["route to route", "app/routes/a/route.tsx", 'import { B } from "../b/part";', ["acrossRoutes"]],
    ["route to route, by alias", "app/routes/a/x.ts", 'import { B } from "~/routes/a.b/part";', ["acrossRoutes"]],
    ["later area", "app/domain/accounts/x.ts", 'import { a } from "~/domain/log/a";', ["areaOrder"]],
    ["unknown area", "app/domain/stuff/x.ts", 'import { a } from "~/domain/fields";', ["areaOrder"]],
    ["shared file to an area", "app/domain/x.ts", 'import { a } from "./accounts/a";', ["areaOrder"]],
    ["area to the start", "app/domain/privacy/x.server.ts", 'import "../prepare-community.server";', ["areaOrder"]],
    ["seed from elsewhere", "app/domain/log/x.server.ts", 'import "../../../prisma/seed/a";', ["seedImports"]],
    ["screen from the seed", "prisma/seed/x.ts", 'import { a } from "../../app/ui/a";', ["seedImports"]],
    ["server in ui", "app/ui/x.tsx", 'import { db } from "~/platform/db.server";', ["serverInBrowser"]],
    ["server in forms", "app/forms/x.ts", 'import type { A } from "~/platform/a.server";', ["serverInBrowser"]],
    ["Remix's server in ui", "app/ui/x.ts", 'import { redirect } from "@remix-run/node";', ["serverInBrowser"]],
    ["database in a bare file", "app/domain/log/x.ts", 'import { a } from "./a.server";', ["serverInBrowser"]],
    ["database in a schema", "app/domain/log/x.schema.ts", 'import { a } from "./a.server";', ["serverInBrowser"]],
    ["database in a part", "app/routes/a/part.tsx", 'import { a } from "~/domain/log/a.server";', ["serverInBrowser"]],
    ["schema in a route", "app/routes/a/route.tsx", 'import { z } from "zod";', ["schemasElsewhere"]],
    ["Lucia again", "app/domain/accounts/x.server.ts", 'import { Lucia } from "lucia";', ["packageDoors"]],
    ["remix", "app/routes/a/route.tsx", 'import { x } from "remix";', ["packageDoors"]],
    ["query in a route", "app/routes/a/route.tsx", 'import { db } from "~/platform/db.server";', ["packageDoors"]],
    ["scripted link", "app/ui/x.tsx", 'import { Link } from "@remix-run/react";', ["packageDoors"]],
    ["circle of one", "app/ui/x.ts", 'import { a } from "./x";', ["circles"]],
    ["style", "app/ui/x.tsx", "export const A = () => <p style={{}} />;", ["unsafeMarkup"]],
    ["raw HTML", "app/ui/x.tsx", "export const A = () => <p dangerouslySetInnerHTML={h} />;", ["unsafeMarkup"]],
    ["raw HTML, spread", "app/ui/x.tsx", "const a = { dangerouslySetInnerHTML: h };", ["unsafeMarkup"]],
    ["guarded loader", "app/routes/a/route.tsx", "export const loader = guard(f);", ["routeForm"]],
    ["act without GET", "app/routes/a/route.ts", "export function action() {}", ["routeForm"]],
    ["body read in a route", "app/routes/a/route.ts", "const a = await request.formData();", ["routeForm"]],
    ["switch of acts", "app/routes/a/route.ts", 'const a = form.get("intent");', ["routeForm"]],
    ["Prisma's transaction", "app/domain/log/x.server.ts", "db().$transaction((tx) => a(tx));", ["ownTransactions"]],
    ["inline handler", "app/routes/a/route.tsx", 'const a = <p onClick="x()" />;', ["routeForm"]],
  ])("%s", (_name, path, text, rules) => {
    expect(verdict({ [path]: text })).toEqual(rules);
  });

  it("long circles, also of types", () => {
    const files = {
      "app/ui/a.ts": 'import { b } from "./b";',
      "app/ui/b.ts": 'export * from "~/ui/c";',
      "app/ui/c.ts": 'import type { A } from "./a";',
    };
    expect(verdict(files)).toEqual(["circles"]);
  });

  it("and lets through what is meant", () => {
    expect(
      verdict({
        "app/root.tsx": 'import { Shell } from "~/ui/shell"; import "./routes/a/route";',
        "app/routes/a/route.tsx":
          'import { Part } from "./part"; import { x } from "~/domain/log/x.server"; export async function loader() {}',
        "app/routes/a/part.tsx": 'import type { Row } from "~/domain/log/x.server"; export const P = () => <p />;',
        "app/domain/log/x.server.ts": 'import { a } from "../accounts/a.server"; import { z } from "../fields";',
        "app/domain/log/x.schema.ts": 'import { z } from "zod"; import { line } from "~/domain/fields";',
        "app/domain/prepare-community.server.ts": 'const a = () => import("../../prisma/seed/fill.server");',
        "prisma/seed/fill.server.ts": 'import { x } from "../../app/domain/log/x.server";',
        "app/ui/x.ts": 'import type { A } from "@remix-run/node"; // import { db } from "~/platform/db.server"',
      }),
    ).toEqual([]);
  });

  it("stored HTML on pages that are named", () => {
    const page = new Map([["app/ui/x.tsx", "const a = <p dangerouslySetInnerHTML={h} />;"]]);
    expect(unsafeMarkup(page, ["app/ui/x.tsx"])).toEqual([]);
  });

  it("names that say nothing", () => {
    const bad = ["app/utils/a.ts", "app/ui/helpers.ts", "app/domain/log/log-service.server.ts", "app/ui/common.tsx"];
    expect(emptyNames(bad)).toEqual(bad);
    expect(emptyNames(["app/locales/be/common.json", "app/domain/accounts/words/common-passphrases.txt"])).toEqual([]);
  });
});
