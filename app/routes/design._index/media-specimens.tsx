import { InterviewForm } from "~/forms/interview-form";
import { MaterialForm } from "~/forms/material-form";
import { VideoUpload } from "~/forms/video-upload";
import { EventMaterials } from "~/ui/event-materials";
import { InterviewFacts } from "~/ui/interview-parts";
import { VideoPlayer } from "~/ui/video-player";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const here = "#on-media";
const said = { text: shown.text, language: "en" } as const;
const html = `<p>${shown.text}</p>`;
const sent = { back: here, refused: undefined };
const places = {
  ...{ video: "/design/none", type: "video/mp4", seconds: 1725, poster: null },
  // No file of captions: a browser asks for them before it plays.
  captions: [],
};
const interview = { named: "A. B.", language: "be", recordedOn: "2024-05-12", seconds: 1725, title: said };
const material = {
  ...{ seenBy: "readers", title: said, text: { html, language: "en" }, fileType: "", fileBytes: 0, seconds: 0 },
};

/** Parts of recorded talks, their videos and what goes with an event. */
export function MediaSpecimens() {
  return (
    <Section name="media">
      <Specimen of={["VideoPlayer"]} still>
        <VideoPlayer places={places} label={shown.text} spoken="be" />
      </Specimen>
      <Specimen of={["InterviewFacts"]} still>
        <InterviewFacts interview={interview} />
      </Specimen>
      <Specimen of={["EventMaterials"]} still>
        <EventMaterials
          slug="sample"
          materials={[
            { ...material, code: "a", kind: "file", fileType: "application/pdf", fileBytes: 420_000 },
            { ...material, code: "b", kind: "recording", seconds: 5130, seenBy: "takers" },
            { ...material, code: "c", kind: "link" },
          ]}
        />
      </Specimen>
      <Specimen of={["InterviewForm"]} still>
        <InterviewForm start={{ formToken: "a", language: "be", seenBy: "members" }} submit={shown.save} {...sent} />
      </Specimen>
      <Specimen of={["MaterialForm"]} still>
        <MaterialForm
          start={{ formToken: "b", kind: "", language: "be", seenBy: "readers" }}
          submit={shown.save}
          {...sent}
        />
      </Specimen>
      <Specimen of={["VideoUpload"]} still>
        <VideoUpload formToken="c" megabytes={1024} {...sent} />
      </Specimen>
    </Section>
  );
}
