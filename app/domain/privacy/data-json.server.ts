import { type Language, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { partNames, parts } from "./parts";
import { readPart } from "./reading-parts.server";
import type { Ties } from "./ties.server";

/**
 * Everything for a machine to read: each part with its rows, field by field as the database names them, before them
 * what each part is and what was left out. In pieces, so that nobody's long texts are held in memory all at once.
 */
export async function* dataJson(ties: Ties, language: Language): AsyncGenerator<string> {
  const t = translator(language);
  const notes = Object.fromEntries(partNames.map((name) => [name, t(`my-data:notes.${name}`)]));
  const leftOut = Object.fromEntries(
    partNames.flatMap((name) =>
      Object.entries(parts[name].leaves).map(([field, why]) => [`${name}.${field}`, t(`my-data:leftOut.${why}`)]),
    ),
  );
  yield `{\n"madeOn": ${JSON.stringify(today())},\n"language": ${JSON.stringify(language)},\n`;
  yield `"notes": ${JSON.stringify(notes, null, 1)},\n"leftOut": ${JSON.stringify(leftOut, null, 1)}`;
  for (const name of partNames) {
    yield `,\n${JSON.stringify(name)}: [`;
    let before = "\n";
    for await (const row of readPart(ties, name)) {
      yield before + JSON.stringify(row, null, 1);
      before = ",\n";
    }
    yield "]";
  }
  yield "\n}\n";
}
