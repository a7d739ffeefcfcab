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
  remarks: RemarksInRoom;
  since: { submittedOn: string; own: boolean; language: string; changes: Change[] } | null;
}

/** What those who judge a text gave, say to each other, and ask its authors to mend. */
export function Room({ code, room }: { code: string; room: Said }) {
  return (
    <>
      <ChangesSince of={room.since} />
      <GivenReviews given={room.given} />
      <ReviewNotes code={code} said={room.said} linked />
      <Remarks of={room.remarks} />
    </>
  );
}
