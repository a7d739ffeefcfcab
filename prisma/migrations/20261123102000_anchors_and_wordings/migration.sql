-- CreateTable
CREATE TABLE "Anchor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "atSection" TEXT NOT NULL,
    "atBlock" INTEGER NOT NULL,
    "lost" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Anchor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EditWindow" (
    "commentId" TEXT NOT NULL PRIMARY KEY,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "EditWindow_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentWording" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    CONSTRAINT "CommentWording_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "anchorId" TEXT REFERENCES "Anchor" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Comment_anchorId_seq_idx" ON "Comment"("anchorId", "seq");

-- CreateIndex
CREATE INDEX "Anchor_conceptId_atBlock_idx" ON "Anchor"("conceptId", "atBlock");

-- CreateIndex
CREATE INDEX "EditWindow_endsAt_idx" ON "EditWindow"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "CommentWording_commentId_number_key" ON "CommentWording"("commentId", "number");

-- Whatever deletes a comment or parts it from its author takes its earlier words along in the same transaction,
-- whichever verb it was. A migration that makes "Comment" anew drops these triggers with the old table and has to make
-- them again.
CREATE TRIGGER "Comment_leaves_wordings" AFTER UPDATE OF "state", "authorId" ON "Comment"
WHEN NEW."state" = 'deleted' OR NEW."authorId" IS NULL
BEGIN
  DELETE FROM "CommentWording" WHERE "commentId" = OLD."id";
  DELETE FROM "EditWindow" WHERE "commentId" = OLD."id";
END;
