import type { KeptEvent } from "~/domain/programme/keeping-events.server";
import { EventWhen } from "~/ui/event-parts";
import { useT } from "~/ui/language";

/** Who reads of an event, how one takes part, and what only those learn who do. */
export function Terms({ event }: { event: KeptEvent }) {
  const t = useT();
  const { seenBy, entry, places, taken, waiting, until, joinLink, doNotRecord } = event;
  const terms: [string, React.ReactNode][] = [
    ["seenBy", t(`programme:seenBy.${seenBy}`)],
    ["entry", t(`programme:entry.${entry}`)],
    ["until", until && <EventWhen when={until} />],
    ["places", entry !== "none" && places !== null && t("organizing-programme:taken", { taken, places })],
    ["waiting", waiting > 0 && t("organizing-programme:waiting", { count: waiting })],
    ["joinLink", joinLink && <span className="break-all">{joinLink}</span>],
    ["recording", doNotRecord && t("programme:doNotRecord.title")],
  ];
  return (
    <dl className="mt-8 grid max-w-[66ch] gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
      {terms.map(([name, said]) =>
        said ? (
          <div key={name} className="contents">
            <dt className="font-semibold">{t(`organizing-programme:terms.${name}`)}</dt>
            <dd className={`max-sm:-mt-2 ${name === "joinLink" ? "" : "first-letter:uppercase"}`}>{said}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
