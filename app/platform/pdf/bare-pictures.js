// Pictures inside a PDF without what cameras and programs write into them; what is needed to show them stays.
// @ts-check

/** @param {Uint8Array} bytes @param {number} from @param {number} until */
const textAt = (bytes, from, until) => Buffer.from(bytes.subarray(from, until)).toString("latin1");

/**
 * Whether a part of a JPEG says more than how it is shown: comments, places, programs, smaller copies.
 *
 * @param {number} marker
 * @param {Uint8Array} inside
 */
function isNote(marker, inside) {
  if (marker === 0xe0) return textAt(inside, 0, 4) !== "JFIF";
  if (marker === 0xe2) return textAt(inside, 0, 11) !== "ICC_PROFILE";
  return marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);
}

/**
 * Where the next marker stands after the pixels that begin here, or the end.
 *
 * @param {Uint8Array} bytes
 * @param {number} from
 */
function pixelsEnd(bytes, from) {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/**
 * A JPEG without notes, and without what lies behind its end. What is built otherwise is an error.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
export function bareJpeg(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error("This is no JPEG.");
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xd9) {
    const marker = bytes[at + 1] ?? 0;
    // Bytes that fill.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    let end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (marker === 0xda) end = pixelsEnd(bytes, end);
    if (marker < 0xc0 || end > bytes.length) throw new Error("This JPEG is broken.");
    if (!isNote(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}

/** Boxes of a JPEG 2000 that it is shown by; the others are notes. */
const shownBoxes = ["jP  ", "ftyp", "jp2h", "jp2c"];

/**
 * A JPEG 2000 without notes. One without boxes carries none.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
export function bareJpeg2000(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || textAt(bytes, 4, 8) !== "jP  ") return bytes;
  const parts = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const said = view.getUint32(at);
    // 0 says: up to the end.
    const length = said === 0 ? bytes.length - at : said;
    if (length < 8 || at + length > bytes.length) throw new Error("This JPEG 2000 is broken.");
    if (shownBoxes.includes(textAt(bytes, at + 4, at + 8))) parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(parts);
}
