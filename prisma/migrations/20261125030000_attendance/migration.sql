-- CreateTable
CREATE TABLE "EventAttendance" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "spokenCode" TEXT NOT NULL DEFAULT '',
    "certificates" BOOLEAN NOT NULL DEFAULT false,
    "completion" TEXT NOT NULL DEFAULT '',
    "lecturesNeeded" INTEGER NOT NULL DEFAULT 0,
    "closedOn" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "EventAttendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Without hidden numbers of rows: their order would tell who entered a code one after another.
-- CreateTable
CREATE TABLE "LectureAttendance" (
    "registrationId" TEXT NOT NULL,
    "lectureId" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    PRIMARY KEY ("registrationId", "lectureId"),
    CONSTRAINT "LectureAttendance_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LectureAttendance_lectureId_fkey" FOREIGN KEY ("lectureId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- Without hidden numbers of rows: their order would join certificates with registrations.
-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "holderTag" TEXT,
    "codeTag" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" TEXT NOT NULL,
    "stays" BOOLEAN NOT NULL DEFAULT false,
    "revokedOn" TEXT,
    "revokedBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Certificate_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "LectureAttendance_lectureId_idx" ON "LectureAttendance"("lectureId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_holderTag_key" ON "Certificate"("holderTag");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_codeTag_key" ON "Certificate"("codeTag");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- CreateIndex
CREATE INDEX "Certificate_eventId_kind_idx" ON "Certificate"("eventId", "kind");
