-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "stance" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "Comment" ADD COLUMN "section" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Comment" ADD COLUMN "endorsements" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Comment" ADD COLUMN "threadSize" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Comment" ADD COLUMN "editedOn" TEXT;

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "discussion" TEXT NOT NULL DEFAULT 'open';

-- What threads hold already.
UPDATE "Comment" SET "threadSize" = (
  SELECT COUNT(*) FROM "Comment" r WHERE r."rootId" = "Comment"."id" AND r."depth" > 0 AND r."state" <> 'deleted')
WHERE "depth" = 0;

-- CreateIndex
CREATE INDEX "Comment_conceptId_depth_endorsements_seq_idx" ON "Comment"("conceptId", "depth", "endorsements", "seq");

-- CreateIndex
CREATE INDEX "Comment_conceptId_depth_threadSize_seq_idx" ON "Comment"("conceptId", "depth", "threadSize", "seq");

-- CreateIndex
CREATE INDEX "Comment_conceptId_stance_seq_idx" ON "Comment"("conceptId", "stance", "seq");

-- CreateIndex
CREATE INDEX "Comment_conceptId_section_seq_idx" ON "Comment"("conceptId", "section", "seq");

-- CreateIndex
CREATE INDEX "Comment_authorId_conceptId_idx" ON "Comment"("authorId", "conceptId");

-- DropIndex
DROP INDEX "Comment_authorId_idx";
