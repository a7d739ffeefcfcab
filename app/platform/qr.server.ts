import { create } from "qrcode";

/** A QR code as the path of an SVG: one square of 1 for each dark module, inside a quiet zone of four. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? `M${x + 4} ${y + 4}h1v1h-1z` : "")).join(""),
  );
  return { size: modules.size + 8, path: rows.join("") };
}
