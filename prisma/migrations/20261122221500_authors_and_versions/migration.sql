-- CreateTable
CREATE TABLE "ConceptAuthor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "accountId" TEXT,
    "position" INTEGER NOT NULL,
    "shownAs" TEXT NOT NULL DEFAULT 'pseudonym',
    CONSTRAINT "ConceptAuthor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConceptAuthor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- Whoever wrote a concept is the first of its authors.
INSERT INTO "ConceptAuthor" ("id", "conceptId", "accountId", "position")
SELECT lower(hex(randomblob(13))), "id", "authorId", 1 FROM "Concept";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Concept" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "slug" TEXT,
    "authorKind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reading" TEXT NOT NULL DEFAULT 'none',
    "currentId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "startedOn" TEXT NOT NULL,
    "submittedOn" TEXT,
    "publishedOn" TEXT,
    "publishedSeq" INTEGER,
    "submittedSeq" INTEGER,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "rootCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Concept_currentId_fkey" FOREIGN KEY ("currentId") REFERENCES "ConceptVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Concept" ("authorKind", "body", "bodyHtml", "code", "commentCount", "id", "language", "lastSeq", "publishedOn", "publishedSeq", "revision", "rootCount", "slug", "sphere", "startedOn", "state", "submittedOn", "submittedSeq", "summary", "title", "reading", "currentId") SELECT "authorKind", "body", "bodyHtml", "code", "commentCount", "id", "language", "lastSeq", "publishedOn", "publishedSeq", "revision", "rootCount", "slug", "sphere", "startedOn", "state", "submittedOn", "submittedSeq", "summary", "title",
  CASE "state" WHEN 'published' THEN 'open' WHEN 'archived' THEN 'archived' ELSE 'none' END,
  (SELECT v."id" FROM "ConceptVersion" v WHERE v."conceptId" = "Concept"."id" ORDER BY v."number" DESC LIMIT 1)
FROM "Concept";
DROP TABLE "Concept";
ALTER TABLE "new_Concept" RENAME TO "Concept";
CREATE UNIQUE INDEX "Concept_code_key" ON "Concept"("code");
CREATE UNIQUE INDEX "Concept_slug_key" ON "Concept"("slug");
CREATE UNIQUE INDEX "Concept_currentId_key" ON "Concept"("currentId");
CREATE UNIQUE INDEX "Concept_publishedSeq_key" ON "Concept"("publishedSeq");
CREATE UNIQUE INDEX "Concept_submittedSeq_key" ON "Concept"("submittedSeq");
CREATE INDEX "Concept_reading_publishedSeq_idx" ON "Concept"("reading", "publishedSeq");
CREATE INDEX "Concept_state_submittedSeq_idx" ON "Concept"("state", "submittedSeq");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ConceptAuthor_accountId_idx" ON "ConceptAuthor"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptAuthor_conceptId_accountId_key" ON "ConceptAuthor"("conceptId", "accountId");
