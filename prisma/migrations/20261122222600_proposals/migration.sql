-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "proposerId" TEXT,
    "seq" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "difference" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reasonHtml" TEXT NOT NULL,
    "creditAs" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposedOn" TEXT NOT NULL,
    "decidedOn" TEXT,
    "decision" TEXT NOT NULL DEFAULT '',
    "decisionHtml" TEXT NOT NULL DEFAULT '',
    "versionId" TEXT,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "seen" BOOLEAN NOT NULL DEFAULT false,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "Proposal_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConceptVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "openChanges" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "proposalId" TEXT REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Comment_proposalId_seq_idx" ON "Comment"("proposalId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_code_key" ON "Proposal"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_seq_key" ON "Proposal"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_versionId_key" ON "Proposal"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_formToken_key" ON "Proposal"("formToken");

-- CreateIndex
CREATE INDEX "Proposal_conceptId_state_place_seq_idx" ON "Proposal"("conceptId", "state", "place", "seq");

-- CreateIndex
CREATE INDEX "Proposal_conceptId_seq_idx" ON "Proposal"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "Proposal_proposerId_state_idx" ON "Proposal"("proposerId", "state");
