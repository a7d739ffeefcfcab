import type { ReadEntry } from "~/domain/log/reading.server";
import { formatDay } from "~/locales/format";
import { detailInWords, subjectInWords, verbInWords } from "~/domain/log/in-words";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

/** Entries of the log in words: on phones each is a card. */
export function Entries({ entries, linkTo }: { entries: ReadEntry[]; linkTo: (subject: string) => string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {(["what", "subject", "who", "day"] as const).map((name) => (
            <th role="columnheader" key={name} scope="col">
              {t(`log:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <tr role="row" key={entry.seq}>
            <th role="rowheader" scope="row">
              {verbInWords(t, entry.verb)}
              {entry.detail && (
                <span className="block text-small text-muted">{detailInWords(t, entry.verb, entry.detail)}</span>
              )}
            </th>
            <td role="cell">
              <Subject entry={entry} entriesAt={entry.subjectKind === "account" ? null : linkTo(entry.subject)} />
            </td>
            <td role="cell">
              <span className="said" aria-hidden="true">
                {t("log:column.who")}{" "}
              </span>
              {typeof entry.actor === "string" ? (
                <span className="text-muted">{t(`log:actor.${entry.actor}`)}</span>
              ) : (
                entry.actor.pseudonym
              )}
            </td>
            <td role="cell" className="whitespace-nowrap">
              {formatDay(language, entry.day)}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** What was decided on, with the way to it and to all its entries. */
function Subject({ entry, entriesAt }: { entry: ReadEntry; entriesAt: string | null }) {
  const t = useT();
  const { subjectKind, subject, href } = entry;
  const words = subjectInWords(t, subjectKind);
  const code = <span className="font-mono text-small break-all">{subject}</span>;
  return (
    <>
      {words} {subjectKind === "account" ? subject : href ? <a href={href}>{code}</a> : code}
      {entriesAt && subject && (
        <span className="block text-small no-print">
          <a href={entriesAt} className="inline-block py-0.5" aria-label={`${t("log:subjectEntries")}: ${subject}`}>
            {t("log:subjectEntries")}
          </a>
        </span>
      )}
    </>
  );
}
