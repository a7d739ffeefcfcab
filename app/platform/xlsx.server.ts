import { Readable } from "node:stream";
import yazl from "yazl";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a workbook with one sheet, besides the sheet itself. */
const parts = {
  "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${offices}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as XML, without what XML cannot hold; `_x0041_` stays what it is and is not read as a character. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, "")
      // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replace(/[&<>]/g, (sign) => signs[sign]!)
  );
}

/** A cell is a number or a text that is written as such: whatever it begins with, it is never a formula. */
function cell(value: string | number): string {
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

async function* sheet(lines: AsyncIterable<readonly (readonly (string | number)[])[]>): AsyncGenerator<string> {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/><sheetData>`;
  for await (const rows of lines) {
    if (rows.length > 0) yield rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  }
  yield "</sheetData></worksheet>";
}

/** A workbook with one sheet whose first line stays in sight, bit by bit; `day` is the only time in it. */
export async function* sheetFile(
  lines: AsyncIterable<readonly (readonly (string | number)[])[]>,
  day: string,
): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date(`${day}T00:00:00Z`), forceDosTimestamp: true };
  const output = zip.outputStream as Readable;
  let failure: { error: unknown } | undefined;
  // What goes wrong while the lines are read is thrown to whoever reads the file, and not among the streams between.
  const whole = async function* () {
    try {
      yield* sheet(lines);
    } catch (error) {
      failure = { error };
    }
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(declaration + text), name, options);
  zip.addReadStream(Readable.from(whole(), { objectMode: false }), "xl/worksheets/sheet1.xml", options);
  zip.end();
  for await (const part of output) yield part as Uint8Array;
  if (failure) throw failure.error;
}
