-- CreateTable
CREATE TABLE "CoauthorInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "madeById" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    CONSTRAINT "CoauthorInvitation_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CoauthorInvitation_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuthorChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "byId" TEXT,
    "madeOn" TEXT NOT NULL,
    CONSTRAINT "AuthorChange_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AuthorChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "authorsSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ConceptAuthor" ADD COLUMN "sinceVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ConceptAuthor" ADD COLUMN "untilVersion" INTEGER;
ALTER TABLE "ConceptAuthor" ADD COLUMN "publicName" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ConceptAuthor" ADD COLUMN "biography" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ConceptAuthor" ADD COLUMN "biographyHtml" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "CoauthorInvitation_code_key" ON "CoauthorInvitation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CoauthorInvitation_hash_key" ON "CoauthorInvitation"("hash");

-- CreateIndex
CREATE INDEX "CoauthorInvitation_conceptId_idx" ON "CoauthorInvitation"("conceptId");

-- CreateIndex
CREATE INDEX "CoauthorInvitation_madeById_idx" ON "CoauthorInvitation"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "AuthorChange_seq_key" ON "AuthorChange"("seq");

-- CreateIndex
CREATE INDEX "AuthorChange_conceptId_seq_idx" ON "AuthorChange"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "AuthorChange_byId_idx" ON "AuthorChange"("byId");
