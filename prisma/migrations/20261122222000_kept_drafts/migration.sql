-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "numbered" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ConceptVersion" ADD COLUMN "numbered" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "KeptDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "KeptDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "KeptDraft_seq_key" ON "KeptDraft"("seq");

-- CreateIndex
CREATE INDEX "KeptDraft_savedOn_idx" ON "KeptDraft"("savedOn");

-- CreateIndex
CREATE UNIQUE INDEX "KeptDraft_accountId_place_key" ON "KeptDraft"("accountId", "place");
