-- CreateTable
CREATE TABLE "ShortLived" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "count" REAL NOT NULL DEFAULT 0,
    "at" REAL NOT NULL DEFAULT 0,
    "until" REAL NOT NULL DEFAULT 0,
    "held" TEXT NOT NULL DEFAULT '',
    "goneAt" REAL NOT NULL
);

-- CreateIndex
CREATE INDEX "ShortLived_goneAt_idx" ON "ShortLived"("goneAt");
