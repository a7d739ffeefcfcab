-- CreateTable
CREATE TABLE "ConceptDecision" (
    "conceptId" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "wordsHtml" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedOn" TEXT NOT NULL,
    CONSTRAINT "ConceptDecision_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "accountId" TEXT,
    "state" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "submission" INTEGER NOT NULL DEFAULT 0,
    "givenOn" TEXT,
    "advice" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "commentHtml" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "Review_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewScore" (
    "reviewId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,

    PRIMARY KEY ("reviewId", "criterion"),
    CONSTRAINT "ReviewScore_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "accountId" TEXT,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "ReviewNote_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewNote_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "accountId" TEXT,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "answerHtml" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Remark_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Remark_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SubmittedText" (
    "conceptId" TEXT NOT NULL,
    "submission" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "submittedOn" TEXT NOT NULL,

    PRIMARY KEY ("conceptId", "submission"),
    CONSTRAINT "SubmittedText_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerAuthor" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    CONSTRAINT "FormerAuthor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "submissions" INTEGER NOT NULL DEFAULT 0;

-- What has been handed in before was handed in once.
UPDATE "Concept" SET "submissions" = 1 WHERE "state" IN ('submitted', 'in_review', 'returned', 'accepted');


-- CreateIndex
CREATE INDEX "ConceptDecision_decidedById_idx" ON "ConceptDecision"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Review_code_key" ON "Review"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Review_seq_key" ON "Review"("seq");

-- CreateIndex
CREATE INDEX "Review_accountId_state_idx" ON "Review"("accountId", "state");

-- CreateIndex
CREATE INDEX "Review_state_dueOn_idx" ON "Review"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Review_conceptId_forVersion_accountId_key" ON "Review"("conceptId", "forVersion", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_code_key" ON "ReviewNote"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_seq_key" ON "ReviewNote"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_formToken_key" ON "ReviewNote"("formToken");

-- CreateIndex
CREATE INDEX "ReviewNote_conceptId_seq_idx" ON "ReviewNote"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "ReviewNote_accountId_idx" ON "ReviewNote"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_code_key" ON "Remark"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_seq_key" ON "Remark"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_formToken_key" ON "Remark"("formToken");

-- CreateIndex
CREATE INDEX "Remark_conceptId_seq_idx" ON "Remark"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "Remark_accountId_idx" ON "Remark"("accountId");

-- CreateIndex
CREATE INDEX "FormerAuthor_conceptId_idx" ON "FormerAuthor"("conceptId");
