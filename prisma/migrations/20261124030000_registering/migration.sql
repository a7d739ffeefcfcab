-- CreateTable
CREATE TABLE "EventInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "usedOn" TEXT,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "EventInvitation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_code_key" ON "EventInvitation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_hash_key" ON "EventInvitation"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_seq_key" ON "EventInvitation"("seq");

-- CreateIndex
CREATE INDEX "EventInvitation_eventId_seq_idx" ON "EventInvitation"("eventId", "seq");
