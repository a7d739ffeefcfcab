import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes in base64 at each of the three places where they may begin, without the letters that depend on what stands around. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    return whole.slice(shift ? 4 : 0, -4);
  });
}

/** Bytes of a secret, or a text, as they may stand in a file. */
export function forms(planted: string | Buffer): Buffer[] {
  const utf8 = Buffer.from(planted);
  const found = [utf8];
  const written: string[] = [];
  const encodings = [utf8];
  if (typeof planted === "string") {
    const wide = Buffer.from(planted, "utf16le");
    const widest = Buffer.from(wide).swap16();
    encodings.push(wide, widest);
    found.push(wide, widest);
    written.push(encodeURIComponent(planted), encodeURIComponent(planted).replace(/%20/g, "+"));
    written.push(JSON.stringify(planted).slice(1, -1));
  }
  for (const bytes of encodings) {
    const base64 = base64Forms(bytes);
    const hex = bytes.toString("hex");
    const percent = hex.replace(/../g, "%$&");
    written.push(...base64, ...base64.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_")));
    written.push(hex, hex.toUpperCase(), percent, percent.toUpperCase());
  }
  return [...found, ...[...new Set(written)].map((text) => Buffer.from(text))];
}

/** Which of the planted words, by their names, stand in the bytes in one of their forms. */
export function tracesIn(bytes: Buffer | string, planted: Record<string, string | Buffer>): string[] {
  const all = Buffer.from(bytes);
  return Object.keys(planted).filter((name) => forms(planted[name]!).some((form) => all.includes(form)));
}

/** Every file below the folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Every file below the folder in which one of the planted words stands in one of the forms, as "path: name". */
export function filesWith(folder: string, planted: Record<string, string | Buffer>): string[] {
  return filesBelow(folder).flatMap((path) =>
    tracesIn(readFileSync(path), planted).map((name) => `${path.slice(folder.length + 1)}: ${name}`),
  );
}
