-- CreateTable
CREATE TABLE "ResultsYear" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "aboveBe" TEXT NOT NULL DEFAULT '',
    "aboveRu" TEXT NOT NULL DEFAULT '',
    "aboveEn" TEXT NOT NULL DEFAULT '',
    "belowBe" TEXT NOT NULL DEFAULT '',
    "belowRu" TEXT NOT NULL DEFAULT '',
    "belowEn" TEXT NOT NULL DEFAULT '',
    "aboveHtmlBe" TEXT NOT NULL DEFAULT '',
    "aboveHtmlRu" TEXT NOT NULL DEFAULT '',
    "aboveHtmlEn" TEXT NOT NULL DEFAULT '',
    "belowHtmlBe" TEXT NOT NULL DEFAULT '',
    "belowHtmlRu" TEXT NOT NULL DEFAULT '',
    "belowHtmlEn" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "openedOn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ResultsAsking" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "askedById" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "frozen" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "ResultsAsking_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear" ("year") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResultsFigure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "instead" TEXT NOT NULL DEFAULT '',
    "section" TEXT NOT NULL,
    "labelBe" TEXT NOT NULL,
    "labelRu" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "noteBe" TEXT NOT NULL,
    "noteRu" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "number" INTEGER,
    "day" TEXT,
    "over" BOOLEAN NOT NULL DEFAULT false,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "ResultsFigure_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear" ("year") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResultsEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    CONSTRAINT "ResultsEdition_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear" ("year") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ResultsFigure_code_key" ON "ResultsFigure"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ResultsFigure_formToken_key" ON "ResultsFigure"("formToken");

-- CreateIndex
CREATE INDEX "ResultsFigure_year_position_idx" ON "ResultsFigure"("year", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ResultsEdition_year_number_key" ON "ResultsEdition"("year", "number");

-- What was published stays as it was read: a correction is an edition of its own.
CREATE TRIGGER "ResultsEdition_stays_as_it_is" BEFORE UPDATE ON "ResultsEdition"
BEGIN
  SELECT RAISE(ABORT, 'Published results are never changed.');
END;

CREATE TRIGGER "ResultsEdition_stays" BEFORE DELETE ON "ResultsEdition"
BEGIN
  SELECT RAISE(ABORT, 'Published results are never deleted.');
END;
