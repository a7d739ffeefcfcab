import type { KeptEvent } from "~/domain/programme/keeping-events.server";
import { useT } from "~/ui/language";

/** The pages on which organizers work on an event: people first, then what they are told, then what is left of it. */
export function Rooms({ event }: { event: KeptEvent }) {
  const t = useT();
  const { code, entry, standing } = event;
  const takes = entry !== "none";
  const rooms: [string, string, boolean][] = [
    ["registrations", "organizing-registration:list.title", takes],
    ["questions", "organizing-registration:questions.title", takes],
    ["invitations", "organizing-registration:invitations.title", entry === "invitation"],
    ["messages", "event-messages:keep.title", standing !== "draft"],
    ["questions-to-speakers", "asking:keep.title", standing !== "draft"],
    ["materials", "organizing-materials:link", true],
    ["attendance", "organizing-attendance:link", true],
  ];
  return (
    <section className="mt-10" aria-labelledby="rooms">
      <h2 id="rooms">{t("organizing-programme:rooms")}</h2>
      <ul className="mt-2">
        {rooms.map(([room, words, there]) =>
          there ? (
            <li key={room}>
              <a href={`/organize/programme/${code}/${room}`} className="inline-block py-1">
                {t(words)}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
