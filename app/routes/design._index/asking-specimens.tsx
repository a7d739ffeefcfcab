import type { When } from "~/domain/programme/when";
import { AskingLine } from "~/ui/asking-line";
import { EventMessages, MessageList } from "~/ui/event-messages";
import { SpeakersAnswer } from "~/ui/speakers-answer";
import { ToldEndorsements } from "~/ui/told-endorsements";
import { Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const said = { text: shown.text, language: "en" } as const;
const html = `<p>${shown.text}</p>`;
const whenAt = (from: string, to: string): When => ({
  ...{ from: { day: "2024-05-12", time: from }, to: { day: "2024-05-12", time: to }, zone: "Europe/Minsk" },
  ...{ wholeDays: false, there: null },
});
const message = {
  ...{ code: "a", kind: "words", sentOn: "2024-05-01", takenBackOn: null, about: null, fresh: true },
  ...{ text: { html, language: "en" }, was: null, is: null },
};
const changed = {
  ...{ ...message, code: "b", kind: "changed", fresh: false },
  was: { when: whenAt("18:00", "20:00"), place: said },
  is: { when: whenAt("19:00", "21:00"), place: said },
};

/** Parts of questions to speakers, and of what those who registered are told. */
export function AskingSpecimens() {
  return (
    <>
      <Specimen of={["AskingLine"]} still>
        <AskingLine asking={{ slug: "sample", standing: "open" }} />
      </Specimen>
      <Specimen of={["SpeakersAnswer", "ToldEndorsements"]} still>
        <p>
          <ToldEndorsements endorsements={{ count: 12 }} />
        </p>
        <SpeakersAnswer answer={{ html, language: "en", day: "2024-05-12" }} />
      </Specimen>
      <Specimen of={["EventMessages", "MessageList"]} still>
        <EventMessages messages={[message, changed]} />
        <MessageList messages={[{ ...message, code: "c", takenBackOn: "2024-05-02", fresh: false }]} />
      </Specimen>
    </>
  );
}
