import { questionEndorsementsOf } from "~/domain/programme/endorsing-questions.server";
import { questionsAskedBy } from "~/domain/programme/own-questions.server";
import { certificatesOf } from "~/domain/programme/certificates.server";
import { registrationsOf } from "~/domain/programme/own-registrations.server";
import { db } from "~/platform/db.server";
import { all, of, one } from "./rows.server";
import type { Ties } from "./ties.server";

/** What the person takes part in, found by their tags over all events, what they answered, and what is certified of them. */
export const programmeReads = {
  registrations: ({ account }: Ties) => all(registrationsOf(db(), account)),
  registrationAnswers: ({ registrations }: Ties) =>
    all(
      db().registrationAnswer.findMany({
        where: { registrationId: { in: registrations.map(({ id }) => id) } },
        orderBy: [{ registrationId: "asc" }, { question: { position: "asc" } }],
      }),
    ),
  speakerQuestions: ({ account }: Ties) => all(questionsAskedBy(db(), account)),
  questionEndorsements: ({ account }: Ties) => all(questionEndorsementsOf(db(), account)),
  calendarFeed: (ties: Ties) => one(db().calendarFeed.findUnique(of(ties))),
  lectureAttendances: ({ registrations }: Ties) =>
    all(
      db().lectureAttendance.findMany({
        where: { registrationId: { in: registrations.map(({ id }) => id) } },
        orderBy: [{ registrationId: "asc" }, { lecture: { startsAt: "asc" } }],
      }),
    ),
  certificates: ({ account }: Ties) => all(certificatesOf(db(), account)),
};
