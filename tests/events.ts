import type { Entry } from "~/domain/programme/registrations";
import { findRegistrationForm } from "~/domain/programme/own-registrations.server";
import { register } from "~/domain/programme/registering.server";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import type { Person } from "./cast";
import { contactKey } from "./contacts";

export const hour = 60 * 60_000;
export const day = 24 * hour;

interface Question {
  kind?: string;
  wordsBe?: string;
  wordsRu?: string;
  wordsEn?: string;
  optionsEn?: string;
  required?: boolean;
  sealed?: boolean;
}

interface Terms {
  kind?: string;
  entry?: Entry;
  places?: number | null;
  /** Milliseconds from now. */
  begins?: number | null;
  ends?: number | null;
  until?: number | null;
  state?: string;
  seenBy?: string;
  joinLink?: string;
  titleBe?: string;
  titleRu?: string;
  titleEn?: string;
  wholeId?: string;
}

const at = (ahead: number | null) => (ahead === null ? null : new Date(Math.floor((now() + ahead) / 1000) * 1000));

/** Puts a published event into the database: a meeting in two days, open, with ten places, unless said otherwise. */
export async function eventOf({ begins = 2 * day, ends, until = null, ...terms }: Terms = {}, asked: Question[] = []) {
  const code = newCode();
  return transaction(async (tx) =>
    tx.event.create({
      data: {
        ...{ id: newId(), code, slug: `meeting-${code}`, kind: "meeting", state: "published", entry: "open" },
        ...{ titleEn: "A talk on courts", zone: "Europe/Minsk", places: 10, madeOn: today(), publishedOn: today() },
        ...{ startsAt: at(begins), entryUntil: at(until), formToken: newToken() },
        endsAt: at(ends === undefined ? begins && begins + 2 * hour : ends),
        seq: await nextNumber(tx, "event"),
        ...terms,
        questions: {
          create: asked.map((question, index) => ({
            ...{ id: newId(), code: newCode(), position: index + 1, kind: "text", required: false },
            ...{ wordsBe: "", wordsRu: "", wordsEn: "", ...question },
          })),
        },
      },
      include: { questions: { orderBy: { position: "asc" } } },
    }),
  );
}

/** Registers a person as the form of the event would, with these answers by the codes of the questions. */
export async function registered(
  who: Person,
  { slug }: { slug: string | null },
  answers: Record<string, string> = {},
  invitation = "",
) {
  const { shown } = await findRegistrationForm(who, slug!, "en");
  const fields = Object.fromEntries(Object.entries(answers).map(([code, answer]) => [`answer-${code}`, answer]));
  return register(who, slug!, { seen: shown.seen, invitation, ...fields });
}

/** Events that this participant has registered for or may, and one by selection with registrations of every kind. */
export async function registrationsToLookAt(people: { participant: Person; author: Person; organizer: Person }) {
  await contactKey(people.organizer);
  const questions = [
    { wordsBe: "Чаго вы чакаеце ад паездкі?", wordsEn: "What do you expect of the visit?", required: true },
    { kind: "choice", wordsEn: "Which day suits you?", optionsEn: "Friday\nSaturday" },
    { kind: "yesno", wordsEn: "Can you work in English?" },
    { wordsEn: "Whom shall we call if something happens?", sealed: true },
  ];
  const event = await eventOf({ kind: "visit", entry: "selection", titleBe: "Візіт у Вільню" }, questions);
  const [expects, which, can, call] = event.questions.map(({ code }) => code) as [string, string, string, string];
  const said = { [expects]: "To see how an office works.", [which]: "2", [can]: "yes", [call]: "A friend abroad" };
  for (const who of [people.author, people.participant]) await registered(who, event, said);
  await db().registration.updateMany({ where: { eventId: event.id }, data: { decided: "selected" } });
  const [open, full, invited, over] = [
    await eventOf({ titleBe: "Шлях да дэмакратыі: прапановы і магчымасці", places: 40 }, questions),
    await eventOf({ titleEn: "A small seminar", places: 1 }),
    await eventOf({ titleEn: "A course", entry: "invitation" }),
    await eventOf({ titleEn: "What was", begins: -2 * day }),
  ];
  await registered(people.author, full);
  await registered(people.participant, full);
  const form = ({ slug }: { slug: string | null }) => `/programme/${slug}/registration`;
  const own = [form(event), `${form(event)}/withdrawal`, ...[open, full, invited, over].map(form)];
  return { own, event };
}
