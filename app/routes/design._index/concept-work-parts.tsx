import type { Criterion } from "~/domain/concepts/criteria";
import type { Moment } from "~/domain/concepts/zones";
import { OfficialAnswerForm } from "~/forms/answer-form";
import { AnswersForm } from "~/forms/answers-form";
import { CallForm, DeadlineFields, Wordings } from "~/forms/call-form";
import { CallRowForm } from "~/forms/call-row-form";
import { DecisionForm } from "~/forms/decision-form";
import { DocumentField } from "~/forms/document-field";
import { ProposalDecision } from "~/forms/proposal-decision";
import { ProposalForm } from "~/forms/proposal-form";
import { ReviewForm } from "~/forms/review-form";
import { plainForm } from "~/forms/use-app-form";
import { CallAnswers } from "~/ui/call-answers";
import { CallGaps } from "~/ui/call-gaps";
import { CallForNew } from "~/ui/call-for-new";
import { CallOfConceptPart } from "~/ui/call-of-concept";
import {
  CallActs,
  CallFacts,
  CriteriaList,
  Deadline,
  type ListedCall,
  QuestionFacts,
  QuestionList,
  Told,
} from "~/ui/call-parts";
import { CallText } from "~/ui/call-text";
import { ConceptLines } from "~/ui/concept-lines";
import { DiscussionForMembers } from "~/ui/for-visitors";
import { GivenReviews, ScoreList } from "~/ui/given-reviews";
import { OfficialAnswer } from "~/ui/official-answer";
import { OpenCalls } from "~/ui/open-calls";
import { CreditLine, ProposalRows, ProposalsApart, SectionsToChange } from "~/ui/proposal-parts";
import { AskingSpecimens } from "./asking-specimens";
import { RegistrationSpecimens } from "./registration-specimens";
import { RemarkSpecimens } from "./remark-specimens";
import { ReviewNotes } from "~/ui/review-notes";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const said = { text: shown.text, language: "en" } as const;
const deadline: Moment = {
  ...{ day: "2024-05-12", time: "23:59", zone: "Europe/Vilnius" },
  home: { day: "2024-05-13", time: "00:59" },
};
const call = {
  standing: "open",
  ...{ code: "sample", title: said, sphere: "digital", languages: ["be"] },
  ...{ shortest: 2000, longest: 60_000, deadline },
} as const;
const listed: ListedCall & { code: string } = { ...call, languages: [...call.languages] };
const criteria: Criterion[] = [{ key: "need", name: shown.text, help: shown.text, weight: 2, language: "en" }];
const question = { key: "first", words: said, required: true, longest: 500 };
const of = { call: listed, questions: 2, answered: 1, free: true };
const sections = [
  { id: "text-first", level: 2, words: shown.text },
  { id: "text-second", level: 3, words: shown.text },
];
const proposal = { code: "sample", heading: shown.text, state: "accepted", pseudonym: shown.reader };
const asked = {
  ...{ slug: "sample", language: "en", version: 1, sections, changes: null },
  section: { id: "text-first", source: shown.text },
};
const spread = { count: 2, average: 3.5, lowest: 3, highest: 4, deviation: 0.5 };
const review = { reviewer: shown.reader, own: false, givenOn: "2024-05-12", advice: "accept", current: true };
const given = {
  ...{ why: null, criteria },
  reviews: [{ ...review, commentHtml: `<p>${shown.text}</p>`, scores: { need: 4 }, whys: { need: shown.text } }],
  summary: { count: 2, whole: spread, criteria: [{ key: "need", spread }], advice: { accept: 1, return: 1 } },
};
const note = { code: "sample", bodyHtml: `<p>${shown.text}</p>`, writtenOn: "2024-05-12", by: shown.reader, own: true };
const conferred = { why: null, own: null, open: true, earlier: false, notes: [note] };
const empty = plainForm({ start: { file: "", closesOn: "", closesTime: "", zone: "", which: "" } });

