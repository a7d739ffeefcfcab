-- CreateTable
CREATE TABLE "ConceptPicture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedOn" TEXT NOT NULL,
    "unusedOn" TEXT,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "ConceptPicture_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_code_key" ON "ConceptPicture"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_file_key" ON "ConceptPicture"("file");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_seq_key" ON "ConceptPicture"("seq");

-- CreateIndex
CREATE INDEX "ConceptPicture_conceptId_seq_idx" ON "ConceptPicture"("conceptId", "seq");
