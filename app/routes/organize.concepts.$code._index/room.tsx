import type { Change } from "~/domain/concepts/differences";
import type { RemarksInRoom } from "~/domain/concepts/remarks";
import type { GivenReviewsSeen, ReviewNotesSeen } from "~/domain/concepts/reviews";
import { ChangesSince } from "~/ui/changes-since";
import { GivenReviews } from "~/ui/given-reviews";
import { Remarks } from "~/ui/remarks";
import { ReviewNotes } from "~/ui/review-notes";

interface Said {
  given: GivenReviewsSeen;
  said: ReviewNotesSeen;
  /** What concerns the text in work alone; nothing once it is published. */
  work: {
    remarks: RemarksInRoom;
    since: { submittedOn: string; own: boolean; language: string; changes: Change[] } | null;
  } | null;
}

/**
 * What those who judge a text gave, say to each other, and ask its authors to mend; of a version that is published,
 * as far as there is anything.
 */
export function Room({ code, room }: { code: string; room: Said }) {
  const { given, said, work } = room;
  return (
    <>
      {work ? <ChangesSince of={work.since} /> : null}
      {work || given.reviews.length > 0 ? <GivenReviews given={given} /> : null}
      {work || said.notes.length > 0 ? <ReviewNotes code={code} said={said} linked /> : null}
      {work ? <Remarks of={work.remarks} /> : null}
    </>
  );
}
