import { posix } from "node:path";
import ts from "typescript";
import { allImports, circles, type Import } from "./imports";
import { parse, place, walk, type Sources } from "./sources";

/** The layers, the lowest first: an import goes to the same layer or a lower one. */
const layers = ["locales", "platform", "domain", "ui", "forms", "routes", "top"];

/** The areas of the domain: each imports only those before it. */
const areas = [
  ...["accounts", "log", "notices", "matrix", "concepts", "discussion"],
  ...["media", "programme", "organizing", "results", "privacy"],
];

const preparing = "app/domain/prepare-community.server.ts";

function layerOf(path: string): string | undefined {
  if (/^app\/(root\.tsx|entry\.(client|server)\.tsx|routes\.ts|app\.css)$/.test(path)) return "top";
  const folder = /^app\/(\w+)\//.exec(path)?.[1];
  return folder && folder !== "top" && layers.includes(folder) ? folder : undefined;
}

const inApp = (path: string) => path.startsWith("app/");
const isServer = (path: string) =>
  /\.server(\.tsx?)?$/.test(path) || /^app\/platform\/prisma(-postgresql)?\//.test(path);

/** Where a domain file stands: 0 for the files that all areas share, from 1 for the areas, the highest for the start. */
function standing(path: string): number | undefined {
  if (preparing.startsWith(path)) return areas.length + 1;
  const [, area] = /^app\/domain\/([^/]+)\//.exec(path) ?? [];
  if (!area) return 0;
  return areas.includes(area) ? areas.indexOf(area) + 1 : undefined;
}

const say = ({ from, to }: Import, why: string) => `${from} imports ${to}: ${why}`;

/** Imports only go down. */
export function upward(imports: Import[]): string[] {
  return imports
    .filter(({ from, to }) => inApp(from) && inApp(to))
    .flatMap((one) => {
      const [from, to] = [layerOf(one.from), layerOf(one.to)];
      if (!from || !to) return [`${from ? one.to : one.from} stands in no layer`];
      return layers.indexOf(to) > layers.indexOf(from) ? [say(one, `${to} stands above ${from}`)] : [];
    });
}

/** A route never imports a route: files of one folder belong together. */
export function acrossRoutes(imports: Import[]): string[] {
  const folder = (path: string) => /^app\/routes\/([^/]+)\//.exec(path)?.[1];
  return imports
    .filter(({ from, to }) => folder(from) && to.startsWith("app/routes/") && folder(from) !== folder(to))
    .map((one) => say(one, "a route never imports a route"));
}

/** Areas of the domain import only areas that stand before them. */
export function areaOrder(imports: Import[]): string[] {
  return imports
    .filter(({ from, to }) => from.startsWith("app/domain/") && to.startsWith("app/domain/"))
    .flatMap((one) => {
      const [from, to] = [standing(one.from), standing(one.to)];
      if (from === undefined || to === undefined) return [say(one, "an area that is not in the list")];
      return to > from ? [say(one, "it stands later in the list")] : [];
    });
}

/** The seed is filled by the start alone, and knows nothing of screens. */
export function seedImports(imports: Import[]): string[] {
  return imports.flatMap((one) => {
    if (inApp(one.from) && one.to.startsWith("prisma/") && one.from !== preparing) {
      return [say(one, "only the start of the community fills it")];
    }
    const layer = layerOf(one.to);
    const screens = layer !== undefined && layers.indexOf(layer) > layers.indexOf("domain");
    return one.from.startsWith("prisma/seed/") && screens ? [say(one, "the seed knows no screens")] : [];
  });
}

/** Files that run on the server alone though their name does not say so. */
const serverForms = ["app/forms/parse-form.ts", "app/forms/parse-upload.ts"];

/** What may run in a browser imports nothing of the server. */
export function serverInBrowser(imports: Import[]): string[] {
  return imports.flatMap((one) => {
    const layer = layerOf(one.from);
    if (layer === "ui" || layer === "forms") {
      if (isServer(one.to)) return [say(one, "ui and forms run in a browser")];
      const remix = one.to === "@remix-run/node" && !one.typeOnly && !serverForms.includes(one.from);
      return remix ? [say(one, "ui and forms run in a browser")] : [];
    }
    if (one.typeOnly || !isServer(one.to) || isServer(one.from) || layer === "top" || layer === undefined) return [];
    const route = /^app\/routes\/[^/]+\/route\.tsx?$/.test(one.from);
    return route ? [] : [say(one, "what touches the database ends in .server.ts")];
  });
}

/** zod is imported by schemas, the building blocks of schemas and the settings. */
export function schemasElsewhere(imports: Import[]): string[] {
  const home = (path: string) =>
    path.endsWith(".schema.ts") || path === "app/domain/fields.ts" || path === "app/platform/env.server.ts";
  return imports
    .filter(({ from, to, typeOnly }) => inApp(from) && to === "zod" && !typeOnly && !home(from))
    .map((one) => say(one, "schemas live in .schema.ts"));
}

