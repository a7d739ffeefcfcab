import ts from "typescript";
import { parse, place, walk, type Sources } from "./sources";

/** The words of a language by their keys, as `refusals:status.404.title`. */
export type Words = ReadonlyMap<string, string>;

const form = /_(zero|one|two|few|many|other)$/;

/** The key without its plural form: what code writes. */
export function plain(key: string): string {
  return key.replace(form, "");
}

/** The words of an area (one JSON file), by their full keys. */
export function wordsOf(area: string, tree: unknown, path: string[] = []): [string, string][] {
  if (typeof tree !== "object" || tree === null) return [[`${area}:${path.join(".")}`, String(tree)]];
  return Object.entries(tree).flatMap(([name, below]) => wordsOf(area, below, [...path, name]));
}

/** Keys that one language has and another lacks, plural forms aside. */
export function missingKeys(languages: Record<string, Words>): string[] {
  const all = new Set(Object.values(languages).flatMap((words) => [...words.keys()].map(plain)));
  return Object.entries(languages).flatMap(([language, words]) => {
    const has = new Set([...words.keys()].map(plain));
    return [...all].filter((key) => !has.has(key)).map((key) => `${language} lacks ${key}`);
  });
}

/** Where a plural has one of its forms, it has all that the language needs, and no others. */
export function wrongPlurals(language: string, words: Words): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = new Set([...words.keys()].filter((key) => form.test(key)).map(plain));
  return [...plurals].flatMap((key) => {
    const has = [...words.keys()].filter((k) => form.test(k) && plain(k) === key).map((k) => form.exec(k)![1]!);
    return [
      ...needed.filter((name) => !has.includes(name)).map((name) => `${language} lacks ${key}_${name}`),
      ...has.filter((name) => !needed.includes(name as Intl.LDMLPluralRule)).map((n) => `${language} has ${key}_${n}`),
    ];
  });
}

/** Keys that use other {{values}} in one language than in another. */
export function differentValues(languages: Record<string, Words>): string[] {
  const byKey = new Map<string, Map<string, Set<string>>>();
  for (const [language, words] of Object.entries(languages)) {
    for (const [key, text] of words) {
      const of = byKey.get(plain(key)) ?? new Map<string, Set<string>>();
      byKey.set(plain(key), of);
      const values = of.get(language) ?? new Set<string>();
      of.set(language, values);
      for (const [, name = ""] of text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) values.add(name);
    }
  }
  return [...byKey].flatMap(([key, of]) => {
    const lists = [...of].map(([language, values]) => `${language}: ${[...values].sort().join(", ")}`);
    return new Set(lists.map((list) => list.replace(/^\w+: /, ""))).size > 1 ? [`${key} (${lists.join("; ")})`] : [];
  });
}

const foreign: Record<string, RegExp> = { be: /[ищъ]/iu, ru: /[ўі]/iu, en: /$^/ };
const lookAlike = /(?<![\p{L}\p{N}_./-])[aceiopxyACEHIKMOPTX](?![\p{L}\p{N}_./-])/u;

/** Words of two scripts, lone Latin letters that look Cyrillic, and letters that the language does not have. */
export function wrongLetters(language: string, words: Words): string[] {
  return [...words].flatMap(([key, text]) => {
    const shown = text.replace(/\{\{[^}]*\}\}/g, " ").replace(/https?:\S+/g, " ");
    const mixed = (shown.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
      (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
    );
    const lone = language === "en" ? null : lookAlike.exec(shown);
    const letter = foreign[language]?.exec(shown);
    return [
      ...mixed.map((word) => `${language} ${key}: ${word} mixes Latin and Cyrillic`),
      ...(lone ? [`${language} ${key}: ${lone[0]} is a Latin letter`] : []),
      ...(letter ? [`${language} ${key}: ${letter[0]} is no letter of this language`] : []),
    ];
  });
}

