import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Source files by their path from the root of the project. */
export type Sources = ReadonlyMap<string, string>;

const generated = ["app/platform/prisma", "app/platform/prisma-postgresql"];

/** Paths of all files below a folder, with `/` between the parts. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: `${folder}/${entry.name}` }))
    .filter(({ path }) => !generated.includes(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesBelow(path) : [path]));
}

/** The code below the folders. */
export function readSources(...folders: string[]): Sources {
  const code = folders.flatMap(filesBelow).filter((path) => /\.(ts|tsx|js)$/.test(path) && !path.endsWith(".d.ts"));
  return new Map(code.map((path) => [path, readFileSync(join(process.cwd(), path), "utf8")]));
}

/** A file as a tree. */
export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : path.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Calls `visit` for each node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The place of a node, as app/routes/login/route.tsx:12. */
export function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}
