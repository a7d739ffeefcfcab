-- A new comment changes a page of each index of its table. Most comments say no stance and are about no section, and
-- replies stand in no order of their own: indexes of those that do leave them out.
DROP INDEX "Comment_conceptId_depth_threadSize_seq_idx";
DROP INDEX "Comment_conceptId_stance_seq_idx";
DROP INDEX "Comment_conceptId_section_seq_idx";
CREATE INDEX "Comment_roots_by_size" ON "Comment"("conceptId", "threadSize", "seq") WHERE "depth" = 0;
CREATE INDEX "Comment_stance_by_age" ON "Comment"("conceptId", "stance", "seq") WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_section_by_age" ON "Comment"("conceptId", "section", "seq") WHERE "depth" = 0 AND "section" <> '';

-- A table that is its own index. Renaming one would fail at the trigger that names it.
CREATE TEMPORARY TABLE "open_windows" AS SELECT "commentId", "endsAt" FROM "EditWindow";
DROP TABLE "EditWindow";
CREATE TABLE "EditWindow" (
    "commentId" TEXT NOT NULL PRIMARY KEY,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "EditWindow_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "EditWindow" ("commentId", "endsAt") SELECT "commentId", "endsAt" FROM "open_windows";
DROP TABLE "open_windows";