/** Packages with one door, and those with none. */
export function packageDoors(imports: Import[]): string[] {
  return imports.flatMap((one) => {
    if (one.to === "lucia" && one.from !== "app/platform/session.server.ts") {
      return [say(one, "Lucia is imported by app/platform/session.server.ts alone")];
    }
    if (one.to === "remix" || one.to.startsWith("remix/")) return [say(one, "`remix` is listed, never imported")];
    if (layerOf(one.from) === "routes" && /^app\/platform\/(db\.server|prisma\/)/.test(one.to) && !one.typeOnly) {
      return [say(one, "routes ask the domain, not the database")];
    }
    const scripted = one.names.filter((name) => /^(Link|NavLink|Form|useFetcher|useSubmit)$/.test(name));
    return one.to === "@remix-run/react" && scripted.length > 0
      ? [say(one, `${scripted.join(", ")} would need scripts; plain <a> and <form> do not`)]
      : [];
  });
}

/** Names that say nothing. The words of the common area are meant. */
export function emptyNames(paths: Iterable<string>): string[] {
  const empty = /^(utils?|helpers?|misc|services?|managers?|common)$/i;
  return [...paths].filter((path) => {
    if (/^app\/locales\/\w+\/common\.json$/.test(path)) return false;
    const code = /\.(ts|tsx|js)$/.test(path);
    const folders = posix.dirname(path).split("/");
    const name = posix.basename(path).split(".");
    // A list of data may be named after common passphrases; code may not be named common.
    return [...folders, ...(code ? name.flatMap((part) => part.split("-")) : name)].some((part) => empty.test(part));
  });
}

/** Parts that show safe HTML which was rendered when the text was written. */
export const storedHtml: readonly string[] = ["app/ui/guide-text.tsx", "app/ui/prose.tsx", "app/ui/threads.tsx"];

/** What the Content-Security-Policy forbids or safety does. */
export function unsafeMarkup(sources: Sources, allowed: readonly string[] = storedHtml): string[] {
  return [...sources].flatMap(([path, text]) => {
    const found: string[] = [];
    const file = parse(path, text);
    walk(file, (node) => {
      const named =
        (ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && node.name.text) ||
        ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && node.name.getText(file));
      if (ts.isJsxAttribute(node) && named === "style") {
        found.push(`${place(file, node)}: the Content-Security-Policy drops inline styles`);
      }
      if (named === "dangerouslySetInnerHTML" && !allowed.includes(path)) {
        found.push(`${place(file, node)}: only pages named in tests/house/rules.ts show stored HTML`);
      }
    });
    return found;
  });
}

/** The form of route modules: plain functions, one act each, bodies read by withForm, withUpload, formSent or parseForm. */
export function routeForm(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!path.startsWith("app/routes/")) return [];
    const file = parse(path, text);
    const found: string[] = [];
    const exported = new Set<string>();
    const say = (node: ts.Node, why: string) => found.push(`${place(file, node)}: ${why}`);
    walk(file, (node) => {
      if (ts.isFunctionDeclaration(node) || ts.isVariableStatement(node)) {
        const kinds = node.modifiers?.map(({ kind }) => kind) ?? [];
        if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return;
        if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) exported.add("default");
        else if (ts.isFunctionDeclaration(node)) exported.add(node.name?.text ?? "");
        else {
          const names = node.declarationList.declarations.map(({ name }) => name.getText(file));
          if (names.some((name) => name === "loader" || name === "action")) {
            say(node, "loader and action are plain functions, or their calls stay in the browser's code");
          }
        }
      } else if (
        ts.isPropertyAccessExpression(node) &&
        /^(formData|json|text|arrayBuffer|body)$/.test(node.name.text)
      ) {
        if (node.expression.getText(file) === "request")
          say(node, "bodies are read by withForm, withUpload, formSent or parseForm");
      } else if (ts.isStringLiteralLike(node) && node.text === "intent") say(node, "one act, one route");
      else if (
        ts.isJsxAttribute(node) &&
        /^on[A-Z]/.test(node.name.getText(file)) &&
        node.initializer?.kind === ts.SyntaxKind.StringLiteral
      ) {
        say(node, "the Content-Security-Policy drops inline handlers");
      }
    });
    if (exported.has("action") && !exported.has("default") && !exported.has("loader")) {
      found.push(`${path}: a route of an act alone sends GET to its page`);
    }
    return found;
  });
}

/** Transactions are those of platform/db.server.ts: on PostgreSQL Prisma's own would run beside each other. */
export function ownTransactions(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    !path.startsWith("app/platform/") && text.includes(".$transaction(")
      ? [`${path}: transactions are begun by transaction(…)`]
      : [],
  );
}

/** Everything that the code of the project does against the rules. */
export function broken(sources: Sources): Record<string, string[]> {
  const imports = allImports(sources);
  return {
    upward: upward(imports),
    acrossRoutes: acrossRoutes(imports),
    areaOrder: areaOrder(imports),
    seedImports: seedImports(imports),
    serverInBrowser: serverInBrowser(imports),
    schemasElsewhere: schemasElsewhere(imports),
    packageDoors: packageDoors(imports),
    circles: circles(imports.filter(({ from, to }) => inApp(from) && inApp(to))),
    unsafeMarkup: unsafeMarkup(sources),
    routeForm: routeForm(sources),
    ownTransactions: ownTransactions(sources),
  };
}
