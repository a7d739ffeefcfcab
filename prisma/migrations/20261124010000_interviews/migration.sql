-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "slug" TEXT,
    "titleBe" TEXT NOT NULL DEFAULT '',
    "titleRu" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "textBe" TEXT NOT NULL DEFAULT '',
    "textRu" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "textHtmlBe" TEXT NOT NULL DEFAULT '',
    "textHtmlRu" TEXT NOT NULL DEFAULT '',
    "textHtmlEn" TEXT NOT NULL DEFAULT '',
    "named" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "recordedOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "seenBy" TEXT NOT NULL DEFAULT 'members',
    "consentOn" TEXT,
    "revokedOn" TEXT,
    "video" TEXT NOT NULL DEFAULT '',
    "videoType" TEXT NOT NULL DEFAULT '',
    "seconds" INTEGER,
    "poster" TEXT NOT NULL DEFAULT '',
    "transcript" TEXT NOT NULL DEFAULT '',
    "transcriptHtml" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT NOT NULL,
    "publishedOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "InterviewCaptions" (
    "interviewId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("interviewId", "language"),
    CONSTRAINT "InterviewCaptions_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Interview_code_key" ON "Interview"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_slug_key" ON "Interview"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_seq_key" ON "Interview"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_formToken_key" ON "Interview"("formToken");

-- CreateIndex
CREATE INDEX "Interview_state_recordedOn_idx" ON "Interview"("state", "recordedOn");
