/** Roots on a page of a discussion, replies shown under each of them, replies on a page of one thread. */
export const rootsAPage = 20;
export const repliesShown = 30;
export const repliesAPage = 200;

export const orders = ["oldest", "newest"] as const;
export type Order = (typeof orders)[number];

/** The order that an address asks for; anything unknown is the oldest first. */
export function orderOf(text: string | null): Order {
  return text === "newest" ? "newest" : "oldest";
}

export function pagesOf(rootCount: number): number {
  return Math.max(1, Math.ceil(rootCount / rootsAPage));
}

/** The page that an address asks for; anything that is no page of the discussion is the first. */
export function pageNumberOf(text: string | null, rootCount: number): number {
  const page = /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : 1;
  return page <= pagesOf(rootCount) ? page : 1;
}

/** The page that holds the root of this number. Roots are numbered from 1 without gaps. */
export function pageOfRoot(rootNumber: number, rootCount: number, order: Order): number {
  const before = order === "oldest" ? rootNumber - 1 : rootCount - rootNumber;
  return Math.floor(before / rootsAPage) + 1;
}

/** The numbers of the roots on a page: above `after`, up to `upTo`. */
export function rootsOfPage(page: number, rootCount: number, order: Order): { after: number; upTo: number } {
  if (order === "oldest") return { after: rootsAPage * (page - 1), upTo: rootsAPage * page };
  return { after: rootCount - rootsAPage * page, upTo: rootCount - rootsAPage * (page - 1) };
}

/** Address of a page of a discussion, or of one thread in it. */
export function discussionPath(
  slug: string,
  at: { page?: number; order?: Order; thread?: string; from?: string } = {},
  fragment = "discussion",
): string {
  const query = new URLSearchParams();
  if (at.thread) query.set("thread", at.thread);
  if (at.from) query.set("from", at.from);
  if (at.order === "newest") query.set("order", "newest");
  if (at.page && at.page > 1) query.set("page", String(at.page));
  return `/concepts/${encodeURIComponent(slug)}${query.size ? `?${query}` : ""}#${fragment}`;
}
