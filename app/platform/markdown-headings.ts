import type { Element, Root } from "hast";

/** Visits every element, in the order of the text. */
export function each(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    each(child, visit);
  }
}

/** Plain text inside an element. */
function textOf(node: Root | Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

function idOf(base: string, number: number): string {
  return number > 1 ? `${base}-${number}` : base;
}

/** The level at which a heading of an author's text stands on the page. */
export function levelOf(depth: number): number {
  return Math.min(4, Math.max(2, depth));
}

/** Headings of a text start below the page's own; each gets an address made from its words. */
export function headings() {
  return (tree: Root) => {
    const used = new Set<string>();
    const numbers = new Map<string, number>();
    each(tree, (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (!level) return;
      element.tagName = `h${levelOf(Number(level))}`;
      const words = textOf(element)
        .toLowerCase()
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
      const base = `text-${words.slice(0, 60) || "part"}`;
      const last = numbers.get(base) ?? 1;
      let number = last;
      while (used.has(idOf(base, number))) number += 1;
      numbers.set(base, number + 1);
      used.add(idOf(base, number));
      element.properties.id = idOf(base, number);
    });
  };
}
