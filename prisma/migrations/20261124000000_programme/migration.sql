-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "slug" TEXT,
    "kind" TEXT NOT NULL,
    "wholeId" TEXT,
    "titleBe" TEXT NOT NULL DEFAULT '',
    "titleRu" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "textBe" TEXT NOT NULL DEFAULT '',
    "textRu" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "textHtmlBe" TEXT NOT NULL DEFAULT '',
    "textHtmlRu" TEXT NOT NULL DEFAULT '',
    "textHtmlEn" TEXT NOT NULL DEFAULT '',
    "placeBe" TEXT NOT NULL DEFAULT '',
    "placeRu" TEXT NOT NULL DEFAULT '',
    "placeEn" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "wholeDays" BOOLEAN NOT NULL DEFAULT false,
    "zone" TEXT NOT NULL,
    "seenBy" TEXT NOT NULL DEFAULT 'members',
    "entry" TEXT NOT NULL DEFAULT 'none',
    "entryUntil" DATETIME,
    "places" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "joinLink" TEXT NOT NULL DEFAULT '',
    "doNotRecord" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "cancelledFor" TEXT NOT NULL DEFAULT '',
    "cancelledOn" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT NOT NULL,
    "publishedOn" TEXT,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "Event_wholeId_fkey" FOREIGN KEY ("wholeId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventSpeaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "aboutBe" TEXT NOT NULL,
    "aboutRu" TEXT NOT NULL,
    "aboutEn" TEXT NOT NULL,
    CONSTRAINT "EventSpeaker_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "wordsBe" TEXT NOT NULL,
    "wordsRu" TEXT NOT NULL,
    "wordsEn" TEXT NOT NULL,
    "optionsBe" TEXT NOT NULL DEFAULT '',
    "optionsRu" TEXT NOT NULL DEFAULT '',
    "optionsEn" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "EventQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "cardNumber" TEXT,
    "state" TEXT NOT NULL,
    "decided" TEXT NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "attendedBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Registration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Registration_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegistrationAnswer" (
    "registrationId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    PRIMARY KEY ("registrationId", "questionId"),
    CONSTRAINT "RegistrationAnswer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RegistrationAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "EventQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Event_code_key" ON "Event"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Event_seq_key" ON "Event"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Event_formToken_key" ON "Event"("formToken");

-- CreateIndex
CREATE INDEX "Event_state_startsAt_idx" ON "Event"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Event_wholeId_startsAt_idx" ON "Event"("wholeId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventSpeaker_code_key" ON "EventSpeaker"("code");

-- CreateIndex
CREATE INDEX "EventSpeaker_eventId_position_idx" ON "EventSpeaker"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EventQuestion_code_key" ON "EventQuestion"("code");

-- CreateIndex
CREATE INDEX "EventQuestion_eventId_position_idx" ON "EventQuestion"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_code_key" ON "Registration"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_holder_key" ON "Registration"("holder");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_seq_key" ON "Registration"("seq");

-- CreateIndex
CREATE INDEX "Registration_eventId_state_seq_idx" ON "Registration"("eventId", "state", "seq");

-- CreateIndex
CREATE INDEX "Registration_cardNumber_idx" ON "Registration"("cardNumber");

-- CreateIndex
CREATE INDEX "RegistrationAnswer_questionId_idx" ON "RegistrationAnswer"("questionId");
