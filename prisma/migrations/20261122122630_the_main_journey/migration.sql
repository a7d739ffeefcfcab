-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pseudonym" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "passphraseHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedOn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "startedOn" TEXT NOT NULL,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "usedOn" TEXT,
    CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "experience" TEXT NOT NULL,
    "motivation" TEXT NOT NULL,
    "seq" INTEGER,
    "submittedOn" TEXT,
    CONSTRAINT "Application_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationSphere" (
    "applicationId" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,

    PRIMARY KEY ("applicationId", "sphere"),
    CONSTRAINT "ApplicationSphere_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationLanguage" (
    "applicationId" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    PRIMARY KEY ("applicationId", "language"),
    CONSTRAINT "ApplicationLanguage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedOn" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "ApplicationDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sort" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "District" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "regionCode" TEXT NOT NULL,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    CONSTRAINT "District_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Body" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "nameBe" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "regionCode" TEXT,
    "districtKey" TEXT,
    "sort" INTEGER NOT NULL,
    "retiredOn" TEXT,
    CONSTRAINT "Body_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Body_districtKey_fkey" FOREIGN KEY ("districtKey") REFERENCES "District" ("key") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "bodyKey" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "titleBe" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,
    "searchText" TEXT NOT NULL,
    "candidateCount" INTEGER NOT NULL DEFAULT 0,
    "retiredOn" TEXT,
    CONSTRAINT "Position_bodyKey_fkey" FOREIGN KEY ("bodyKey") REFERENCES "Body" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
-- Without a rowid: the order of rows must not tell which card was made when.
CREATE TABLE "Card" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "holderTag" TEXT NOT NULL,
    "residence" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- CreateTable
-- Without a rowid: the order of rows must not tell which card was made when.
CREATE TABLE "Choice" (
    "cardNumber" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT NOT NULL,

    PRIMARY KEY ("cardNumber", "positionKey"),
    CONSTRAINT "Choice_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card" ("number") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Choice_positionKey_fkey" FOREIGN KEY ("positionKey") REFERENCES "Position" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Concept" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "slug" TEXT,
    "authorId" TEXT,
    "authorKind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "startedOn" TEXT NOT NULL,
    "submittedOn" TEXT,
    "publishedOn" TEXT,
    "publishedSeq" INTEGER,
    "submittedSeq" INTEGER,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "rootCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Concept_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConceptVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    CONSTRAINT "ConceptVersion_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConceptStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    "remarksHtml" TEXT NOT NULL,
    "byId" TEXT,
    "takenOn" TEXT NOT NULL,
    CONSTRAINT "ConceptStep_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "authorId" TEXT,
    "parentId" TEXT,
    "rootId" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "rootNumber" INTEGER,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "formToken" TEXT NOT NULL,
    CONSTRAINT "Comment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "day" TEXT NOT NULL,
    "actorId" TEXT,
    "verb" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_pseudonym_key" ON "Account"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "Account_skeleton_key" ON "Account"("skeleton");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_hash_key" ON "RecoveryCode"("hash");

-- CreateIndex
CREATE INDEX "RecoveryCode_accountId_idx" ON "RecoveryCode"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_code_key" ON "Application"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Application_accountId_key" ON "Application"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_seq_key" ON "Application"("seq");

-- CreateIndex
CREATE INDEX "Application_state_seq_idx" ON "Application"("state", "seq");

-- CreateIndex
CREATE INDEX "ApplicationSphere_sphere_idx" ON "ApplicationSphere"("sphere");

-- CreateIndex
CREATE INDEX "ApplicationLanguage_language_idx" ON "ApplicationLanguage"("language");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationDecision_seq_key" ON "ApplicationDecision"("seq");

-- CreateIndex
CREATE INDEX "ApplicationDecision_applicationId_idx" ON "ApplicationDecision"("applicationId");

-- CreateIndex
CREATE INDEX "District_regionCode_idx" ON "District"("regionCode");

-- CreateIndex
CREATE INDEX "Body_kind_sort_idx" ON "Body"("kind", "sort");

-- CreateIndex
CREATE INDEX "Body_regionCode_idx" ON "Body"("regionCode");

-- CreateIndex
CREATE INDEX "Position_bodyKey_sort_idx" ON "Position"("bodyKey", "sort");

-- CreateIndex
CREATE INDEX "Position_level_idx" ON "Position"("level");

-- CreateIndex
CREATE UNIQUE INDEX "Card_holderTag_key" ON "Card"("holderTag");

-- CreateIndex
CREATE INDEX "Choice_positionKey_rank_idx" ON "Choice"("positionKey", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_code_key" ON "Concept"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_slug_key" ON "Concept"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_publishedSeq_key" ON "Concept"("publishedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_submittedSeq_key" ON "Concept"("submittedSeq");

-- CreateIndex
CREATE INDEX "Concept_authorId_idx" ON "Concept"("authorId");

-- CreateIndex
CREATE INDEX "Concept_state_publishedSeq_idx" ON "Concept"("state", "publishedSeq");

-- CreateIndex
CREATE INDEX "Concept_state_submittedSeq_idx" ON "Concept"("state", "submittedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptVersion_conceptId_number_key" ON "ConceptVersion"("conceptId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptStep_seq_key" ON "ConceptStep"("seq");

-- CreateIndex
CREATE INDEX "ConceptStep_conceptId_seq_idx" ON "ConceptStep"("conceptId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_code_key" ON "Comment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_formToken_key" ON "Comment"("formToken");

-- CreateIndex
CREATE INDEX "Comment_rootId_seq_idx" ON "Comment"("rootId", "seq");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_conceptId_seq_key" ON "Comment"("conceptId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_conceptId_rootNumber_key" ON "Comment"("conceptId", "rootNumber");

-- CreateIndex
CREATE INDEX "LogEntry_subjectKind_subject_idx" ON "LogEntry"("subjectKind", "subject");
