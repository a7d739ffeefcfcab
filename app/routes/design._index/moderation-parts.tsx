import type { JudgedComment } from "~/domain/discussion/judged";
import { DecisionOnComment } from "~/forms/decision-on-comment";
import { Radios } from "~/forms/fields";
import { ModerationForm } from "~/forms/moderation-form";
import { TurningForm } from "~/forms/turning-form";
import { Judged, ReportedFor } from "~/ui/judged";
import { useT } from "~/ui/language";
import { Decided } from "~/ui/moderation-decisions";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const day = "2024-05-12";
const concept = { slug: "sample", title: shown.row, language: "en" };
const submit = { submit: shown.decide, back: "#on-moderation", words: { label: shown.words, hint: shown.wordsHint } };

/** What those see who keep discussions fit to read, and those on whom they decide. */
export function ModerationParts({ comment, answer }: { comment: string; answer: string }) {
  const t = useT();
  const one: JudgedComment = {
    ...{ code: "sample", state: "visible", bodyHtml: comment },
    ...{ writtenOn: day, pseudonym: shown.reader },
  };
  const hidden = { ...one, state: "hidden", bodyHtml: answer, pseudonym: null };
  return (
    <Section name="moderation">
      <Specimen of={["Judged"]} still>
        <Judged comment={one} parent={hidden} concept={concept} />
        <Judged comment={hidden} parent={null} concept={{ ...concept, title: "" }} stands={false} />
      </Specimen>
      <Specimen of={["ReportedFor"]}>
        <ReportedFor
          reports={[
            { reason: "personal", count: 12, words: shown.reported },
            { reason: "off_topic", count: 1, words: [] },
          ]}
        />
      </Specimen>
      <Specimen of={["Decided"]}>
        <Decided what={t("moderation:act.hidden")} {...{ day, reason: "personal", words: shown.decidedOn }} />
        <Decided what={t("moderation:act.kept")} day={day} words="" more={t("moderation:one.yours")} />
      </Specimen>
      <Specimen of={["ModerationForm", "ReasonField"]} still>
        <ModerationForm
          {...{ ...submit, reason: true, seen: 0 }}
          refused={{ values: {}, errors: { reason: "errors:chooseOne", words: "errors:required" } }}
        >
          {(form) => (
            <Radios
              form={form}
              name="days"
              label={t("moderation:mute.days")}
              options={[{ value: "1", label: t("moderation:mute.day", { count: 1 }) }]}
            />
          )}
        </ModerationForm>
        <div className="mt-10">
          <ModerationForm {...submit} />
        </div>
      </Specimen>
      <Specimen of={["DecisionOnComment"]} still>
        <DecisionOnComment way="warning" one={{ comment: one, parent: null, concept, seen: 0 }} refused={undefined} />
      </Specimen>
      <Specimen of={["TurningForm"]} still>
        <TurningForm way="closing" concept={concept} refused={undefined} />
        <div className="mt-10">
          <TurningForm
            {...{ way: "reopening", concept }}
            refused={{ values: {}, errors: { words: "errors:required" } }}
          />
        </div>
      </Specimen>
    </Section>
  );
}
