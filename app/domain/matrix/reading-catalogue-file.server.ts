import { isUtf8 } from "node:buffer";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { Faults } from "./file-faults";
import { type FileRows, readCsvRows } from "./reading-csv-rows.server";
import { readJsonRows } from "./reading-json-rows.server";

/** More rows than that are not taken in one file. */
export const mostRows = 30_000;

/**
 * Reads a file of rows by what is in it, whatever it is called. What is no such file at all is a mistake to be mended;
 * what is wrong with single lines is given beside the rows that could be read.
 */
export async function readCatalogueFile(
  bytes: Uint8Array,
): Promise<{ rows: FileRows; faults: Faults; guarded: boolean }> {
  const text = decode(bytes);
  const faults = new Faults();
  const json = /^\s*[{[]/.test(text);
  const rows = json ? readJsonRows(text, faults, mostRows) : await readCsvRows(text, faults, mostRows);
  return { rows, faults, guarded: !json };
}

const begins = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, at) => bytes[at] === byte);

function decode(bytes: Uint8Array): string {
  const utf16 = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);
  if (bytes.length === 0) throw new Mendable("file", sayBack("catalogue.fileEmpty"));
  if (begins(bytes, 0x50, 0x4b, 3, 4)) throw new Mendable("file", sayBack("catalogue.fileZip"));
  if (utf16) throw new Mendable("file", sayBack("catalogue.fileUtf16"));
  if (!isUtf8(bytes)) throw new Mendable("file", sayBack("catalogue.fileNotUtf8", { line: firstBroken(bytes) }));
  const text = new TextDecoder().decode(bytes);
  if (text.includes("\0")) throw new Mendable("file", sayBack("catalogue.fileBinary"));
  if (text.trim() === "") throw new Mendable("file", sayBack("catalogue.fileEmpty"));
  return text;
}

/** The first line that is not UTF-8. */
function firstBroken(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}
