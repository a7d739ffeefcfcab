import { db } from "~/platform/db.server";
import { titleRead } from "./concepts-page.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** What a person did in discussions besides commenting: the end of the page on comments. */
export async function* discussionParts(asked: Asked): AsyncGenerator<string> {
  yield* opinions(asked);
  yield* readingOfDiscussions(asked);
  yield* summaries(asked);
  yield* notices(asked);
}

async function* opinions({ ties, paper }: Asked): AsyncGenerator<string> {
  yield paper.heading("my-data:notes.opinions");
  const rows: string[][] = [];
  for (const { conceptId, opinions: said } of await gathered(reads.opinions(ties))) {
    const title = await titleRead(conceptId);
    for (const { statement, vote } of said) rows.push([title, statement, paper.t(`opinions:vote.${vote}`)]);
  }
  yield paper.tableIfAny(["my-data:file.concept", "opinions:map.statement", "opinions:ask.title"], rows);
}

/** The comments that the person endorses, what they had noted as read, and which of theirs stand in contents. */
async function* readingOfDiscussions({ ties, paper }: Asked): AsyncGenerator<string> {
  const { heading, table, tableIfAny, none } = paper;
  const codes = async (ids: string[]) =>
    new Map((await db().comment.findMany({ where: { id: { in: ids } } })).map(({ id, code }) => [id, code]));
  yield heading("my-data:notes.commentEndorsements");
  const endorsed = (await gathered(reads.commentEndorsements(ties))).map(({ commentId }) => commentId);
  for (let at = 0; at < endorsed.length; at += 200) {
    const some = await codes(endorsed.slice(at, at + 200));
    yield table(
      ["my-data:file.address"],
      [...some.values()].map((code) => [`/comments/${code}`]),
    );
  }
  if (!endorsed.length) yield none();
  yield heading("my-data:notes.discussionReadings");
  const readings: string[][] = [];
  for (const { conceptId, ranges } of await gathered(reads.discussionReadings(ties))) {
    readings.push([await titleRead(conceptId), ranges]);
  }
  yield tableIfAny(["my-data:file.concept", "my-data:file.ranges"], readings);
  yield heading("my-data:notes.pinnedComments");
  const pins = await gathered(reads.pinnedComments(ties));
  const own = await codes(pins.map(({ commentId }) => commentId));
  yield tableIfAny(
    ["my-data:file.address", "my-data:file.label"],
    pins.map(({ commentId, label }) => [`/comments/${own.get(commentId)}`, label]),
  );
}

async function* summaries({ ties, paper }: Asked): AsyncGenerator<string> {
  const { day, heading, table, html, none } = paper;
  yield heading("my-data:notes.summaries");
  const own = await gathered(reads.summaries(ties));
  if (!own.length) yield none();
  for (const { conceptId, writtenOn, bodyHtml } of own) {
    yield table(["my-data:file.concept", "my-data:file.day"], [[await titleRead(conceptId), day(writtenOn)]]);
    yield html(bodyHtml);
  }
}

/** What the person was told, and of what they want to hear nothing. */
async function* notices({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, tableIfAny } = paper;
  yield heading("my-data:notes.notices");
  const told = await gathered(reads.notices(ties));
  yield tableIfAny(
    ["my-data:file.name", "my-data:file.day"],
    told.map((one) => [t(`notices:kind.${one.kind}`), day(one.day)]),
  );
  yield heading("my-data:notes.noticeChoices");
  const off = await gathered(reads.noticeChoices(ties));
  yield tableIfAny(
    ["my-data:file.name"],
    off.map(({ kind }) => [t(`notices:kind.${kind}`)]),
  );
}
