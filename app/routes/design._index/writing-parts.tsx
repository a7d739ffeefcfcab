import { CommentPreview } from "~/forms/comment-preview";
import { PublicPerson } from "~/forms/public-person";
import { plainForm } from "~/forms/use-app-form";
import { CommentPage, EditPage, ReplyPage } from "~/forms/writing-pages";
import { Specimen } from "./specimen";
import type { Texts } from "./reading-parts";
import words from "./words.json";

const { shown } = words;
const named = { values: { body: shown.named }, errors: { body: "mistakes:personal.name" } };
const none = { kept: null, sent: undefined, language: "en" } as const;
const slow = { slug: "x", last: null, slowMinutes: 60, moderates: false };

/** The pages on which people write in a discussion. */
export function WritingParts({ texts }: { texts: Texts }) {
  const concept = { slug: "x", open: true, discussion: slow, title: shown.question };
  return (
    <>
      <Specimen of={["CommentPage", "WritingForm", "WritingStands"]} still>
        <CommentPage
          {...{ ...none, ...concept, formToken: "", passage: { section: false, words: shown.reply } }}
          start={{ stance: "none", body: "", about: "1p1" }}
        />
      </Specimen>
      <Specimen of={["ReplyPage"]} still>
        <ReplyPage
          {...{ ...none, code: "x", open: true, discussion: slow, title: shown.question, formToken: "" }}
          parent={{ bodyHtml: texts.answer, pseudonym: shown.reader }}
          start={{ body: "" }}
        />
      </Specimen>
      <Specimen of={["EditPage"]} still>
        <EditPage
          {...{ ...none, code: "x", closed: null, concept: { title: shown.question, language: "en" } }}
          saved={{ body: shown.reply, seen: "x" }}
          start={{ body: shown.reply, seen: "x" }}
        />
      </Specimen>
      <Specimen of={["PublicPerson"]} still>
        <PublicPerson form={plainForm({ refused: named })} refused={named} />
      </Specimen>
      <Specimen of={["CommentPreview"]} still>
        <CommentPreview of={{ values: {}, errors: {}, shown: { html: texts.answer, traces: [] } }} />
      </Specimen>
    </>
  );
}
