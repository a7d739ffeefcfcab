import { askCoauthor, carriedLink } from "~/domain/concepts/asking-coauthors.server";
import type { quietWays } from "~/domain/concepts/authors";
import { carryLink, joinAuthors } from "~/domain/concepts/joining-authors.server";
import { newToken } from "~/platform/crypto.server";
import type { Person } from "./cast";

/** The cookie that a Set-Cookie header sets. */
export const cookieOf = (header: string) => header.split(";")[0]!;

/** A request whose browser carries this cookie. */
export const withCookie = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie } });

/** Makes a link for a co-author of this concept; gives its token. */
export async function linkOf(author: Person, code: string, note = ""): Promise<string> {
  const header = await askCoauthor(author, code, { note, formToken: newToken() });
  return carriedLink(author, code, withCookie(cookieOf(header)))!
    .split("/")
    .at(-1)!;
}

/** A request that has come by the link with this token. */
export const byLink = (token: string) => withCookie(cookieOf(carryLink(token)));

/** Makes this person an author of the concept, as they would: by a link of one of its authors. */
export async function joined(
  author: Person,
  code: string,
  who: Person,
  shownAs: (typeof quietWays)[number] = "pseudonym",
): Promise<void> {
  await joinAuthors(who, byLink(await linkOf(author, code)), { shownAs });
}
