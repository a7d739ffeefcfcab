-- CreateTable
CREATE TABLE "SpeakerQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "endorsements" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "answerBe" TEXT NOT NULL DEFAULT '',
    "answerRu" TEXT NOT NULL DEFAULT '',
    "answerEn" TEXT NOT NULL DEFAULT '',
    "answerHtmlBe" TEXT NOT NULL DEFAULT '',
    "answerHtmlRu" TEXT NOT NULL DEFAULT '',
    "answerHtmlEn" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "takenDownFor" TEXT NOT NULL DEFAULT '',
    "takenDownOn" TEXT,
    "askedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "SpeakerQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SpeakerQuestionEndorsement" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    CONSTRAINT "SpeakerQuestionEndorsement_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "SpeakerQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "EventMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "aboutId" TEXT,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "textBe" TEXT NOT NULL DEFAULT '',
    "textRu" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "textHtmlBe" TEXT NOT NULL DEFAULT '',
    "textHtmlRu" TEXT NOT NULL DEFAULT '',
    "textHtmlEn" TEXT NOT NULL DEFAULT '',
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT '',
    "sentOn" TEXT NOT NULL,
    "takenBackOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "EventMessage_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventMessage_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "telling" BOOLEAN NOT NULL DEFAULT false,
    "madeOn" TEXT NOT NULL,
    CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN "asking" TEXT NOT NULL DEFAULT 'kind';

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "seenSeq" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_code_key" ON "SpeakerQuestion"("code");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_asker_key" ON "SpeakerQuestion"("asker");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_seq_key" ON "SpeakerQuestion"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_formToken_key" ON "SpeakerQuestion"("formToken");

-- CreateIndex
CREATE INDEX "SpeakerQuestion_eventId_told_seq_idx" ON "SpeakerQuestion"("eventId", "told", "seq");

-- CreateIndex
CREATE INDEX "SpeakerQuestion_eventId_seq_idx" ON "SpeakerQuestion"("eventId", "seq");

-- CreateIndex
CREATE INDEX "SpeakerQuestionEndorsement_questionId_idx" ON "SpeakerQuestionEndorsement"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_code_key" ON "EventMessage"("code");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_seq_key" ON "EventMessage"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_formToken_key" ON "EventMessage"("formToken");

-- CreateIndex
CREATE INDEX "EventMessage_eventId_seq_idx" ON "EventMessage"("eventId", "seq");

-- CreateIndex
CREATE INDEX "EventMessage_aboutId_idx" ON "EventMessage"("aboutId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_hash_key" ON "CalendarFeed"("hash");
