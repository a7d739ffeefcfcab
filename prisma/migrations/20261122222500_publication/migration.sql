-- Tables of tags have no hidden numbers of their own: in the order of its rows one would read which tags came together.
-- CreateTable
CREATE TABLE "Endorsement" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "Endorsement_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ConceptFollow" (
    "tag" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("tag", "conceptId"),
    CONSTRAINT "ConceptFollow_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "OfficialAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "signedAs" TEXT NOT NULL,
    "authorId" TEXT,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "answeredOn" TEXT NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "OfficialAnswer_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OfficialAnswer_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'members';
ALTER TABLE "Concept" ADD COLUMN "changes" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Concept" ADD COLUMN "endorsements" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Concept" ADD COLUMN "relatedBy" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Concept" ADD COLUMN "related" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ConceptAuthor" ADD COLUMN "agreedOn" TEXT;
ALTER TABLE "ConceptAuthor" ADD COLUMN "named" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ConceptVersion" ADD COLUMN "changes" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ConceptVersion" ADD COLUMN "laterSeq" INTEGER;

-- CreateIndex
CREATE INDEX "Concept_audience_publishedSeq_idx" ON "Concept"("audience", "publishedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptVersion_laterSeq_key" ON "ConceptVersion"("laterSeq");

-- CreateIndex
CREATE INDEX "Endorsement_conceptId_idx" ON "Endorsement"("conceptId");

-- CreateIndex
CREATE INDEX "ConceptFollow_conceptId_idx" ON "ConceptFollow"("conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAnswer_seq_key" ON "OfficialAnswer"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAnswer_formToken_key" ON "OfficialAnswer"("formToken");

-- CreateIndex
CREATE INDEX "OfficialAnswer_conceptId_seq_idx" ON "OfficialAnswer"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "OfficialAnswer_authorId_idx" ON "OfficialAnswer"("authorId");
