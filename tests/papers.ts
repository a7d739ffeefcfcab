import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import yazl from "yazl";

type Parts = Record<string, string | Buffer>;

/** An archive of these entries. */
export async function zipped(parts: Parts, { compress = true } = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(zip.outputStream as Readable);
}

const offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${offices}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

const level = (format: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl>`;

/** The parts of a document of Word with this body; `more` adds or exchanges some. */
export function docxParts(body: string, more: Parts = {}, relations = ""): Parts {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${offices}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships">${relation("s1", "styles", "styles.xml")}${relation("s2", "numbering", "numbering.xml")}${relation("s3", "footnotes", "footnotes.xml")}${relation("s4", "comments", "comments.xml")}${relations}</Relationships>`,
    "word/styles.xml": `<w:styles ${spaces}>${style("Title", "Title")}${style("1", "heading 1")}${style("2", "heading 2")}${style("Q", "Quote")}${style("T1", "toc 1")}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0">${level("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level("decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    "word/footnotes.xml": `<w:footnotes ${spaces}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Жыццё судоў, 2020.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    "word/comments.xml": `<w:comments ${spaces}><w:comment w:id="0" w:author="Іван Сакрэтны" w:date="2024-02-14T10:00:00Z"><w:p><w:r><w:t>Тайная заўвага</w:t></w:r></w:p></w:comment></w:comments>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Іван Сакрэтны</dc:creator></cp:coreProperties>`,
    ...more,
  };
}

/** A document of Word with this body. */
export async function docx(body: string, more: Parts = {}, relations = ""): Promise<Buffer> {
  return zipped(docxParts(body, more, relations));
}

/** A paragraph of Word. */
export function wordParagraph(text: string, styleId = ""): string {
  return `<w:p>${styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture in a document of Word, by the id of its relation. */
export function wordPicture(relation: string, alternative = ""): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="IMG_20240214.png"${alternative && ` descr="${alternative}"`}/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** The relation to a picture of the archive. */
export function pictureRelation(id: string, target: string, outside = false): string {
  return `<Relationship Id="${id}" Type="${offices}/image" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`;
}

const odtSpaces = [
  ...["office", "text", "style", "table", "manifest"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

const automatic = `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles>`;

/** A text of OpenDocument with this body. */
export async function odt(body: string, more: Parts = {}): Promise<Buffer> {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odtSpaces}>${automatic}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "meta.xml": `<office:document-meta ${odtSpaces}><office:meta><dc:creator>Іван Сакрэтны</dc:creator></office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `<manifest:manifest ${odtSpaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    ...more,
  });
}
