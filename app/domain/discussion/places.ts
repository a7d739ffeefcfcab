import { stances, type Stance } from "./stances";

/** Roots on a page of a discussion, replies shown under each of them, replies on a page of one thread. */
export const rootsAPage = 20;
export const repliesShown = 3;
export const repliesAPage = 100;
/** Order numbers that a page of what is new looks at. */
export const newAPage = 40;

/** Orders of the threads. Named in `discussion:order`. */
export const orders = ["oldest", "newest", "endorsed", "discussed"] as const;
export type Order = (typeof orders)[number];

/** The stances by which threads are picked out. */
export const stancesToPick = stances.filter((stance): stance is Exclude<Stance, "none"> => stance !== "none");

/** What else is picked out: threads that authors of the concept answered, and comments that are new to the reader. */
export const picks = ["answered", "new"] as const;

/** Which threads of a discussion: one choice at a time, so that an index finds them whatever the order. */
export type Filter =
  | { stance: (typeof stancesToPick)[number] }
  | { section: string }
  | { show: (typeof picks)[number] }
  | Record<string, never>;

/** A place in an order: what is counted there, and the order number of a thread. */
export type Key = readonly [count: number, seq: number];

/** Which part of a discussion an address asks for. */
export interface View {
  order?: Order | undefined;
  filter?: Filter | undefined;
  /** Of all threads by age: pages are counted. */
  page?: number | undefined;
  /** Of all else: what stands after or before this thread. */
  after?: Key | undefined;
  before?: Key | undefined;
  /** One thread by the code of its root; from this reply on, or up to it. */
  thread?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

/** Whether the pages of a view are counted: all threads by age. */
export function isCounted({ order = "oldest", filter = {} }: View): boolean {
  return Object.keys(filter).length === 0 && (order === "oldest" || order === "newest");
}

export function pagesOf(rootCount: number): number {
  return Math.max(1, Math.ceil(rootCount / rootsAPage));
}

/** The page that an address asks for; one that the discussion does not have is the first. */
export function pageNumberOf(page: number | undefined, rootCount: number): number {
  return page !== undefined && page <= pagesOf(rootCount) ? page : 1;
}

/** The page that holds the root of this number, the oldest first. Roots are numbered from 1 without gaps. */
export function pageOfRoot(rootNumber: number): number {
  return Math.floor((rootNumber - 1) / rootsAPage) + 1;
}

/** The numbers of the roots on a page: above `after`, up to `upTo`. */
export function rootsOfPage(page: number, rootCount: number, order: "oldest" | "newest") {
  if (order === "oldest") return { after: rootsAPage * (page - 1), upTo: rootsAPage * page };
  return { after: rootCount - rootsAPage * page, upTo: rootCount - rootsAPage * (page - 1) };
}

/** Address of a part of a discussion; the only place where such addresses are made. */
export function discussionPath(slug: string, view: View = {}, fragment = "discussion"): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && query.set(name, value);
  put("thread", view.thread);
  put("from", view.from);
  put("until", view.until);
  if (view.order !== "oldest") put("order", view.order);
  for (const [name, value] of Object.entries(view.filter ?? {})) put(name, value);
  if (view.page !== 1) put("page", view.page?.toString());
  put("after", view.after?.join("-"));
  put("before", view.before?.join("-"));
  const at = `/concepts/${encodeURIComponent(slug)}/discussion${query.size ? `?${query}` : ""}`;
  return fragment ? `${at}#${fragment}` : at;
}

/** Address of the opinion map of a discussion, or of a page below it. */
export function opinionsPath(slug: string, below = ""): string {
  return `/concepts/${encodeURIComponent(slug)}/opinions${below && `/${below}`}`;
}

/** Address of the statements of an opinion map, for moderators, or of one of them. */
export function statementsPath(slug: string, below = ""): string {
  return opinionsPath(slug, `statements${below && `/${below}`}`);
}
