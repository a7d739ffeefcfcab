import type { listOwnConcepts } from "~/domain/concepts/listing.server";
import type { Reminder } from "~/domain/concepts/reminders";
import { useT } from "~/ui/language";
import { ReminderLine } from "~/ui/reminder-line";
import { StageInShort } from "~/ui/way-of-concept";

type Own = (Awaited<ReturnType<typeof listOwnConcepts>>[number] & { reminder: Reminder | null })[];

/** How many of one's own concepts stand in sight; the rest is folded away. */
const inSight = 5;

export function OwnConcepts({ own }: { own: Own }) {
  const t = useT();
  const rest = own.slice(inSight);
  return (
    <section className="max-w-[52rem]">
      <h2>{t("concepts:list.own")}</h2>
      <div className="mt-3">
        <OwnList own={own.slice(0, inSight)} />
      </div>
      {rest.length > 0 && (
        <details>
          <summary className="linklike inline-block py-2">{t("concepts:list.ownRest", { count: rest.length })}</summary>
          <OwnList own={rest} />
        </details>
      )}
    </section>
  );
}

function OwnList({ own }: { own: Own }) {
  return (
    <ul>
      {own.map((concept) => (
        <li key={concept.code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
          <a href={`/concepts/drafts/${concept.code}`} lang={concept.language} className="min-w-0 py-1">
            {concept.title}
          </a>
          <span className="py-1 text-muted">
            <StageInShort state={concept.state} />
          </span>
          {concept.reminder ? (
            <span className="w-full py-1 text-small">
              <ReminderLine reminder={concept.reminder} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
