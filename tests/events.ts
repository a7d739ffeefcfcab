import type { Entry } from "~/domain/programme/registrations";
import { findRegistrationForm } from "~/domain/programme/own-registrations.server";
import { register } from "~/domain/programme/registering.server";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import type { Person } from "./cast";

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
