/** What the address of the page names: the position, and the page from which one came. */
export function asked(request: Request): { position: string; from: string } {
  const query = new URL(request.url).searchParams;
  return { position: (query.get("position") ?? "").slice(0, 200), from: query.get("from") ?? "" };
}

/** The page from which one came, with a word on what was done: the card, the board, or the position's candidates. */
export function wayBack(request: Request, number: string, done = ""): string {
  const { position, from } = asked(request);
  const key = encodeURIComponent(position);
  const pages: Record<string, string> = {
    card: `/organize/cards/${encodeURIComponent(number)}`,
    board: `/organize/candidates?position=${key}`,
  };
  const path = Object.hasOwn(pages, from) ? pages[from]! : `/organize/matrix/positions/${key}`;
  return done ? `${path}${path.includes("?") ? "&" : "?"}done=${done}` : path;
}
