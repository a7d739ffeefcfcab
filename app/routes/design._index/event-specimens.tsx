import type { When } from "~/domain/programme/when";
import { EdgeFields, EventForm } from "~/forms/event-form";
import { newEventValues } from "~/forms/event-values";
import { SpeakerForm } from "~/forms/speaker-form";
import { plainForm } from "~/forms/use-app-form";
import { EventFacts, EventRows, EventWhen, type ShownEvent, SpeakerList } from "~/ui/event-parts";
import { ZoneChoice } from "~/ui/zone-choice";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const here = "#on-programme";
const said = { text: shown.text, language: "en" } as const;
const when: When = {
  ...{ from: { day: "2024-05-12", time: "18:00" }, to: { day: "2024-05-12", time: "20:00" }, zone: "Europe/Minsk" },
  wholeDays: false,
  there: {
    ...{ from: { day: "2024-05-12", time: "17:00" }, to: { day: "2024-05-12", time: "19:00" } },
    zone: "Europe/Warsaw",
  },
};
const event: ShownEvent = { kind: "meeting", title: said, place: said, standing: "coming", entry: "selection", when };
const speaker = { key: "sample", name: said, about: said };
const form = plainForm({ start: { startsOn: "2024-05-12", startsTime: "18:00", startsWhich: "first" } });
const sent = { submit: shown.save, back: here, refused: undefined };

/** Parts of the programme: when events are, what they are, and the forms by which organizers keep them. */
export function EventSpecimens() {
  return (
    <Section name="programme">
      <Specimen of={["EventWhen"]}>
        <p>
          <EventWhen when={when} />
        </p>
      </Specimen>
      <Specimen of={["EventRows", "EventFacts"]}>
        <EventRows
          events={[
            { ...event, href: here },
            { ...event, standing: "cancelled", href: "#on-programme-cancelled" },
          ]}
        />
        <EventFacts event={{ ...event, standing: "running" }} />
      </Specimen>
      <Specimen of={["SpeakerList"]}>
        <SpeakerList speakers={[speaker]} ways={() => <a href={here}>{shown.move}</a>} />
      </Specimen>
      <Specimen of={["ZoneChoice"]} still>
        <ZoneChoice zone="Europe/Minsk" />
      </Specimen>
      <Specimen of={["EventForm", "EdgeFields"]} still>
        <EventForm start={newEventValues()} {...sent} />
        <EdgeFields form={form} edge="starts" />
      </Specimen>
      <Specimen of={["SpeakerForm"]} still>
        <SpeakerForm start={{ revision: "0", place: "1" }} last={2} {...sent} />
      </Specimen>
    </Section>
  );
}
