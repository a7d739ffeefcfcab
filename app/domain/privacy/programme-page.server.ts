import { saidIn } from "~/domain/concepts/wordings";
import { codeInFours, numberInFours } from "~/domain/programme/certificate-codes";
import { codeOf } from "~/domain/programme/certificate-rows.server";
import { askedIn } from "~/domain/programme/asked.server";
import { toldState } from "~/domain/programme/registrations";
import { db } from "~/platform/db.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on what a person takes part in, what they answered when they registered, and what is certified of them. */
export async function* programmePage({ ties, language, paper }: Asked): AsyncGenerator<string> {
  const { t, day, facts, none, table } = paper;
  const own = await gathered(reads.registrations(ties));
  const answers = await gathered(reads.registrationAnswers(ties));
  const [asked, endorsed, feeds] = [
    await gathered(reads.speakerQuestions(ties)),
    await gathered(reads.questionEndorsements(ties)),
    await gathered(reads.calendarFeed(ties)),
  ];
  const attended = await gathered(reads.lectureAttendances(ties));
  const certificates = await gathered(reads.certificates(ties));
  if (own.length + asked.length + endorsed.length + feeds.length + certificates.length === 0) yield none();
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
    const lectures = await db().event.findMany({
      where: { id: { in: attended.filter((one) => one.registrationId === id).map(({ lectureId }) => lectureId) } },
      orderBy: { startsAt: "asc" },
    });
    if (lectures.length) {
      yield table(
        ["my-data:file.lecturesAttended"],
        lectures.map((lecture) => [saidIn(lecture, "title", language).text]),
      );
    }
    for (const certificate of certificates.filter((one) => one.eventId === eventId)) {
      yield facts([
        ["my-data:file.certificate", t(`certificates:kind.${certificate.kind}`)],
        ["certificates:fact.code", codeInFours(codeOf(certificate))],
        ["certificates:fact.number", numberInFours(certificate.number)],
        ["certificates:fact.issued", day(certificate.issuedOn)],
        ["certificates:checked.revoked", day(certificate.revokedOn)],
      ]);
    }
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
