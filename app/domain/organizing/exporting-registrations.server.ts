import { saidIn } from "~/domain/concepts/wordings";
import { listRegistrationsWhole, registrationsToExport } from "~/domain/programme/exporting-registrations.server";
import type { Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import type { ExportTable } from "./export-table";

const atOnce = 100;

const eventOf = (filter: string) => new URLSearchParams(filter).get("event") ?? "";

/** The filter of a request for the registrations of an event, by its code: 404 where there is none. */
export async function registrationsFilter(who: Who | null, query: string): Promise<string> {
  const { event } = await registrationsToExport(who, eventOf(query));
  return new URLSearchParams({ event: event.code }).toString();
}

/** The filter of a request in words: the name of the event. */
export async function describeRegistrations(who: Who | null, filter: string, language: Language): Promise<string[]> {
  const { event } = await registrationsToExport(who, eventOf(filter));
  return [saidIn(event, "title", language).text];
}

/**
 * The registrations of an event in the order in which they came, a line for each answer. Neither who it is nor the
 * number of a card stands in it, and what was sealed stays where it is.
 */
export function registrationsTable(who: Who, filter: string): ExportTable {
  const code = eventOf(filter);
  return {
    columns: [
      ...[
        "code",
        "state",
        "registered",
        "attendance",
        "lectures",
        "spheres",
        "languages",
        "experience",
        "readiness",
        "regions",
      ],
      ...["question", "answer"],
    ],
    size: async () => (await registrationsToExport(who, code)).registrations,
    async read(after, t, language) {
      const { rows, more, last } = await listRegistrationsWhole(who, code, Number(after || 0), atOnce, language);
      const lines = rows.flatMap(({ answers, facts, ...one }) => {
        const same = [
          ...[one.code, t(`registration:state.${one.state}`), one.day],
          one.attendedBy && t(`organizing-attendance:by.${one.attendedBy}`),
          String(one.lectures),
          facts?.spheres.map(({ sphere }) => t(`common:sphere.${sphere}`)).join("; ") ?? "",
          facts?.languages.map((own) => t(`answers:language.${own.language}`)).join("; ") ?? "",
          facts?.service ? t(`answers:years.${facts.service}`) : "",
          facts?.readiness ? t(`matrix:readiness.${facts.readiness}`) : "",
          facts?.regions.join("; ") ?? "",
        ];
        if (answers.length === 0) return [[...same, "", ""]];
        return answers.map(({ words, kind, options, answer, sealed, given }) => {
          const chosen = kind === "choice" ? options[Number(answer) - 1]?.text : undefined;
          const plain = kind === "yesno" && answer ? t(`registration:answer.${answer}`) : (chosen ?? answer);
          return [...same, words.text, sealed && given ? t("organizing-registration:questions.sealed") : plain];
        });
      });
      return { last: String(last), more, rows: lines };
    },
  };
}
