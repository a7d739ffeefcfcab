-- What somebody has read, endorsed: tags of nobody, in no order, hence without hidden row numbers.
-- CreateTable
CREATE TABLE "DiscussionReading" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "ranges" TEXT NOT NULL,
    CONSTRAINT "DiscussionReading_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CommentEndorsement" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "commentId" TEXT NOT NULL,
    CONSTRAINT "CommentEndorsement_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PinnedComment" (
    "commentId" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "PinnedComment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PinnedComment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DiscussionReading_conceptId_idx" ON "DiscussionReading"("conceptId");

-- CreateIndex
CREATE INDEX "CommentEndorsement_commentId_idx" ON "CommentEndorsement"("commentId");

-- CreateIndex
CREATE INDEX "PinnedComment_conceptId_place_idx" ON "PinnedComment"("conceptId", "place");

-- Pages of a discussion in an order by endorsements, of which a number below ten tells its band alone, and in an order
-- by replies, also among the roots of one stance or section. Partial indexes stand here alone: the schema has no words
-- for them. The same expression is in app/domain/discussion/ordering.server.ts.
CREATE INDEX "Comment_roots_by_endorsements" ON "Comment"("conceptId",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0;
CREATE INDEX "Comment_stance_by_endorsements" ON "Comment"("conceptId", "stance",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_stance_by_size" ON "Comment"("conceptId", "stance", "threadSize", "seq")
  WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_section_by_endorsements" ON "Comment"("conceptId", "section",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0 AND "section" <> '';
CREATE INDEX "Comment_section_by_size" ON "Comment"("conceptId", "section", "threadSize", "seq")
  WHERE "depth" = 0 AND "section" <> '';

-- Comments that somebody endorses, to find the endorsements of one who goes; and deleted ones, which are news to nobody.
CREATE INDEX "Comment_endorsed" ON "Comment"("id") WHERE "endorsements" > 0;
CREATE INDEX "Comment_deleted" ON "Comment"("conceptId", "seq") WHERE "state" = 'deleted';

-- DropIndex
DROP INDEX "Comment_conceptId_depth_endorsements_seq_idx";
