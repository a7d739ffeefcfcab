-- A new comment is written into each index of its table. Most comments answer none, are on no proposal and on no place
-- of the text: indexes of those that do leave them out.
DROP INDEX "Comment_parentId_idx";
DROP INDEX "Comment_proposalId_seq_idx";
DROP INDEX "Comment_anchorId_seq_idx";
CREATE INDEX "Comment_replies" ON "Comment"("parentId") WHERE "parentId" IS NOT NULL;
CREATE INDEX "Comment_on_proposals" ON "Comment"("proposalId", "seq") WHERE "proposalId" IS NOT NULL;
CREATE INDEX "Comment_on_places" ON "Comment"("anchorId", "seq") WHERE "anchorId" IS NOT NULL;

-- No more windows stand open than comments are written in an hour.
DROP INDEX "EditWindow_endsAt_idx";
