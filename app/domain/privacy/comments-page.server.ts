import { db } from "~/platform/db.server";
import { titleRead } from "./concepts-page.server";
import { discussionParts } from "./discussion-page.server";
import { moderated } from "./moderation-pages.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on what a person said of concepts: comments, proposals, and where they stand. */
export async function* commentsPage(asked: Asked): AsyncGenerator<string> {
  const { ties, paper, language } = asked;
  const { t, words, day, facts, html, none, text } = paper;
  const wordings = await gathered(reads.commentWordings(ties));
  const titles = new Map<string, string>();
  let any = false;
  for await (const { id, conceptId, writtenOn, bodyHtml, state, stance, anchorId } of reads.comments(ties)) {
    any = true;
    if (!titles.has(conceptId)) {
      titles.set(conceptId, await titleRead(conceptId));
    }
    yield facts([
      ["my-data:file.concept", titles.get(conceptId)],
      ["my-data:file.day", day(writtenOn)],
      ["my-data:file.state", t(`my-data:file.comment.${state}`)],
      ["writing-comments:form.stance", stance === "none" ? "" : t(`discussion:stance.${stance}`)],
      ["my-data:notes.anchors", anchorId ? await wordsAt(anchorId) : ""],
    ]);
    yield html(bodyHtml);
    for (const { commentId, body } of wordings) {
      if (commentId === id) yield `<p>${words("my-data:notes.commentWordings")}</p>\n${text(body)}`;
    }
  }
  if (!any) yield none();
  yield paper.heading("my-data:notes.proposals");
  yield* proposals(asked);
  yield* stances({ ties, paper, language });
  yield* discussionParts(asked);
  yield* moderated(asked);
}

/** The words of a text on which somebody commented. */
async function wordsAt(id: string): Promise<string> {
  return (await db().anchor.findUnique({ where: { id }, select: { exact: true } }))?.exact ?? "";
}

async function* proposals({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, facts, text, none } = paper;
  let any = false;
  for await (const one of reads.proposals(ties)) {
    any = true;
    const concept = await db().concept.findUnique({
      where: { id: one.conceptId },
      select: { current: { select: { title: true } } },
    });
    yield facts([
      ["my-data:file.concept", concept?.current?.title ?? ""],
      ["proposals:new.section", one.heading || t("proposals:opening")],
      ["my-data:file.day", day(one.proposedOn)],
      ["my-data:file.state", t(`proposals:state.${one.state}`)],
    ]);
    for (const said of [one.after, one.reason, one.decision]) if (said) yield text(said);
  }
  if (!any) yield none();
}

/** What the person endorses and follows, and what they answered as an expert. */
async function* stances({ ties, paper }: Asked): AsyncGenerator<string> {
  const { day, heading, table, tableIfAny, html, none } = paper;
  for (const name of ["endorsements", "follows"] as const) {
    yield heading(`my-data:notes.${name}`);
    const rows: (string | number)[][] = [];
    for (const { conceptId, version } of await gathered(reads[name](ties))) {
      rows.push([await titleRead(conceptId), version]);
    }
    yield tableIfAny(["my-data:file.concept", "publication:file.version"], rows);
  }
  yield heading("my-data:notes.officialAnswers");
  const answers = await gathered(reads.officialAnswers(ties));
  if (!answers.length) yield none();
  for (const { conceptId, answeredOn, bodyHtml } of answers) {
    yield table(["my-data:file.concept", "my-data:file.day"], [[await titleRead(conceptId), day(answeredOn)]]);
    yield html(bodyHtml);
  }
}
