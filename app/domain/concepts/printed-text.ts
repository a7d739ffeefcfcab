import type { Element, ElementContent, RootContent } from "hast";
import type { Content, ContentText, TableCell } from "pdfmake/interfaces";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

type Node = RootContent | ElementContent;
/** How the words of a run look, from the marks around them. */
type Look = Omit<Partial<ContentText>, "text">;
type Run = Look & { text: string };

/** Width between the margins of a page, in points. */
const pageWidth = 451;

/** The highest that a picture stands on a page, and how wide a pixel is, in points. */
const pictureHeight = 560;
const pixel = 0.75;

/** A picture as it is set on pages. */
export interface PrintedPicture {
  /** JPEG as a `data:` address. */
  address: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What a text is set with. */
interface Set {
  notesTitle: string;
  pictures: ReadonlyMap<string, PrintedPicture>;
}

/**
 * Safe HTML of a concept as content to be set on pages: headings that stand in the table of contents, notes at the end
 * under a heading of their own with links both ways. Below a picture stands what is read out for it; one that is not
 * among `pictures`, by their codes, or stands in a line of words, is there by that alone.
 */
export function printedText(html: string, set: Set): Content[] {
  return blocks(parser.parse(html).children, set);
}

function blocks(nodes: Node[], set: Set): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === "text") return node.value.trim() === "" ? [] : [{ text: node.value.trim(), style: "p" }];
    return node.type === "element" ? block(node, set) : [];
  });
}

function block(element: Element, set: Set): Content[] {
  const { tagName, properties, children } = element;
  const inner = () => blocks(children, set);
  switch (tagName) {
    case "h2":
    case "h3":
    case "h4":
      return [heading(element, tagName)];
    case "p":
      return [{ text: runs(children), style: "p" }];
    case "ul":
      return [{ ul: items(element, set), margin: [0, 0, 0, 8] }];
    case "ol":
      return [{ ol: items(element, set), start: Number(properties.start ?? 1), margin: [0, 0, 0, 8] }];
    case "blockquote":
      return [
        {
          table: { widths: ["*"], body: [[{ stack: inner(), style: "quotation" }]] },
          layout: "quotation",
          margin: [0, 0, 0, 8],
        },
      ];
    case "pre":
      return [
        { text: wordsIn(element).replace(/\n$/, ""), style: "code", preserveLeadingSpaces: true, margin: [0, 0, 0, 8] },
      ];
    case "table":
      return [table(element)];
    case "hr":
      return [
        {
          canvas: [{ type: "line", x1: 0, y1: 0, x2: pageWidth, y2: 0, lineWidth: 0.5, lineColor: "#b9b2a8" }],
          margin: [0, 8, 0, 16],
        },
      ];
    case "section":
      return "dataFootnotes" in properties
        ? [
            { text: set.notesTitle, style: "h2", headlineLevel: 1, tocItem: true },
            { stack: inner(), style: "note" },
          ]
        : inner();
    case "figure":
      return figure(element, set) ?? inner();
    case "div":
      return inner();
    default:
      return [{ text: runs([element]), style: "p" }];
  }
}

/** A picture with its words below; null where the picture is not there. */
function figure(element: Element, { pictures }: Set): Content[] | null {
  const [image] = elements(element, "img");
  const picture = pictures.get(/[a-z2-9]{16}$/.exec(String(image?.properties.src))?.[0] ?? "");
  if (!image || !picture) return null;
  const { address, width, height } = picture;
  const wide = Math.min(pageWidth, width * pixel, (pictureHeight * width) / height);
  const [caption] = elements(element, "figcaption");
  const words = [String(image.properties.alt ?? ""), caption ? wordsIn(caption) : ""].filter(Boolean);
  return [
    { stack: [{ image: address, width: wide }, ...words.map((text) => ({ text, style: "facts" }))], unbreakable: true },
    { text: "", margin: [0, 0, 0, 8] },
  ];
}

