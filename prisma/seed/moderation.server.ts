import { reportTag } from "../../app/domain/discussion/reporting.server";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedComment } from "./comments.server";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import type { Person } from "./people";
import { commentHtml } from "./rendering.server";
import type { LogRow } from "./rows.server";

const hiding = "Каментарый пра чалавека, а не пра канцэпцыю. Скажыце тое самае пра думку, і яго прачытаюць.";
const appealed =
  "Я пісаў пра прапанову, а не пра аўтара. Калі ласка, прачытайце яшчэ раз разам з пытаннем, на якое адказваў.";
const waits = "Дзякуй за канцэпцыю. Ці лічылі вы, колькі раёнаў змогуць пачаць ужо ў першы год?";

/** Comments without replies by a demonstration account and by somebody else, the newest of them first. */
function chosen(discussions: readonly SeedComment[][]) {
  const silent = discussions.flat().filter(({ replyCount, language }) => replyCount === 0 && language === "be");
  const of = (pseudonym: string) => silent.filter(({ author }) => author.pseudonym === pseudonym).at(-1)!;
  const others = silent.filter(({ author }) => !author.demo);
  return { appealed: of("demo-author"), hidden: of("demo-participant"), reported: others.slice(-3) };
}

const decidedOn = ({ writtenOn }: SeedComment) => daysAfter(writtenOn, 1);

/** What the log says of it. */
export function logOfModeration(discussions: readonly SeedComment[][], actorId: string): LogRow[] {
  const { appealed: first, hidden: second } = chosen(discussions);
  return [first, second].map((one) => ({
    ...{ day: decidedOn(one), actorId, verb: "comment.hidden" },
    ...{ subjectKind: "comment", subject: one.code, detail: "insult" },
  }));
}

/** Comments that were reported, two that are hidden, one of them with an appeal, a warning, and a comment that waits. */
export async function fillModeration(
  tx: Tx,
  concepts: readonly SeedConcept[],
  discussions: readonly SeedComment[][],
  participants: readonly Person[],
  decidedById: string,
): Promise<void> {
  const chance = new Chance("moderation");
  const named = () => ({ id: chance.id(), code: chance.code() });
  const { appealed: first, hidden: second, reported } = chosen(discussions);
  for (const one of [first, second]) {
    await tx.comment.update({ where: { id: one.id }, data: { state: "hidden" } });
    const by = { decidedById, decidedOn: decidedOn(one) };
    const words = { reason: "insult", words: hiding };
    const decision = { ...named(), commentId: one.id, act: "hidden", ...words, ...by };
    await tx.commentDecision.create({ data: { ...decision, seq: await nextNumber(tx, "moderation") } });
    const seq = await nextNumber(tx, one === first ? "appeal" : "moderation");
    const { id: accountId } = one.author;
    if (one === first) {
      const asked = { decisionId: decision.id, appealedById: accountId, words: appealed, state: "open" };
      await tx.appeal.create({ data: { ...named(), ...asked, appealedOn: daysAfter(by.decidedOn, 1), seq } });
    } else {
      await tx.sanction.create({
        data: { ...named(), accountId, kind: "warned", commentId: one.id, ...words, ...by, seq },
      });
    }
  }
  for (const [at, one] of reported.entries()) {
    const reason = ["off_topic", "spam", "personal"][at]!;
    const members = participants.filter(({ id }) => id !== one.author.id).slice(0, 3 - at);
    for (const { id } of members) {
      const words = at === 2 ? "Тут відаць, дзе чалавек працуе." : "";
      await tx.commentReport.create({ data: { tag: reportTag(one.id, id), commentId: one.id, reason, words } });
    }
    const weight = members.length * [2, 5, 1000][at]!;
    const seq = await nextNumber(tx, "reportedComment");
    await tx.reportedComment.create({ data: { commentId: one.id, weight, count: members.length, seq } });
  }
  const newest = [...concepts].sort((a, b) => (a.publishedOn ?? "").localeCompare(b.publishedOn ?? "")).at(-1)!;
  const newcomer = participants.filter(({ demo }) => !demo).at(-1)!;
  await tx.waitingComment.create({
    data: {
      ...{ ...named(), conceptId: newest.id, authorId: newcomer.id, content: JSON.stringify({ body: waits }) },
      ...{ bodyHtml: commentHtml(waits), sentOn: daysAfter(newest.publishedOn!, 2), state: "waiting" },
      ...{ formToken: chance.id(), seq: await nextNumber(tx, "waitingComment") },
    },
  });
}
