-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,
    CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "revokedOn" TEXT,
    "seq" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OfficialAddress" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "noteBe" TEXT NOT NULL,
    "noteRu" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "changedOn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ContactKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "accountId" TEXT,
    "recipient" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,
    "retiredOn" TEXT,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "ContactKey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SealedContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "keySet" TEXT NOT NULL,
    "sealedOn" TEXT NOT NULL,
    CONSTRAINT "SealedContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
-- Without a rowid: the order of rows must not tell which card was made when.
CREATE TABLE "Conversation" (
    "cardNumber" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    CONSTRAINT "Conversation_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
-- Without a rowid: the order of rows must not tell which card was made when.
CREATE TABLE "CardMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cardNumber" TEXT NOT NULL,
    "fromHolder" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    "readOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "CardMessage_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Conversation" ("cardNumber") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ExportRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedOn" TEXT,
    "jobCode" TEXT,
    "seq" INTEGER NOT NULL
);

-- AlterTable
-- Columns are added where they are: a table made anew would take along, by its foreign keys, what hangs on it.
ALTER TABLE "Account" ADD COLUMN "totpSecret" TEXT;
ALTER TABLE "Account" ADD COLUMN "totpOn" TEXT;
ALTER TABLE "Account" ADD COLUMN "totpStep" INTEGER;
ALTER TABLE "Account" ADD COLUMN "secondStepWaived" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN "changedOn" TEXT;

-- AlterTable
ALTER TABLE "LogEntry" ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "LogEntry_actorId_idx" ON "LogEntry"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_code_key" ON "Passkey"("code");

-- CreateIndex
CREATE INDEX "Passkey_accountId_idx" ON "Passkey"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_code_key" ON "Invitation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_hash_key" ON "Invitation"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_seq_key" ON "Invitation"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAddress_code_key" ON "OfficialAddress"("code");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAddress_sort_key" ON "OfficialAddress"("sort");

-- CreateIndex
CREATE UNIQUE INDEX "ContactKey_code_key" ON "ContactKey"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ContactKey_recipient_key" ON "ContactKey"("recipient");

-- CreateIndex
CREATE UNIQUE INDEX "ContactKey_seq_key" ON "ContactKey"("seq");

-- CreateIndex
CREATE INDEX "ContactKey_accountId_idx" ON "ContactKey"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SealedContact_code_key" ON "SealedContact"("code");

-- CreateIndex
CREATE UNIQUE INDEX "SealedContact_accountId_key" ON "SealedContact"("accountId");

-- CreateIndex
CREATE INDEX "SealedContact_keySet_idx" ON "SealedContact"("keySet");

-- CreateIndex
CREATE INDEX "Conversation_state_lastSeq_idx" ON "Conversation"("state", "lastSeq");

-- CreateIndex
CREATE UNIQUE INDEX "CardMessage_seq_key" ON "CardMessage"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "CardMessage_formToken_key" ON "CardMessage"("formToken");

-- CreateIndex
CREATE INDEX "CardMessage_cardNumber_seq_idx" ON "CardMessage"("cardNumber", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ExportRequest_code_key" ON "ExportRequest"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ExportRequest_seq_key" ON "ExportRequest"("seq");

-- CreateIndex
CREATE INDEX "ExportRequest_state_seq_idx" ON "ExportRequest"("state", "seq");

-- The log of decisions is append-only. A hash is given once, to an entry that was written before there were hashes;
-- an entry stands after all that are there; REPLACE, which deletes without asking, is thereby refused too.
CREATE TRIGGER "LogEntry_stays_as_it_is" BEFORE UPDATE ON "LogEntry"
WHEN OLD."hash" <> '' OR NEW."hash" = ''
  OR NEW."seq" IS NOT OLD."seq" OR NEW."day" IS NOT OLD."day" OR NEW."actorId" IS NOT OLD."actorId"
  OR NEW."verb" IS NOT OLD."verb" OR NEW."subjectKind" IS NOT OLD."subjectKind"
  OR NEW."subject" IS NOT OLD."subject" OR NEW."detail" IS NOT OLD."detail"
BEGIN
  SELECT RAISE(ABORT, 'An entry of the log of decisions is never changed.');
END;

CREATE TRIGGER "LogEntry_stays" BEFORE DELETE ON "LogEntry"
BEGIN
  SELECT RAISE(ABORT, 'An entry of the log of decisions is never deleted.');
END;

CREATE TRIGGER "LogEntry_comes_last" BEFORE INSERT ON "LogEntry"
WHEN NEW."seq" <= (SELECT MAX("seq") FROM "LogEntry")
BEGIN
  SELECT RAISE(ABORT, 'An entry of the log of decisions comes after all others.');
END;