function heading(element: Element, style: "h2" | "h3" | "h4"): Content {
  const level = Number(style.slice(1)) - 1;
  return {
    text: runs(element.children),
    ...{ style, headlineLevel: level },
    ...(element.properties.id ? { id: String(element.properties.id) } : {}),
    ...(level < 3 ? { tocItem: true, tocMargin: [(level - 1) * 14, 2, 0, 0] } : {}),
  };
}

/** What stands in a list; of a note the place to which its number leads. */
function items(list: Element, set: Set): Content[] {
  return list.children.flatMap((child): Content[] => {
    if (child.type !== "element" || child.tagName !== "li") return [];
    // Words and marks that follow one another are one paragraph; lists and quotations stand by themselves.
    const stack: Content[] = [];
    let open: Node[] = [];
    const close = () => {
      const text = runs(open);
      if (text.some((run) => run.text.trim() !== "")) stack.push({ text });
      open = [];
    };
    for (const node of child.children) {
      if (node.type === "element" && standsAlone.has(node.tagName)) {
        close();
        stack.push(...block(node, set));
      } else open.push(node);
    }
    close();
    const id = child.properties.id ? { id: String(child.properties.id) } : {};
    return [{ stack, ...id, margin: [0, 0, 0, 3] }];
  });
}

const standsAlone = new Set(["p", "ul", "ol", "blockquote", "pre", "div", "table", "figure", "hr", "h2", "h3", "h4"]);

function table(element: Element): Content {
  const rows = elements(element, "tr").map((row) =>
    row.children.flatMap((cell): TableCell[] =>
      cell.type === "element"
        ? [{ text: runs(cell.children, cell.tagName === "th" ? { bold: true } : {}), alignment: alignmentOf(cell) }]
        : [],
    ),
  );
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => ({ text: "" }))]);
  const heads = elements(element, "thead").length ? 1 : 0;
  return {
    table: { headerRows: heads, widths: Array.from({ length: columns }, () => "*" as const), body },
    ...{ layout: "rows", fontSize: columns > 4 ? 8.5 : 9.5, margin: [0, 4, 0, 12] },
  };
}

function alignmentOf({ properties }: Element): "left" | "center" | "right" {
  return properties.align === "center" || properties.align === "right" ? properties.align : "left";
}

function elements(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === "element" ? (child.tagName === name ? [child] : elements(child, name)) : [],
  );
}

/** The runs of a line, each with the look that the marks around it give. */
function runs(nodes: Node[], look: Look = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === "text") return [{ text: node.value.replace(/\s+/g, " "), ...look }];
    if (node.type !== "element") return [];
    const { tagName, properties, children } = node;
    switch (tagName) {
      case "br":
        return [{ text: "\n", ...look }];
      case "img":
        return properties.alt ? [{ text: `[${String(properties.alt)}]`, ...look, italics: true }] : [];
      case "strong":
        return runs(children, { ...look, bold: true });
      case "em":
        return runs(children, { ...look, italics: true });
      case "del":
        return runs(children, { ...look, decoration: "lineThrough" });
      case "code":
        return runs(children, { ...look, font: "Mono", fontSize: 9 });
      case "sup":
        return runs(children, { ...look, sup: true });
      case "a":
        return link(node, look);
      default:
        return runs(children, look);
    }
  });
}

function link({ properties, children }: Element, look: Look): Run[] {
  const href = String(properties.href ?? "");
  const own = properties.id ? { id: String(properties.id) } : {};
  const words = runs(children, { ...look, ...own, color: "#01525b" });
  if (href.startsWith("#")) {
    const place = decodeURIComponent(href.slice(1));
    return words.map((run) => ({ ...run, linkToDestination: place }));
  }
  return /^https?:/.test(href) ? words.map((run) => ({ ...run, link: href })) : words;
}

function wordsIn(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsIn(child) : ""))
    .join("");
}
