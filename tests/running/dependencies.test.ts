import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesBelow } from "../house/sources";

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const json = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;
const own = json<Package>("package.json");
const page = readFileSync("docs/dependencies.md", "utf8");
const [, toRun = "", toBuild = ""] = page.split(/^## To .*$/m);

/** Rows of a table of the page: package, licence, reason. */
const rows = (part: string) =>
  [...part.matchAll(/^\| `([^`]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(([, name, licence, reason]) => [
    name!,
    licence!,
    reason!,
  ]);
const locked = json<{ packages: Record<string, { license?: string }> }>("package-lock.json").packages;
/** As the package says it; of one that this Node does not take, as the lock does. */
const licenceOf = (name: string) => {
  const file = `node_modules/${name}/package.json`;
  return existsSync(file) ? json<Package>(file).license : locked[`node_modules/${name}`]?.license;
};

it.each([
  ["to run", toRun, { ...own.dependencies, ...own.optionalDependencies }],
  ["to build and test", toBuild, own.devDependencies!],
])("lists each package that is needed %s, with its licence and a reason", (_what, part, wanted) => {
  const listed = rows(part);
  expect(listed.map(([name]) => name)).toEqual(Object.keys(wanted).sort());
  expect(listed.map(([name, licence]) => [name, licence])).toEqual(listed.map(([name]) => [name, licenceOf(name!)]));
  expect(listed.filter(([, , reason]) => reason!.length < 5)).toEqual([]);
});

/** Licences whose works may become part of one under AGPL-3.0-or-later. */
const compatible = [
  ...["MIT", "ISC", "0BSD", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "BlueOak-1.0.0", "Zlib"],
  ...["LGPL-3.0-or-later", "GPL-3.0-or-later"],
];

/** Whether a licence fits: all that hold together do, or one of those to choose from does. */
function fits(licence: string): boolean {
  const bare = licence.replace(/[()]/g, "");
  if (/ or /i.test(bare)) return bare.split(/ or /i).some(fits);
  return bare.split(/ and /i).every((one) => compatible.includes(one));
}

it("has in what is installed to run licences alone that go with its own, but for what the page explains", () => {
  const { packages } = json<{ packages: Record<string, { dev?: boolean; license?: string }> }>("package-lock.json");
  const strange = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .flatMap(([path, { license }]) => {
      const file = `${path}/package.json`;
      // Packages for other machines are not here; what they are under stands in the lock.
      const said = existsSync(file) ? json<Package>(file).license : license;
      return typeof said === "string" && fits(said) ? [] : [path.replace(/^.*node_modules\//, "")];
    });
  expect([...new Set(strange)].sort()).toEqual(["dejavu-fonts-ttf", "elkjs", "png-js", "seq-queue"]);
  for (const name of strange) expect(page).toContain(`\`${name}\``);
  for (const name of ["png-js", "seq-queue"]) {
    expect(readFileSync(`node_modules/${name}/LICENSE`, "utf8")).toMatch(
      /MIT|Permission is hereby granted, free of charge/,
    );
  }
});

it("loads nothing of what lies beside", () => {
  const built = filesBelow("build").filter((path) => /\.js$/.test(path));
  expect(built.length).toBeGreaterThan(100);
  expect(
    built.filter((path) => /from ?"(elkjs|prisma|@prisma\/studio-core)["/]/.test(readFileSync(path, "utf8"))),
  ).toEqual([]);
});

it("tells licences apart", () => {
  expect(["MIT", "(MIT OR WTFPL)", "(Apache-2.0 AND MIT)", "(MIT OR GPL-3.0-or-later)"].map(fits)).not.toContain(false);
  expect(["EPL-2.0", "(MIT AND EPL-2.0)", "SEE LICENSE", "UNLICENSED", "GPL-2.0-only"].map(fits)).not.toContain(true);
});
