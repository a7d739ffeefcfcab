import type { T } from "~/locales/t";

/** What a route says of its page, in `handle`. */
export interface PageHandle {
  /** Key of the title, or a function of the loader's data. Kept neutral where one is signed in. */
  title: string | ((data: never, t: T) => string);
  /** Whether the page carries the scripts that make its forms nicer. Reading pages do not. */
  hydrate?: boolean;
  /**
   * Whether visitors of a language all get the same page, made from nothing but its address and the database: it is
   * kept whole, and made anew when anything that visitors are shown changes.
   */
  forEveryone?: boolean;
  /** Areas of words that the page's scripts need, besides those that every page has. */
  areas?: string[];
  /** "wide" for tables, "reading" for long texts; forms are narrow. */
  width?: "narrow" | "reading" | "wide";
}

/** Declares the page of a route: `export const handle = page({...})`. */
export function page(handle: PageHandle): PageHandle {
  return handle;
}

/** The handle of the deepest match that has one. */
export function pageOf(handles: unknown[]): PageHandle | undefined {
  return handles.filter((handle): handle is PageHandle => typeof handle === "object" && handle !== null).at(-1);
}

/** Whether visitors all get the same page, with these handles. */
export function isForEveryone(handles: unknown[]): boolean {
  return pageOf(handles)?.forEveryone === true;
}

/** Whether a page with these handles hydrates. */
export function hydrates(handles: unknown[]): boolean {
  return pageOf(handles)?.hydrate === true;
}
