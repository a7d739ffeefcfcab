import { EventQuestionForm } from "~/forms/event-question-form";
import { AttendanceBox } from "~/ui/attendance-box";
import { CertificateForm } from "~/ui/certificate-form";
import { NamedFacts } from "~/ui/named-facts";
import { TakingPart } from "~/ui/taking-part";
import { Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const until = { day: "2024-05-12", time: "23:59", zone: "Europe/Minsk", home: null };
const part = {
  ...{ slug: "sample", entry: "open", standing: "open", until, own: null, joinLink: null },
  ...{ places: { left: "exact" as const, count: 12 }, reader: "member" as const },
};

/** Parts of taking part in events. */
export function RegistrationSpecimens() {
  return (
    <>
      <Specimen of={["TakingPart", "JoinLink"]} still>
        <TakingPart part={part} />
        <TakingPart part={{ ...part, own: "registered", joinLink: "https://meet.invalid/sample" }} />
      </Specimen>
      <Specimen of={["AttendanceBox"]} still>
        <AttendanceBox part={{ slug: "sample", enter: true, attended: false, certificate: "ready", graduates: true }} />
      </Specimen>
      <Specimen of={["NamedFacts"]}>
        <NamedFacts
          facts={[
            [shown.label, shown.value],
            [shown.row, shown.facts[2]],
          ]}
        />
      </Specimen>
      <Specimen of={["CertificateForm"]} still>
        <CertificateForm />
      </Specimen>
      <Specimen of={["EventQuestionForm"]} still>
        <EventQuestionForm start={{}} submit={shown.save} back="#on-concepts" refused={undefined} />
      </Specimen>
    </>
  );
}
