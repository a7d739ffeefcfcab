import { allow, may } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { allWrittenBy, writtenBy } from "./authors.server";
import { standingOf } from "./calls";
import { versionInWork } from "./keeping-reviews.server";
import type { Reminder } from "./reminders";
import { momentIn } from "./zones";

/** How many days before a call closes its authors are reminded. */
const remindedDays = 7;

/** Which of one's own concepts should not wait: drafts for calls that close within a week, and remarks to answer. */
export async function listReminders(actor: Actor): Promise<Reminder[]> {
  allow(actor, may.readAsMember(actor));
  const soon = new Date(now() + remindedDays * 24 * 60 * 60_000);
  const own = await allWrittenBy(actor.id);
  const [drafts, returned] = await Promise.all([
    db().concept.findMany({
      where: { ...own, state: "draft", submittedSeq: null, call: { state: "open", closesAt: { lte: soon } } },
      select: { code: true, call: { select: { state: true, closesAt: true, zone: true } } },
    }),
    db().concept.findMany({
      where: { ...own, state: "returned", remarks: { some: { announced: true, answer: "" } } },
      select: {
        ...{ code: true, submissions: true },
        remarks: { where: { announced: true, answer: "" }, select: { submission: true } },
      },
    }),
  ]);
  return [
    ...drafts.flatMap(({ code, call }) =>
      call?.closesAt && standingOf(call, now()) === "open"
        ? [{ code, closes: momentIn(call.closesAt, call.zone), unanswered: 0 }]
        : [],
    ),
    ...returned.map(({ code, submissions, remarks }) => {
      const unanswered = remarks.filter(({ submission }) => submission === submissions).length;
      return { code, closes: null, unanswered };
    }),
  ].filter(({ closes, unanswered }) => closes !== null || unanswered > 0);
}

/**
 * The last day up to which somebody was asked to judge one's text in review; null where nobody was, or it is not in
 * review. It says nothing of who, how many, or what they gave: whoever has declined was asked as well.
 */
export async function findAskedUntil(actor: Actor, code: string): Promise<string | null> {
  allow(actor, may.writeConcept(actor));
  const { id: conceptId, state } = found(
    await db().concept.findFirst({ where: { code, ...writtenBy(actor.id) }, select: { id: true, state: true } }),
  );
  if (state !== "in_review") return null;
  const where = { conceptId, forVersion: await versionInWork(db(), conceptId) };
  return (await db().review.aggregate({ where, _max: { dueOn: true } }))._max.dueOn;
}
