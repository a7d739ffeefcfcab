-- AlterTable
ALTER TABLE "Body" ADD COLUMN "editedOn" TEXT;

-- AlterTable
ALTER TABLE "District" ADD COLUMN "editedOn" TEXT;
ALTER TABLE "District" ADD COLUMN "retiredOn" TEXT;

-- CreateTable
CREATE TABLE "Level" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortBe" TEXT NOT NULL,
    "shortRu" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "retiredOn" TEXT,
    "editedOn" TEXT
);

-- CreateTable
CREATE TABLE "CardSphere" (
    "cardNumber" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "years" TEXT NOT NULL,

    PRIMARY KEY ("cardNumber", "sphere"),
    CONSTRAINT "CardSphere_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CardLanguage" (
    "cardNumber" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    PRIMARY KEY ("cardNumber", "language"),
    CONSTRAINT "CardLanguage_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CardRegion" (
    "cardNumber" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "tie" TEXT NOT NULL,

    PRIMARY KEY ("cardNumber", "regionCode"),
    CONSTRAINT "CardRegion_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "cardNumber" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "changedOn" TEXT NOT NULL,
    CONSTRAINT "Candidacy_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Candidacy_positionKey_fkey" FOREIGN KEY ("positionKey") REFERENCES "Position" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CandidacyStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "candidacyId" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "takenOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "CandidacyStep_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CardNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "cardNumber" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byId" TEXT,
    "writtenOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "CardNote_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closesOn" TEXT,
    "closedOn" TEXT,
    "cards" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "RoundPosition" (
    "roundId" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL,
    "bodyKey" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "regionCode" TEXT,
    "districtKey" TEXT,
    "seats" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,
    "firsts" INTEGER NOT NULL,

    PRIMARY KEY ("roundId", "positionKey"),
    CONSTRAINT "RoundPosition_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundChoice" (
    "roundId" TEXT NOT NULL,
    "cardNumber" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "cardNumber", "positionKey"),
    CONSTRAINT "RoundChoice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundChoice_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PublishedPicture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "tables" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    CONSTRAINT "PublishedPicture_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Scenario" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "ofRevision" INTEGER,
    "computedOn" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ScenarioRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "scenarioId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cardNumber" TEXT,
    "positionKey" TEXT,
    CONSTRAINT "ScenarioRule_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScenarioRule_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ScenarioSeat" (
    "scenarioId" TEXT NOT NULL,
    "cardNumber" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT NOT NULL,

    PRIMARY KEY ("scenarioId", "cardNumber"),
    CONSTRAINT "ScenarioSeat_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScenarioSeat_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "appliedOn" TEXT,
    "seq" INTEGER NOT NULL
);

-- AlterTable
-- Columns are added where they stand: a table made anew would be dropped first, and its deletion would cascade.
ALTER TABLE "Card" ADD COLUMN "service" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Card" ADD COLUMN "management" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Card" ADD COLUMN "education" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Card" ADD COLUMN "studied" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Card" ADD COLUMN "readiness" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Card" ADD COLUMN "relocation" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Choice" ADD COLUMN "why" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ExportRequest" ADD COLUMN "filter" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ExportRequest" ADD COLUMN "format" TEXT NOT NULL DEFAULT 'csv';
ALTER TABLE "Position" ADD COLUMN "aboutBe" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Position" ADD COLUMN "aboutRu" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Position" ADD COLUMN "aboutEn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Position" ADD COLUMN "editedOn" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Candidacy_code_key" ON "Candidacy"("code");

-- CreateIndex
CREATE INDEX "Candidacy_positionKey_state_idx" ON "Candidacy"("positionKey", "state");

-- CreateIndex
CREATE INDEX "Candidacy_state_idx" ON "Candidacy"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Candidacy_cardNumber_positionKey_key" ON "Candidacy"("cardNumber", "positionKey");

-- CreateIndex
CREATE UNIQUE INDEX "CandidacyStep_seq_key" ON "CandidacyStep"("seq");

-- CreateIndex
CREATE INDEX "CandidacyStep_candidacyId_seq_idx" ON "CandidacyStep"("candidacyId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CardNote_code_key" ON "CardNote"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CardNote_seq_key" ON "CardNote"("seq");

-- CreateIndex
CREATE INDEX "CardNote_cardNumber_seq_idx" ON "CardNote"("cardNumber", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Round_code_key" ON "Round"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Round_number_key" ON "Round"("number");

-- CreateIndex
CREATE INDEX "RoundChoice_cardNumber_idx" ON "RoundChoice"("cardNumber");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedPicture_code_key" ON "PublishedPicture"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedPicture_roundId_key" ON "PublishedPicture"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_code_key" ON "Scenario"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_seq_key" ON "Scenario"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioRule_code_key" ON "ScenarioRule"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioRule_scenarioId_cardNumber_positionKey_key" ON "ScenarioRule"("scenarioId", "cardNumber", "positionKey");

-- CreateIndex
CREATE INDEX "ScenarioSeat_scenarioId_positionKey_idx" ON "ScenarioSeat"("scenarioId", "positionKey");

-- CreateIndex
CREATE INDEX "ScenarioSeat_cardNumber_idx" ON "ScenarioSeat"("cardNumber");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueImport_code_key" ON "CatalogueImport"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueImport_seq_key" ON "CatalogueImport"("seq");

-- CreateIndex
CREATE INDEX "CatalogueImport_ownerId_seq_idx" ON "CatalogueImport"("ownerId", "seq");