export interface Uses {
  /** Keys written out, with the place of each. */
  literal: Map<string, string>;
  /** Groups whose keys are put together when the program runs. */
  groups: RegExp[];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The keys that code uses: written out, said by `say("…")` and `refuse(…, "…")`, or of a group `area:group.${…}`, also where these say it. */
export function usesOf(sources: Sources, areas: readonly string[]): Uses {
  const key = new RegExp(`^(${areas.join("|")}):[\\w-]+(\\.[\\w-]+)*$`);
  const group = new RegExp(`^(${areas.join("|")}):([\\w-]+\\.)+[\\w-]*$`);
  const uses: Uses = { literal: new Map(), groups: [] };
  for (const [path, text] of sources) {
    const file = parse(path, text);
    const use = (found: string, node: ts.Node) => uses.literal.set(found, place(file, node));
    const useGroup = (prefix: string, node: ts.TemplateExpression) => {
      const head = prefix + node.head.text;
      if (!group.test(head)) return;
      const rest = node.templateSpans.map(({ literal }) => `.+${escape(literal.text)}`).join("");
      uses.groups.push(new RegExp(`^${escape(head)}${rest}$`));
    };
    const literalsIn = (node: ts.Node | undefined, prefix: string) => {
      if (!node) return;
      if (ts.isStringLiteralLike(node)) use(prefix + node.text, node);
      else if (ts.isConditionalExpression(node)) {
        literalsIn(node.whenTrue, prefix);
        literalsIn(node.whenFalse, prefix);
      } else if (ts.isParenthesizedExpression(node)) literalsIn(node.expression, prefix);
      else if (ts.isTemplateExpression(node)) useGroup(prefix, node);
    };
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node) && key.test(node.text)) use(node.text, node);
      else if (ts.isTemplateExpression(node)) useGroup("", node);
      else if (ts.isCallExpression(node)) {
        const called = node.expression.getText(file);
        if (called === "say") literalsIn(node.arguments[0], "errors:");
        else if (called === "sayBack") literalsIn(node.arguments[0], "mistakes:");
        else if (called === "refuse") literalsIn(node.arguments[1], "refusals:reason.");
        else if (called === "refusalPage") literalsIn(node.arguments[2], "refusals:reason.");
      }
    });
  }
  return uses;
}

/** Keys that nothing uses. */
export function unused(words: Words, { literal, groups }: Uses): string[] {
  const keys = new Set([...words.keys()].map(plain));
  return [...keys].filter((key) => !literal.has(key) && !groups.some((group) => group.test(key)));
}

/** Keys that code uses and a language lacks. */
export function unknown(language: string, words: Words, { literal, groups }: Uses): string[] {
  const keys = new Set([...words.keys()].map(plain));
  return [
    ...[...literal].filter(([key]) => !keys.has(key)).map(([key, at]) => `${at} uses ${key}, which ${language} lacks`),
    ...groups
      .filter((g) => ![...keys].some((key) => g.test(key)))
      .map((g) => `${language} has no words like ${g.source}`),
  ];
}

const spoken = /^(label|title|alt|placeholder|hint|lead|submit|summary|caption|aria-label|aria-description)$/;
const letters = /\p{L}/u;
const keyLike = /^[a-z][\w-]*:[\w-]+(\.[\w-]+)*$/;

/** Texts that an expression may come to without asking for words: literals, also behind ? : && || and in templates. */
function texts(node: ts.Node | undefined): ts.Node[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return letters.test(node.text) && !keyLike.test(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const own = [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) => letters.test(text));
    return own ? [node] : node.templateSpans.flatMap(({ expression }) => texts(expression));
  }
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const joins = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return texts(node.right);
    return joins.includes(kind) ? [...texts(node.left), ...texts(node.right)] : [];
  }
  return [];
}

/** Text in a screen that is not from the locales. */
export function hardCoded(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!path.endsWith(".tsx")) return [];
    const file = parse(path, text);
    const found: ts.Node[] = [];
    walk(file, (node) => {
      if (ts.isJsxText(node) && letters.test(node.text)) found.push(node);
      else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...texts(node));
      else if (ts.isJsxAttribute(node) && spoken.test(node.name.getText(file))) found.push(...texts(node.initializer));
    });
    return found.map((node) => `${place(file, node)}: ${node.getText(file).trim()}`);
  });
}
