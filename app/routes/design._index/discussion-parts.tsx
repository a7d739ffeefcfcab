import type { ShownComment } from "~/domain/discussion/threads";
import { ReadingMarks } from "~/forms/reading-marks";
import {
  AroundDiscussion,
  DiscussionFacts,
  FilterLinks,
  OneThread,
  OrderLinks,
  PageOfThreads,
  PinnedContents,
} from "~/ui/discussion";
import { DiscussionStands } from "~/ui/discussion-state";
import { Quoted } from "~/ui/quoted";
import { Threads } from "~/ui/threads";
import { NoticeSpecimens } from "./notice-specimens";
import type { Texts } from "./reading-parts";
import { Section, Specimen } from "./specimen";
import words from "./words.json";
import { WritingParts } from "./writing-parts";

const { shown } = words;
const day = "2024-05-12";

function threadOf({ comment, answer }: Texts): ShownComment[] {
  const one = (code: string, more: Partial<ShownComment>): ShownComment => ({
    ...{ code, state: "visible", html: answer, writtenOn: day, pseudonym: shown.reader, own: false, more: null },
    ...{ seq: 1, endorsements: { band: "nobody" }, endorsed: false, isNew: false },
    ...{ byAuthor: false, byExpert: false, inReplyTo: null, onProposal: null, replies: [] },
    ...{ stance: "none", edited: false, editable: false, place: null },
    ...more,
  });
  const third = one("d", { inReplyTo: { code: "c", pseudonym: shown.expert, here: true } });
  const second = one("c", { pseudonym: shown.expert, byExpert: true, replies: [third] });
  const first = one("b", { pseudonym: shown.author, byAuthor: true, own: true, endorsed: null, replies: [second] });
  return [
    one("a", {
      ...{ html: comment, replies: [first], stance: "question", edited: true },
      ...{ more: { count: 12, code: "h" }, endorsements: { count: 12 } },
    }),
    one("e", { state: "deleted", pseudonym: null }),
    one("f", { state: "hidden", pseudonym: null }),
    one("g", { pseudonym: null, isNew: true, endorsed: true, endorsements: { band: "few" } }),
  ];
}

const discussed = { slug: "sample", open: true, commentCount: 12, rootCount: 60, discussedOn: day };
const onePage = { threads: [] as ShownComment[], seqs: "" };

const line = { asks: true, writtenOn: null, mayWrite: false, mayExport: false };
const stands = { slug: "sample", last: null, slowMinutes: 0, moderates: false };

/** Discussions: what stands around the threads, the threads, where one writes, and what members are told. */
export function DiscussionParts({ texts }: { texts: Texts }) {
  return (
    <Section name="discussion">
      <Specimen of={["Threads"]} still>
        <div className="discussion">
          <Threads threads={threadOf(texts)} open threadPath={() => "#sample"} />
        </div>
      </Specimen>
      <Specimen of={["DiscussionFacts", "PinnedContents", "ReadingMarks"]} still>
        <DiscussionFacts concept={discussed} />
        <PinnedContents slug="sample" pins={[{ code: "a", label: shown.text, shown: true }]} arranges />
        <ReadingMarks slug="sample" marks={{ noted: true, unread: 4, lastSeq: 12 }} seqs="1-8" />
      </Specimen>
      <Specimen of={["OrderLinks", "FilterLinks", "PageOfThreads", "OneThread"]} still>
        <OrderLinks slug="sample" view={{ order: "endorsed" }} />
        <FilterLinks
          slug="sample"
          view={{ filter: { stance: "question" } }}
          sections={[]}
          lang="en"
          can={{ answered: true, new: true }}
        />
        <PageOfThreads
          concept={discussed}
          shown={{ ...onePage, view: {}, page: 1, pages: 3, previous: null, next: null }}
          arranges={false}
        />
        <OneThread
          concept={discussed}
          shown={{ ...onePage, root: "a", earlier: null, later: { thread: "a", from: "b" } }}
          arranges={false}
        />
      </Specimen>
      <Specimen of={["Quoted"]}>
        <Quoted pseudonym={shown.reader} bodyHtml={texts.comment} />
        <Quoted pseudonym={null} bodyHtml={texts.answer} />
      </Specimen>
      <Specimen of={["AroundDiscussion"]} still>
        <AroundDiscussion slug="sample" line={line} />
        <AroundDiscussion slug="sample" line={{ ...line, mayExport: true }} here />
      </Specimen>
      <Specimen of={["DiscussionStands"]} still>
        <DiscussionStands
          state={{ ...stands, last: { act: "closed", words: shown.closing, day }, slowMinutes: 60, moderates: true }}
        />
        <DiscussionStands state={{ ...stands, last: { act: "reopened", words: shown.text, day } }} />
        <DiscussionStands state={{ ...stands, slowMinutes: 5 }} />
      </Specimen>
      <WritingParts texts={texts} />
      <NoticeSpecimens />
    </Section>
  );
}
