-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "languages" TEXT NOT NULL,
    "titleBe" TEXT NOT NULL DEFAULT '',
    "titleRu" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "textBe" TEXT NOT NULL DEFAULT '',
    "textRu" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "textHtmlBe" TEXT NOT NULL DEFAULT '',
    "textHtmlRu" TEXT NOT NULL DEFAULT '',
    "textHtmlEn" TEXT NOT NULL DEFAULT '',
    "shortest" INTEGER NOT NULL,
    "longest" INTEGER NOT NULL,
    "closesAt" DATETIME,
    "zone" TEXT NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "openedSeq" INTEGER,
    "formToken" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CallAct" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "zone" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" TEXT,
    "takenOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "CallAct_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallCriterion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "helpBe" TEXT NOT NULL,
    "helpRu" TEXT NOT NULL,
    "helpEn" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "CallCriterion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "wordsBe" TEXT NOT NULL,
    "wordsRu" TEXT NOT NULL,
    "wordsEn" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "longest" INTEGER NOT NULL,
    CONSTRAINT "CallQuestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallAnswer" (
    "conceptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    PRIMARY KEY ("conceptId", "questionId"),
    CONSTRAINT "CallAnswer_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "CallQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "callId" TEXT REFERENCES "Call" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Concept_callId_idx" ON "Concept"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "Call_code_key" ON "Call"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Call_seq_key" ON "Call"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_openedSeq_key" ON "Call"("openedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_formToken_key" ON "Call"("formToken");

-- CreateIndex
CREATE INDEX "Call_state_closesAt_idx" ON "Call"("state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "CallAct_seq_key" ON "CallAct"("seq");

-- CreateIndex
CREATE INDEX "CallAct_callId_seq_idx" ON "CallAct"("callId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CallCriterion_code_key" ON "CallCriterion"("code");

-- CreateIndex
CREATE INDEX "CallCriterion_callId_position_idx" ON "CallCriterion"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CallQuestion_code_key" ON "CallQuestion"("code");

-- CreateIndex
CREATE INDEX "CallQuestion_callId_position_idx" ON "CallQuestion"("callId", "position");

-- CreateIndex
CREATE INDEX "CallAnswer_questionId_idx" ON "CallAnswer"("questionId");
