-- CreateTable
CREATE TABLE "Notice" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "says" TEXT NOT NULL DEFAULT '',
    "since" INTEGER NOT NULL DEFAULT 0,
    "upTo" INTEGER NOT NULL DEFAULT 0,
    "day" TEXT NOT NULL,
    "seen" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "kind"),
    CONSTRAINT "NoticeChoice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "QuestionAnswer" (
    "questionId" TEXT NOT NULL PRIMARY KEY,
    "answerId" TEXT NOT NULL,
    "markedOn" TEXT NOT NULL,
    CONSTRAINT "QuestionAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionAnswer_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "DiscussionSummary" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "signedAs" TEXT NOT NULL,
    "authorId" TEXT,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "DiscussionSummary_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiscussionSummary_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SummarySource" (
    "summaryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "commentId" TEXT NOT NULL,

    PRIMARY KEY ("summaryId", "number"),
    CONSTRAINT "SummarySource_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "DiscussionSummary" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SummarySource_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Notice_accountId_seen_seq_idx" ON "Notice"("accountId", "seen", "seq");

-- CreateIndex
CREATE INDEX "Notice_accountId_kind_subject_idx" ON "Notice"("accountId", "kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_accountId_seq_key" ON "Notice"("accountId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionAnswer_answerId_key" ON "QuestionAnswer"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionSummary_seq_key" ON "DiscussionSummary"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionSummary_formToken_key" ON "DiscussionSummary"("formToken");

-- CreateIndex
CREATE INDEX "DiscussionSummary_conceptId_seq_idx" ON "DiscussionSummary"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "DiscussionSummary_authorId_idx" ON "DiscussionSummary"("authorId");

-- CreateIndex
CREATE INDEX "SummarySource_commentId_idx" ON "SummarySource"("commentId");
