-- CreateTable
CREATE TABLE "OpinionStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "commentId" TEXT,
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "voted" BOOLEAN NOT NULL DEFAULT false,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "OpinionStatement_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OpinionStatement_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpinionMap" (
    "conceptId" TEXT NOT NULL PRIMARY KEY,
    "voters" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "picture" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "OpinionMap_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Without hidden numbers of rows: their order would tell who voted one after another.
-- CreateTable
CREATE TABLE "OpinionVoter" (
    "conceptId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "votes" TEXT NOT NULL,
    "moved" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("conceptId", "tag"),
    CONSTRAINT "OpinionVoter_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "OpinionStatement_code_key" ON "OpinionStatement"("code");

-- CreateIndex
CREATE UNIQUE INDEX "OpinionStatement_formToken_key" ON "OpinionStatement"("formToken");

-- CreateIndex
CREATE INDEX "OpinionStatement_commentId_idx" ON "OpinionStatement"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "OpinionStatement_conceptId_number_key" ON "OpinionStatement"("conceptId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "OpinionStatement_conceptId_place_key" ON "OpinionStatement"("conceptId", "place");
