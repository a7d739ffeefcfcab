import { viewOf } from "~/domain/discussion/places.schema";
import { discussionPath } from "~/domain/discussion/places";

/** The page of a discussion from which a form was sent, as the browser says it; null where it came from elsewhere. */
function cameFrom(request: Request, slug: string) {
  const said = request.headers.get("Referer");
  if (!said || !URL.canParse(said)) return null;
  const { pathname, searchParams } = new URL(said);
  const concept = `/concepts/${encodeURIComponent(slug)}`;
  if (pathname === concept) return { view: null };
  return pathname === `${concept}/discussion` ? { view: viewOf(searchParams) } : null;
}

/**
 * Where a form on a comment leads back to: the comment on the page from which it was sent, made anew from what its
 * address asks for, or the comment's own address.
 */
export function backToComment(request: Request, slug: string | null, code: string): string {
  const from = slug === null ? null : cameFrom(request, slug);
  if (!from || slug === null) return `/comments/${code}`;
  if (!from.view) return `/concepts/${encodeURIComponent(slug)}#comment-${code}`;
  return discussionPath(slug, from.view, `comment-${code}`);
}

/** Where a form on a whole page of a discussion leads back to, with the act to be confirmed there. */
export function backToDiscussion(request: Request, slug: string, done: string): string {
  const view = cameFrom(request, slug)?.view ?? {};
  // What was new on that page is no longer.
  const news = view.filter && "show" in view.filter && view.filter.show === "new";
  const path = discussionPath(slug, news ? { filter: view.filter } : view, "");
  return `${path}${path.includes("?") ? "&" : "?"}done=${done}`;
}