/** Parts of calls, official answers and proposals to change, with words of their length. */
export function ConceptWorkParts({ comment }: { comment: string }) {
  return (
    <Section name="concepts">
      <Specimen of={["Told", "Deadline"]}>
        <p>
          <Told said={said} />, <Deadline deadline={deadline} />
        </p>
      </Specimen>
      <Specimen of={["CallFacts"]}>
        <CallFacts call={listed} />
      </Specimen>
      <Specimen of={["CallText", "ToldText", "CriteriaList", "QuestionList", "QuestionFacts"]} still>
        <CallText text={{ html: comment, language: "en" }} criteria={criteria} questions={[question]} />
        <CriteriaList criteria={criteria} />
        <QuestionList questions={[question]} />
        <QuestionFacts {...question} />
      </Specimen>
      <Specimen of={["CallActs"]}>
        <CallActs acts={[{ act: "extended", reason: shown.text, takenOn: "2024-05-02", deadline }]} />
      </Specimen>
      <Specimen of={["OpenCalls"]} still>
        <OpenCalls calls={[listed]} />
      </Specimen>
      <Specimen of={["CallForNew", "CallOfConceptPart"]} still>
        <CallForNew call={{ code: "sample", title: said, open: true }} />
        <CallOfConceptPart code="sample" of={of} />
      </Specimen>
      <Specimen of={["CallGaps"]} still>
        <CallGaps code="sample" of={of} errors={{ answers: "" }} alone={null} />
      </Specimen>
      <Specimen of={["ConceptLines"]} still>
        <ConceptLines concepts={[{ ...{ code: "sample", title: said.text, language: "en" }, state: "in_review" }]} />
      </Specimen>
      <Specimen of={["CallAnswers"]} still>
        <CallAnswers of={{ code: "sample", title: said, answers: [{ ...question, answer: shown.text }] }} />
      </Specimen>
      <Specimen of={["GivenReviews", "ScoreList", "ReviewNotes"]} still>
        <GivenReviews given={given} />
        <ScoreList criteria={[{ ...criteria[0]!, score: 4, why: shown.text }]} />
        <ReviewNotes code="sample" said={conferred} linked />
      </Specimen>
      <Specimen of={["ReviewForm"]} still>
        <ReviewForm code="sample" criteria={criteria} start={{ revision: "0" }} />
      </Specimen>
      <Specimen of={["DecisionForm"]} still>
        <DecisionForm
          way="return"
          text={{ code: "sample", title: said.text, language: "en", revision: 0, seen: "", words: "" }}
          refused={undefined}
        />
      </Specimen>
      <Specimen of={["AnswersForm"]} still>
        <AnswersForm
          questions={[{ ...question, field: "first", answer: "" }]}
          {...{ seen: "", back: "#on-concepts", refused: undefined }}
        />
      </Specimen>
      <Specimen of={["CallForm", "Wordings", "DeadlineFields"]} still>
        <CallForm start={{}} rules submit={shown.save} back="#on-concepts" refused={undefined} />
        <Wordings form={empty} name="sample" label="organizing-calls:form.title" />
        <DeadlineFields form={empty} />
      </Specimen>
      <Specimen of={["CallRowForm"]} still>
        <CallRowForm kind="criteria" start={{}} submit={shown.save} back="#on-concepts" refused={undefined} />
      </Specimen>
      <Specimen of={["DocumentField"]} still>
        <DocumentField form={empty} />
      </Specimen>
      <Specimen of={["OfficialAnswer", "OfficialAnswerForm"]} still>
        <OfficialAnswer answer={{ signedAs: "organizers", name: "", bodyHtml: comment, answeredOn: "2024-05-12" }} />
        <OfficialAnswerForm slug="sample" formToken="sample" />
      </Specimen>
      <Specimen of={["DiscussionForMembers"]} still>
        <DiscussionForMembers />
      </Specimen>
      <Specimen of={["SectionsToChange", "CreditLine"]} still>
        <SectionsToChange slug="sample" language="en" sections={sections} />
        <CreditLine slug="sample" credit={{ as: "pseudonym", name: shown.reader, code: "sample" }} />
      </Specimen>
      <Specimen of={["ProposalRows", "ProposalsApart"]} still>
        <ProposalRows
          {...{ slug: "sample", language: "en" }}
          proposals={[{ ...proposal, proposedOn: "2024-05-02", decidedOn: "2024-05-12" }]}
        />
        <ProposalsApart slug="sample" language="en" proposals={[proposal]} />
      </Specimen>
      <Specimen of={["ProposalForm"]} still>
        <ProposalForm asked={asked} formToken="sample" />
      </Specimen>
      <Specimen of={["ProposalDecision"]} still>
        <ProposalDecision
          act="decline"
          asked={{ slug: "sample", code: "sample", heading: "", language: "en", changes: [] }}
          form={empty}
        />
      </Specimen>
      <RemarkSpecimens comment={comment} />
      <RegistrationSpecimens />
      <AskingSpecimens />
    </Section>
  );
}
