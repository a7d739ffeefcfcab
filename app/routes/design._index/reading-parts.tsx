import type { Heading } from "~/domain/concepts/contents";
import { differencesOf } from "~/domain/concepts/differences";
import { tracesIn } from "~/domain/concepts/traces";
import { AboutAuthors } from "~/ui/about-authors";
import { StepsTaken } from "~/ui/concept-parts";
import { ConceptText } from "~/ui/concept-text";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { GuideText } from "~/ui/guide-text";
import { Messages } from "~/ui/messages";
import { Paragraphs } from "~/ui/paragraphs";
import { Prose, SaidText } from "~/ui/prose";
import { TakingVersion } from "~/ui/taking-version";
import { Traces } from "~/ui/traces";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown, type } = words;
const day = "2024-05-12";

/** Texts as the server made them. */
export interface Texts {
  long: string;
  contents: Heading[];
  comment: string;
  answer: string;
}

/** A question of the organizers, an answer that was read and one that was not. */
const messages = [
  { seq: 1, fromHolder: false, body: shown.question, writtenOn: day, readOn: day },
  { seq: 2, fromHolder: true, body: shown.reply, writtenOn: day, readOn: day },
  { seq: 3, fromHolder: true, body: shown.text, writtenOn: day, readOn: null },
];

/** Texts of people, and what stands around them. */
export function ReadingParts({ texts }: { texts: Texts }) {
  const { long, contents, comment } = texts;
  const [sample] = type.samples;
  return (
    <Section name="reading">
      <Specimen of={["Prose"]}>
        <Prose html={long} lang="be" />
      </Specimen>
      <Specimen of={["SaidText"]}>
        <SaidText html={comment} />
      </Specimen>
      <Specimen of={["Paragraphs"]}>
        <Paragraphs text={shown.text} />
      </Specimen>
      <Specimen of={["ConceptText"]} still>
        <ConceptText
          head={{
            ...{
              slug: "sample",
              authors: [{ as: "pseudonym", name: shown.author }],
              authorKind: "expert",
              sphere: "digital",
              language: "be",
            },
            ...{ version: 2, publishedOn: day },
          }}
          text={{ title: sample?.long ?? "", summary: sample?.text ?? "", bodyHtml: long, contents, minutes: 7 }}
        />
      </Specimen>
      <Specimen of={["TakingVersion"]} still>
        <TakingVersion
          head={{ slug: "sample", version: 2, language: "be" }}
          cited={{ sentence: shown.text, bibtex: "@misc{sample-2,\n  year = {2024}\n}" }}
        />
      </Specimen>
      <Specimen of={["AboutAuthors"]} still>
        <AboutAuthors about={[{ name: shown.expert, html: comment }]} />
      </Specimen>
      <Specimen of={["Messages"]} still>
        <Messages messages={messages} own="holder" earlier="#on-reading" />
      </Specimen>
      <Specimen of={["StepsTaken"]}>
        <StepsTaken
          steps={[
            { toState: "submitted", remarksHtml: "", takenOn: day },
            { toState: "returned", remarksHtml: comment, takenOn: day },
          ]}
        />
      </Specimen>
      <Specimen of={["DifferencesLegend", "Differences"]}>
        <DifferencesLegend />
        <Differences changes={differencesOf(shown.textBefore, shown.textAfter)} lang="en" />
      </Specimen>
      <Specimen of={["Traces"]}>
        <Traces traces={tracesIn(shown.telling)} lang="en" />
      </Specimen>
      <Specimen of={["GuideText"]} still>
        <GuideText
          guide={{
            ...{ language: "en", title: shown.row, lead: shown.guideLead },
            contents: contents.map(({ id, words: name }) => ({ id, words: name })),
            pieces: [{ html: comment, drawing: "marks" }],
          }}
        />
      </Specimen>
    </Section>
  );
}
