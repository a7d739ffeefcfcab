import { dayAfter } from "../../app/domain/days";
import { toldCount } from "../../app/domain/programme/asking";
import { askerTags } from "../../app/domain/programme/asking-speakers.server";
import { questionEndorsementTag } from "../../app/domain/programme/endorsing-questions.server";
import { whereaboutsOf } from "../../app/domain/programme/event-messages";
import { now, today } from "../../app/platform/clock.server";
import { newCode, newId, newToken } from "../../app/platform/crypto.server";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { conceptHtml } from "./rendering.server";
import { messageWords, questions } from "./stock/asking";

type EventRow = NonNullable<Awaited<ReturnType<Tx["event"]["findFirst"]>>>;

/** Puts invented questions to the speakers of an event, endorsed by some of these accounts, one of them answered. */
async function fillQuestions(tx: Tx, { id: eventId }: EventRow, accountIds: readonly string[]): Promise<void> {
  for (const [at, { words, endorsedBy, answer }] of questions.entries()) {
    const id = newId();
    // Whoever looks at the demonstration as its participant finds questions of others to endorse.
    const asker = askerTags(eventId, accountIds[at + 1]!)[0]!;
    const [answerBe, answerRu, answerEn] = answer ?? ["", "", ""];
    await tx.speakerQuestion.create({
      data: {
        ...{ id, code: newCode(), eventId, asker, words, endorsements: endorsedBy, told: toldCount(endorsedBy) },
        ...{ askedOn: dayAfter(today(), -2), seq: await nextNumber(tx, "speaker-question"), formToken: newToken() },
        ...(answer && {
          ...{ answerBe, answerRu, answerEn, answeredOn: dayAfter(today(), -1) },
          answerHtmlBe: conceptHtml(answerBe),
          answerHtmlRu: conceptHtml(answerRu),
          answerHtmlEn: conceptHtml(answerEn),
        }),
      },
    });
    await tx.speakerQuestionEndorsement.createMany({
      data: accountIds
        .slice(questions.length + 1, questions.length + 1 + endorsedBy)
        .map((accountId) => ({ tag: questionEndorsementTag(id, accountId), questionId: id })),
    });
  }
}

/** Tells those who registered for an event of another time, and in words of their own what to know. */
async function fillMessages(tx: Tx, event: EventRow): Promise<void> {
  const [textBe, textRu, textEn] = messageWords;
  const hour = 60 * 60_000;
  const earlier = (instant: Date | null) => instant && new Date(instant.getTime() - hour);
  const before = { ...event, startsAt: earlier(event.startsAt), endsAt: earlier(event.endsAt) };
  const sent = async () => ({
    ...{ id: newId(), code: newCode(), eventId: event.id, audience: "all", sentOn: dayAfter(today(), -1) },
    ...{ seq: await nextNumber(tx, "event-message"), formToken: newToken() },
  });
  await tx.eventMessage.create({
    data: {
      ...{ ...(await sent()), kind: "changed", before: JSON.stringify(whereaboutsOf(before)) },
      after: JSON.stringify(whereaboutsOf(event)),
    },
  });
  await tx.eventMessage.create({
    data: {
      ...{ ...(await sent()), kind: "words", textBe, textRu, textEn },
      textHtmlBe: conceptHtml(textBe),
      textHtmlRu: conceptHtml(textRu),
      textHtmlEn: conceptHtml(textEn),
    },
  });
}

/** Fills the next meeting of the demonstration with questions to its speakers and messages to its registered. */
export async function fillAsking(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const event = await tx.event.findFirst({
    where: { state: "published", entry: "open", kind: { not: "visit" }, startsAt: { gt: new Date(now()) } },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
  });
  if (!event) return;
  await fillQuestions(tx, event, accountIds);
  await fillMessages(tx, event);
}
