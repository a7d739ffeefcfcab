import type { ShownNotice } from "~/domain/notices/kinds";
import { NoticeLines } from "~/forms/notice-lines";
import { SummaryForm } from "~/forms/summary-form";
import { Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;

const notice: ShownNotice = {
  ...{ code: "sample", kind: "reply", says: "", seen: false, day: "2024-05-12", count: 0 },
  ...{ pseudonym: shown.reader, title: shown.text, language: "en", path: "#on-discussion" },
};

/** Parts of what a member is told, and of what a discussion came to. */
export function NoticeSpecimens() {
  return (
    <>
      <Specimen of={["NoticeLines"]} still>
        <NoticeLines notices={[notice, { ...notice, code: "another", kind: "comment", count: 3, seen: true }]} />
      </Specimen>
      <Specimen of={["SummaryForm"]} still>
        <SummaryForm slug="sample" formToken="sample" seen={0} />
      </Specimen>
    </>
  );
}
