import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF says: its words in order, the addresses outside to which it links, how many pictures, what stands in its head. */
export async function pagesOf(bytes: Uint8Array) {
  // The reader takes what it is given for itself.
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let words = "";
  const links: string[] = [];
  let images = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words += items.map((item) => ("str" in item ? item.str : "")).join(" ") + "\n";
    const { fnArray } = await page.getOperatorList();
    images += fnArray.filter((made) => made === OPS.paintImageXObject).length;
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) links.push(url);
  }
  const { info } = await document.getMetadata();
  const { numPages } = document;
  await document.destroy();
  return { pages: numPages, words: words.replace(/\s+/g, " "), links, images, info: info as Record<string, unknown> };
}
