import { commentWords } from "~/domain/discussion/waiting.server";
import type { Paper } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";
import type { Ties } from "./ties.server";

interface Asked {
  ties: Ties;
  paper: Paper;
}

/** What a person reported, what moderators decided on them and their comments, and what of theirs waits. */
export async function* moderated({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, facts, text, none } = paper;
  const reason = (one: string): [string, string] => ["my-data:file.why", one && t(`moderation:reason.${one}.label`)];
  yield heading("my-data:notes.reportsOfMine");
  const reports = await gathered(reads.reportsOfMine(ties));
  if (!reports.length) yield none();
  for (const one of reports) yield facts([reason(one.reason)]) + (one.words ? text(one.words) : "");
  yield heading("my-data:notes.moderationOnMe");
  const decisions = await gathered(reads.moderationOnMe(ties));
  if (!decisions.length) yield none();
  for (const one of decisions) {
    yield facts([[`moderation:act.${one.act}`, day(one.decidedOn)], reason(one.reason)]) + text(one.words);
  }
  yield heading("my-data:notes.sanctions");
  const sanctions = await gathered(reads.sanctions(ties));
  if (!sanctions.length) yield none();
  for (const one of sanctions) {
    const until = one.until ? t("moderation:sanction.until", { day: day(one.until) }) : "";
    yield facts([[`moderation:sanction.${one.kind}`, `${day(one.decidedOn)} ${until}`], reason(one.reason)]);
    yield text(one.words);
  }
  yield heading("my-data:notes.appeals");
  const appeals = await gathered(reads.appeals(ties));
  if (!appeals.length) yield none();
  for (const one of appeals) {
    yield facts([["my-data:file.day", day(one.appealedOn)]]) + text(one.words) + (one.answer ? text(one.answer) : "");
  }
  yield heading("my-data:notes.waitingComments");
  const waiting = await gathered(reads.waitingComments(ties));
  if (!waiting.length) yield none();
  for (const one of waiting) {
    yield facts([[`moderation:waiting.state.${one.state}`, day(one.sentOn)], reason(one.reason)]);
    yield text(commentWords(one.content)) + (one.words ? text(one.words) : "");
  }
}

/** What a moderator decided on others, and said to them. */
export async function* moderating({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, table, none } = paper;
  const heads = ["my-data:file.day", "my-data:file.entry", "my-data:file.why", "my-data:file.detail"];
  const rows = {
    moderationOfMine: (await gathered(reads.moderationOfMine(ties))).map((one) => [
      ...[one.decidedOn, t(`moderation:act.${one.act}`), one.reason, one.words],
    ]),
    sanctionsOfMine: (await gathered(reads.sanctionsOfMine(ties))).map((one) => [
      ...[one.decidedOn, t(`moderation:sanction.${one.kind}`), one.reason, one.words],
    ]),
    appealsOfMine: (await gathered(reads.appealsOfMine(ties))).map((one) => [
      ...[one.decidedOn ?? "", t(`moderation:one.appeal.${one.state}`), "", one.answer],
    ]),
    waitingOfMine: (await gathered(reads.waitingOfMine(ties))).map((one) => [
      ...[one.decidedOn ?? "", t(`moderation:waiting.state.${one.state}`), one.reason, one.words],
    ]),
    discussionActsOfMine: (await gathered(reads.discussionActsOfMine(ties))).map((one) => [
      ...[one.takenOn, t(`moderation:discussion.act.${one.act}`), "", one.words],
    ]),
  };
  for (const [name, own] of Object.entries(rows)) {
    yield heading(`my-data:notes.${name}`);
    yield own.length
      ? table(
          heads,
          own.map(([on = "", what = "", why, words = ""]) => [
            ...[day(on), what, why ? t(`moderation:reason.${why}.label`) : "", words],
          ]),
        )
      : none();
  }
}
