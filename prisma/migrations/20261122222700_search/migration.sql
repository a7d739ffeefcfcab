-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "searchSeq" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "Comment_searchSeq_key" ON "Comment"("searchSeq");

-- CreateIndex
CREATE INDEX "Concept_reading_commentCount_publishedSeq_idx" ON "Concept"("reading", "commentCount", "publishedSeq");

-- CreateIndex
CREATE INDEX "Concept_reading_endorsements_publishedSeq_idx" ON "Concept"("reading", "endorsements", "publishedSeq");

-- Full text of the versions that are read. The words stand in it as app/domain/concepts/search-words.ts makes them,
-- not as people wrote them; "plain" is the text from which passages are shown, "version" the id of the version that it is.
-- A row has the number "publishedSeq".
CREATE VIRTUAL TABLE "ConceptSearch" USING fts5(title, summary, body, facets, plain UNINDEXED, version UNINDEXED, tokenize = "ascii tokenchars '_'");
-- Words of what is deleted leave the index at once, not when its parts are merged some day.
INSERT INTO "ConceptSearch" ("ConceptSearch", "rank") VALUES ('secure-delete', 1);

-- Full text of visible comments. A row has the number "searchSeq".
CREATE VIRTUAL TABLE "CommentSearch" USING fts5(body, tokenize = 'ascii');
INSERT INTO "CommentSearch" ("CommentSearch", "rank") VALUES ('secure-delete', 1);

-- Whatever takes a text away from readers takes it out of the search in the same transaction, whichever verb it was.
-- A migration that makes "Concept" or "Comment" anew drops these triggers with the old table and has to make them again.
CREATE TRIGGER "Comment_leaves_search" AFTER UPDATE OF "state", "body", "bodyHtml" ON "Comment"
WHEN OLD."searchSeq" IS NOT NULL AND (NEW."state" <> 'visible' OR NEW."bodyHtml" IS NOT OLD."bodyHtml")
BEGIN
  DELETE FROM "CommentSearch" WHERE rowid = OLD."searchSeq";
  UPDATE "Comment" SET "searchSeq" = NULL WHERE "id" = OLD."id";
END;

CREATE TRIGGER "Comment_goes_from_search" AFTER DELETE ON "Comment"
WHEN OLD."searchSeq" IS NOT NULL
BEGIN
  DELETE FROM "CommentSearch" WHERE rowid = OLD."searchSeq";
END;

CREATE TRIGGER "Concept_leaves_search" AFTER UPDATE OF "reading", "currentId", "publishedSeq" ON "Concept"
WHEN OLD."publishedSeq" IS NOT NULL AND (NEW."reading" = 'none' OR NEW."currentId" IS NOT OLD."currentId"
  OR NEW."publishedSeq" IS NOT OLD."publishedSeq")
BEGIN
  DELETE FROM "ConceptSearch" WHERE rowid = OLD."publishedSeq"
    AND (NEW."reading" = 'none' OR NEW."publishedSeq" IS NOT OLD."publishedSeq" OR version IS NOT NEW."currentId");
END;

CREATE TRIGGER "Concept_moves_in_search" AFTER UPDATE OF "reading", "sphere", "authorKind", "language" ON "Concept"
WHEN NEW."publishedSeq" IS NOT NULL AND NEW."reading" <> 'none' AND (NEW."reading" <> OLD."reading"
  OR NEW."sphere" <> OLD."sphere" OR NEW."authorKind" <> OLD."authorKind" OR NEW."language" <> OLD."language")
BEGIN
  UPDATE "ConceptSearch" SET facets =
    'r_' || NEW."reading" || ' s_' || NEW."sphere" || ' k_' || NEW."authorKind" || ' l_' || NEW."language"
  WHERE rowid = NEW."publishedSeq";
END;

CREATE TRIGGER "Concept_goes_from_search" AFTER DELETE ON "Concept"
WHEN OLD."publishedSeq" IS NOT NULL
BEGIN
  DELETE FROM "ConceptSearch" WHERE rowid = OLD."publishedSeq";
END;
