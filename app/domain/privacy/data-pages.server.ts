import { paperHead } from "~/domain/paper";
import type { Language } from "~/locales/t";
import { accountPage, applicationPage } from "./account-page.server";
import { cardPage } from "./card-page.server";
import { commentsPage } from "./comments-page.server";
import { conceptsPage } from "./concepts-page.server";
import { logPage } from "./log-page.server";
import { programmePage } from "./programme-page.server";
import { type Asked, paperIn } from "./paper-parts";
import type { Ties } from "./ties.server";

type Page = (asked: Asked) => AsyncGenerator<string>;

/** The pages by the names of their files; the first leads to the others. Named in `my-data:file.page`. */
export const pages = {
  index: accountPage,
  application: applicationPage,
  card: cardPage,
  concepts: conceptsPage,
  comments: commentsPage,
  programme: programmePage,
  log: logPage,
} satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

const names = Object.keys(pages) as PageName[];

/** One page of what the platform has about a person, in pieces: HTML that is read without the platform. */
export async function* dataPage(name: PageName, ties: Ties, language: Language): AsyncGenerator<string> {
  const paper = paperIn(language);
  const { words } = paper;
  yield `${paperHead(language, words("common:neutralName"))}
<h1>${words(`my-data:file.page.${name}`)}</h1>
<nav><ul>${names
    .filter((other) => other !== name)
    .map((other) => `<li><a href="${other}.html">${words(`my-data:file.page.${other}`)}</a></li>`)
    .join("")}</ul></nav>
<main>
`;
  yield* pages[name]({ ties, language, paper });
  yield "</main>\n</body>\n</html>\n";
}
