import { saidIn, type Said } from "~/domain/concepts/wordings";
import type { Language } from "~/locales/t";
import { sha256 } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import { optionsIn, type QuestionKind } from "./registrations";

/** The questions of an event in their order. */
export async function questionsOf(tx: Tx, eventId: string) {
  return tx.eventQuestion.findMany({ where: { eventId }, orderBy: [{ position: "asc" }, { code: "asc" }] });
}

type Row = Awaited<ReturnType<typeof questionsOf>>[number];

/** Says which questions a page shows: a form made from others is stale. */
export function seenOf(rows: readonly Row[]): string {
  return sha256(JSON.stringify(rows));
}

/** A question as people read it. */
export interface Asked {
  code: string;
  kind: QuestionKind;
  words: Said;
  /** What can be chosen; an answer is kept as the place of one, from 1. */
  options: Said[];
  required: boolean;
  sealed: boolean;
}

/** A question in the language of the reader; of a choice its options in the language that its words are in. */
export function askedIn(row: Row, reader: Language): Asked {
  const { code, kind, required, sealed } = row;
  const options = kind === "choice" ? saidIn(row, "options", reader) : { text: "", language: "be" as const };
  return {
    ...{ code, kind: kind as QuestionKind, required, sealed, words: saidIn(row, "words", reader) },
    options: optionsIn(options.text).map((text) => ({ text, language: options.language })),
  };
}
