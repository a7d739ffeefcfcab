import { saidIn } from "~/domain/concepts/wordings";
import { askedIn } from "~/domain/programme/asked.server";
import { toldState } from "~/domain/programme/registrations";
import { db } from "~/platform/db.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on what a person takes part in, and what they answered when they registered. */
export async function* programmePage({ ties, language, paper }: Asked): AsyncGenerator<string> {
  const { t, day, facts, none, table } = paper;
  const own = await gathered(reads.registrations(ties));
  const answers = await gathered(reads.registrationAnswers(ties));
  const [asked, endorsed, feeds] = [
    await gathered(reads.speakerQuestions(ties)),
    await gathered(reads.questionEndorsements(ties)),
    await gathered(reads.calendarFeed(ties)),
  ];
  if (own.length + asked.length + endorsed.length + feeds.length === 0) yield none();
  for (const { id, eventId, state, day: on } of own) {
    const event = await db().event.findUniqueOrThrow({ where: { id: eventId }, include: { questions: true } });
    yield facts([
      ["my-data:file.event", saidIn(event, "title", language).text],
      ["my-data:file.state", t(`registration:state.${toldState(state, event.entry)}`)],
      ["my-data:file.day", day(on)],
    ]);
    const rows = answers.flatMap(({ registrationId, questionId, answer }) => {
      const question = event.questions.find((one) => one.id === questionId);
      if (registrationId !== id || !question) return [];
      const { words, kind, options } = askedIn(question, language);
      const chosen = kind === "choice" ? options[Number(answer) - 1]?.text : undefined;
      return [[words.text, kind === "yesno" ? t(`registration:answer.${answer}`) : (chosen ?? answer)]];
    });
    if (rows.length) yield table(["my-data:file.question", "my-data:file.answer"], rows);
  }
  for (const { eventId, words, askedOn, takenDownOn, takenDownFor } of asked) {
    const event = await db().event.findUniqueOrThrow({ where: { id: eventId } });
    yield facts([
      ["my-data:file.event", saidIn(event, "title", language).text],
      ["my-data:file.asked", words],
      ["my-data:file.day", day(askedOn)],
      ["my-data:file.askedTakenDown", takenDownOn ? `${day(takenDownOn)}: ${takenDownFor}` : null],
    ]);
  }
  for (const { questionId } of endorsed) {
    const { words } = await db().speakerQuestion.findUniqueOrThrow({ where: { id: questionId } });
    yield facts([["my-data:file.endorsedQuestion", words]]);
  }
  for (const { madeOn } of feeds) yield facts([["my-data:file.calendarFeed", day(madeOn)]]);
}
