-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "slowMinutes" INTEGER NOT NULL DEFAULT 0;

-- Tables of tags have no hidden numbers of their own: in the order of its rows one would read which tags came together.
-- CreateTable
CREATE TABLE "CommentReport" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "commentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ReportedComment" (
    "commentId" TEXT NOT NULL PRIMARY KEY,
    "weight" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "CommentDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "CommentDecision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "appealedById" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "appealedOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedOn" TEXT,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "Appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "CommentDecision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appeal_appealedById_fkey" FOREIGN KEY ("appealedById") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "commentId" TEXT,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "until" TEXT,
    "liftedOn" TEXT,
    "decidedById" TEXT,
    "decidedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "Sanction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Sanction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WaitingComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "parentId" TEXT,
    "proposalId" TEXT,
    "authorId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "sentOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "WaitingComment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitingComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitingComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiscussionAct" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "decidedById" TEXT,
    "takenOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "DiscussionAct_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CommentReport_commentId_idx" ON "CommentReport"("commentId");
CREATE UNIQUE INDEX "ReportedComment_seq_key" ON "ReportedComment"("seq");
CREATE INDEX "ReportedComment_weight_seq_idx" ON "ReportedComment"("weight" DESC, "seq");
CREATE UNIQUE INDEX "CommentDecision_code_key" ON "CommentDecision"("code");
CREATE UNIQUE INDEX "CommentDecision_seq_key" ON "CommentDecision"("seq");
CREATE INDEX "CommentDecision_commentId_seq_idx" ON "CommentDecision"("commentId", "seq");
CREATE UNIQUE INDEX "Appeal_code_key" ON "Appeal"("code");
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");
CREATE UNIQUE INDEX "Appeal_seq_key" ON "Appeal"("seq");
CREATE INDEX "Appeal_state_seq_idx" ON "Appeal"("state", "seq");
CREATE INDEX "Appeal_appealedById_idx" ON "Appeal"("appealedById");
CREATE UNIQUE INDEX "Sanction_code_key" ON "Sanction"("code");
CREATE UNIQUE INDEX "Sanction_seq_key" ON "Sanction"("seq");
CREATE INDEX "Sanction_accountId_until_idx" ON "Sanction"("accountId", "until");
CREATE INDEX "Sanction_commentId_idx" ON "Sanction"("commentId");
CREATE UNIQUE INDEX "WaitingComment_code_key" ON "WaitingComment"("code");
CREATE UNIQUE INDEX "WaitingComment_seq_key" ON "WaitingComment"("seq");
CREATE UNIQUE INDEX "WaitingComment_formToken_key" ON "WaitingComment"("formToken");
CREATE INDEX "WaitingComment_state_seq_idx" ON "WaitingComment"("state", "seq");
CREATE INDEX "WaitingComment_authorId_seq_idx" ON "WaitingComment"("authorId", "seq");
CREATE INDEX "WaitingComment_conceptId_idx" ON "WaitingComment"("conceptId");
CREATE INDEX "WaitingComment_parentId_idx" ON "WaitingComment"("parentId");
CREATE UNIQUE INDEX "DiscussionAct_seq_key" ON "DiscussionAct"("seq");
CREATE INDEX "DiscussionAct_conceptId_seq_idx" ON "DiscussionAct"("conceptId", "seq");
