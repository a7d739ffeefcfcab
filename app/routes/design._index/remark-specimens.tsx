import { RemarkChangeForm, RemarkForm } from "~/forms/remark-form";
import { RepliesForm } from "~/forms/replies-form";
import { ChangesSince } from "~/ui/changes-since";
import { OwnRemarksPart, RemarkGaps, RemarksBeside } from "~/ui/own-remarks";
import { ReminderLine } from "~/ui/reminder-line";
import { Answer, RemarkPlaceName, Remarks } from "~/ui/remarks";
import { StageInShort, WayOfConcept } from "~/ui/way-of-concept";
import { Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const sections = [{ id: "text-first", level: 2, words: shown.text }];
const place = { section: "text-first", heading: shown.text };
const room = { ...{ code: "sample", title: shown.text, language: "en", judged: true, organizes: true }, review: null };
const way = [
  { stage: "written", standing: "past", day: "2024-05-02" },
  { stage: "handedIn", standing: "past", day: "2024-05-04" },
  { stage: "inReview", standing: "now", day: "2024-05-12" },
  { stage: "decision", standing: "ahead", day: null },
  { stage: "published", standing: "ahead", day: null },
] as const;

/** Remarks with their answers, and where a text stands, with words of their length. */
export function RemarkSpecimens({ comment }: { comment: string }) {
  const remark = { ...place, code: "sample", bodyHtml: comment, answerHtml: comment };
  const inRoom = { ...remark, announced: false, by: shown.reader, own: false, changeable: true };
  const of = { editable: true, open: 1, returns: [[remark]] };
  const shared = { code: "sample", back: "#on-concepts" };
  return (
    <>
      <Specimen of={["Remarks", "RemarkPlaceName", "Answer"]} still>
        <Remarks of={{ ...room, sections, remarks: [inRoom] }} />
        <RemarkPlaceName place={place} lang="en" />
        <Answer html={comment} />
      </Specimen>
      <Specimen of={["OwnRemarksPart", "RemarksBeside", "RemarkGaps"]} still>
        <OwnRemarksPart code="sample" of={of} lang="en" />
        <RemarksBeside of={of} lang="en" />
        <RemarkGaps code="sample" errors={{ remarks: shown.text }} />
      </Specimen>
      <Specimen of={["WayOfConcept", "StageInShort", "ReminderLine"]} still>
        <WayOfConcept state="in_review" way={[...way]} askedUntil="2024-05-26" />
        <p>
          <StageInShort state="in_review" />
        </p>
        <p>
          <ReminderLine reminder={{ code: "sample", closes: null, unanswered: 2 }} />
        </p>
      </Specimen>
      <Specimen of={["ChangesSince"]} still>
        <ChangesSince of={{ submittedOn: "2024-05-12", own: false, language: "en", changes: [] }} />
      </Specimen>
      <Specimen of={["RemarkForm", "RemarkChangeForm"]} still>
        <RemarkForm {...shared} sections={sections} start={{ section: "", body: "", formToken: "sample" }} />
        <RemarkChangeForm start={{ body: shown.text, seen: "sample" }} saved={shown.text} back="#on-concepts" />
      </Specimen>
      <Specimen of={["RepliesForm"]} still>
        <RepliesForm
          {...{ ...shared, language: "en", start: {}, clashes: [] }}
          remarks={[{ ...remark, field: "answer-sample", answer: "" }]}
        />
      </Specimen>
    </>
  );
}
