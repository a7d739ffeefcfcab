-- No page has shown captions until now.
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "InterviewCaptions";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "Video" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "poster" TEXT NOT NULL DEFAULT '',
    "addedOn" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "formToken" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "VideoCaptions" (
    "videoId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("videoId", "language"),
    CONSTRAINT "VideoCaptions_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Material" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seenBy" TEXT NOT NULL DEFAULT 'readers',
    "titleBe" TEXT NOT NULL DEFAULT '',
    "titleRu" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "textBe" TEXT NOT NULL DEFAULT '',
    "textRu" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "textHtmlBe" TEXT NOT NULL DEFAULT '',
    "textHtmlRu" TEXT NOT NULL DEFAULT '',
    "textHtmlEn" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "file" TEXT NOT NULL DEFAULT '',
    "fileType" TEXT NOT NULL DEFAULT '',
    "fileBytes" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT NOT NULL DEFAULT 'be',
    "videoId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "addedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "Material_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Material_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Interview" (
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
    "revocationHash" TEXT,
    "videoId" TEXT,
    "transcriptBe" TEXT NOT NULL DEFAULT '',
    "transcriptRu" TEXT NOT NULL DEFAULT '',
    "transcriptEn" TEXT NOT NULL DEFAULT '',
    "transcriptHtmlBe" TEXT NOT NULL DEFAULT '',
    "transcriptHtmlRu" TEXT NOT NULL DEFAULT '',
    "transcriptHtmlEn" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT NOT NULL,
    "publishedOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "Interview_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Interview" ("code", "consentOn", "formToken", "id", "language", "madeOn", "named", "publishedOn", "recordedOn", "revision", "revokedOn", "seenBy", "seq", "slug", "state", "textBe", "textEn", "textHtmlBe", "textHtmlEn", "textHtmlRu", "textRu", "titleBe", "titleEn", "titleRu", "transcriptBe", "transcriptRu", "transcriptEn", "transcriptHtmlBe", "transcriptHtmlRu", "transcriptHtmlEn") SELECT "code", "consentOn", "formToken", "id", "language", "madeOn", "named", "publishedOn", "recordedOn", "revision", "revokedOn", "seenBy", "seq", "slug", "state", "textBe", "textEn", "textHtmlBe", "textHtmlEn", "textHtmlRu", "textRu", "titleBe", "titleEn", "titleRu", CASE WHEN "language" = 'be' THEN "transcript" ELSE '' END, CASE WHEN "language" = 'ru' THEN "transcript" ELSE '' END, CASE WHEN "language" = 'en' THEN "transcript" ELSE '' END, CASE WHEN "language" = 'be' THEN "transcriptHtml" ELSE '' END, CASE WHEN "language" = 'ru' THEN "transcriptHtml" ELSE '' END, CASE WHEN "language" = 'en' THEN "transcriptHtml" ELSE '' END FROM "Interview";
DROP TABLE "Interview";
ALTER TABLE "new_Interview" RENAME TO "Interview";
CREATE UNIQUE INDEX "Interview_code_key" ON "Interview"("code");
CREATE UNIQUE INDEX "Interview_slug_key" ON "Interview"("slug");
CREATE UNIQUE INDEX "Interview_revocationHash_key" ON "Interview"("revocationHash");
CREATE UNIQUE INDEX "Interview_videoId_key" ON "Interview"("videoId");
CREATE UNIQUE INDEX "Interview_seq_key" ON "Interview"("seq");
CREATE UNIQUE INDEX "Interview_formToken_key" ON "Interview"("formToken");
CREATE INDEX "Interview_state_recordedOn_idx" ON "Interview"("state", "recordedOn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Video_code_key" ON "Video"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Video_file_key" ON "Video"("file");

-- CreateIndex
CREATE UNIQUE INDEX "Video_formToken_key" ON "Video"("formToken");

-- CreateIndex
CREATE UNIQUE INDEX "Material_code_key" ON "Material"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Material_videoId_key" ON "Material"("videoId");

-- CreateIndex
CREATE UNIQUE INDEX "Material_seq_key" ON "Material"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Material_formToken_key" ON "Material"("formToken");

-- CreateIndex
CREATE INDEX "Material_eventId_seq_idx" ON "Material"("eventId", "seq");
