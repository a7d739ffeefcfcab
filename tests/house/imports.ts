import { posix } from "node:path";
import ts from "typescript";
import { parse, walk, type Sources } from "./sources";

export interface Import {
  from: string;
  /** Path of a file of the project where it is one, else the name as it is written. */
  to: string;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
  names: string[];
}

function typeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function valueNames(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text);
}

/** The file that an import names: `~/` is app/, relative paths go from the file, endings may be left out. */
export function resolve(from: string, written: string, sources: Sources): string {
  const [name = ""] = written.split("?");
  if (!name.startsWith("~/") && !name.startsWith(".")) return name;
  const path = name.startsWith("~/") ? `app/${name.slice(2)}` : posix.join(posix.dirname(from), name);
  const endings = ["", ".ts", ".tsx", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => path + ending).find((candidate) => sources.has(candidate)) ?? path;
}

/** All that the file imports: declarations, re-exports, `import()`, `import("…")` in types, `require`. */
export function importsOf(path: string, text: string, sources: Sources): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, only: boolean, names: string[] = []) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({ from: path, to: resolve(path, node.text, sources), typeOnly: only, names });
  };
  walk(parse(path, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, typeOnly(node.importClause), valueNames(node.importClause));
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node)) {
      const called = node.expression;
      const loads =
        called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require");
      if (loads) add(node.arguments[0], false);
    }
  });
  return found;
}

/** All imports of all files. */
export function allImports(sources: Sources): Import[] {
  return [...sources].flatMap(([path, text]) => importsOf(path, text, sources));
}

/** Circles among the files, each as the path around it. */
export function circles(imports: Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
      return;
    }
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
