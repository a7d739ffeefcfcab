-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT COLLATE "C" NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "pseudonym" TEXT COLLATE "C" NOT NULL,
    "skeleton" TEXT COLLATE "C" NOT NULL,
    "passphraseHash" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "joinedOn" TEXT COLLATE "C" NOT NULL,
    "totpSecret" TEXT COLLATE "C",
    "totpOn" TEXT COLLATE "C",
    "totpStep" INTEGER,
    "secondStepWaived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "publicKey" TEXT COLLATE "C" NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "addedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "occasion" TEXT COLLATE "C" NOT NULL,
    "uses" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "expiresOn" TEXT COLLATE "C" NOT NULL,
    "revokedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "OfficialAddress" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,
    "noteBe" TEXT COLLATE "C" NOT NULL,
    "noteRu" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C" NOT NULL,
    "sort" INTEGER NOT NULL,
    "changedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OfficialAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactKey" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "recipient" TEXT COLLATE "C" NOT NULL,
    "addedOn" TEXT COLLATE "C" NOT NULL,
    "retiredOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ContactKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedContact" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "keySet" TEXT COLLATE "C" NOT NULL,
    "sealedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SealedContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "startedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "usedOn" TEXT COLLATE "C",

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "experience" TEXT COLLATE "C" NOT NULL,
    "motivation" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER,
    "submittedOn" TEXT COLLATE "C",
    "changedOn" TEXT COLLATE "C",

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationSphere" (
    "applicationId" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ApplicationSphere_pkey" PRIMARY KEY ("applicationId","sphere")
);

-- CreateTable
CREATE TABLE "ApplicationLanguage" (
    "applicationId" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ApplicationLanguage_pkey" PRIMARY KEY ("applicationId","language")
);

-- CreateTable
CREATE TABLE "ApplicationDecision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "applicationId" TEXT COLLATE "C" NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ApplicationDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT COLLATE "C" NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "sort" INTEGER NOT NULL,
    "editedOn" TEXT COLLATE "C",

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Level" (
    "key" TEXT COLLATE "C" NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "shortBe" TEXT COLLATE "C" NOT NULL,
    "shortRu" TEXT COLLATE "C" NOT NULL,
    "shortEn" TEXT COLLATE "C" NOT NULL,
    "sort" INTEGER NOT NULL,
    "retiredOn" TEXT COLLATE "C",
    "editedOn" TEXT COLLATE "C",

    CONSTRAINT "Level_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "District" (
    "key" TEXT COLLATE "C" NOT NULL,
    "regionCode" TEXT COLLATE "C" NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "editedOn" TEXT COLLATE "C",
    "retiredOn" TEXT COLLATE "C",

    CONSTRAINT "District_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Body" (
    "key" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "regionCode" TEXT COLLATE "C",
    "districtKey" TEXT COLLATE "C",
    "sort" INTEGER NOT NULL,
    "retiredOn" TEXT COLLATE "C",
    "editedOn" TEXT COLLATE "C",

    CONSTRAINT "Body_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Position" (
    "key" TEXT COLLATE "C" NOT NULL,
    "bodyKey" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "how" TEXT COLLATE "C" NOT NULL,
    "titleBe" TEXT COLLATE "C" NOT NULL,
    "titleRu" TEXT COLLATE "C" NOT NULL,
    "titleEn" TEXT COLLATE "C" NOT NULL,
    "aboutBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboutRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboutEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "candidateCount" INTEGER NOT NULL DEFAULT 0,
    "retiredOn" TEXT COLLATE "C",
    "editedOn" TEXT COLLATE "C",

    CONSTRAINT "Position_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Card" (
    "number" TEXT COLLATE "C" NOT NULL,
    "holderTag" TEXT COLLATE "C" NOT NULL,
    "residence" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "service" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "management" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "education" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "studied" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "readiness" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "relocation" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Card_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "CardSphere" (
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,
    "years" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CardSphere_pkey" PRIMARY KEY ("cardNumber","sphere")
);

-- CreateTable
CREATE TABLE "CardLanguage" (
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CardLanguage_pkey" PRIMARY KEY ("cardNumber","language")
);

-- CreateTable
CREATE TABLE "CardRegion" (
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "regionCode" TEXT COLLATE "C" NOT NULL,
    "tie" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CardRegion_pkey" PRIMARY KEY ("cardNumber","regionCode")
);

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "positionKey" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "changedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidacyStep" (
    "id" TEXT COLLATE "C" NOT NULL,
    "candidacyId" TEXT COLLATE "C" NOT NULL,
    "fromState" TEXT COLLATE "C" NOT NULL,
    "toState" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C",
    "takenOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "CandidacyStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C",
    "writtenOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "CardNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "lastSeq" INTEGER NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("cardNumber")
);

-- CreateTable
CREATE TABLE "CardMessage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "fromHolder" BOOLEAN NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "writtenOn" TEXT COLLATE "C" NOT NULL,
    "readOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CardMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Choice" (
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "positionKey" TEXT COLLATE "C" NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT COLLATE "C" NOT NULL,
    "why" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Choice_pkey" PRIMARY KEY ("cardNumber","positionKey")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "openedOn" TEXT COLLATE "C" NOT NULL,
    "closesOn" TEXT COLLATE "C",
    "closedOn" TEXT COLLATE "C",
    "cards" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPosition" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "positionKey" TEXT COLLATE "C" NOT NULL,
    "bodyKey" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,
    "regionCode" TEXT COLLATE "C",
    "districtKey" TEXT COLLATE "C",
    "seats" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,
    "firsts" INTEGER NOT NULL,

    CONSTRAINT "RoundPosition_pkey" PRIMARY KEY ("roundId","positionKey")
);

-- CreateTable
CREATE TABLE "RoundChoice" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "positionKey" TEXT COLLATE "C" NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RoundChoice_pkey" PRIMARY KEY ("roundId","cardNumber","positionKey")
);

-- CreateTable
CREATE TABLE "PublishedPicture" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "roundId" TEXT COLLATE "C" NOT NULL,
    "tables" TEXT COLLATE "C" NOT NULL,
    "publishedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PublishedPicture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scenario" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "filter" TEXT COLLATE "C" NOT NULL,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "ofRevision" INTEGER,
    "computedOn" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioRule" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "scenarioId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C",
    "positionKey" TEXT COLLATE "C",

    CONSTRAINT "ScenarioRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioSeat" (
    "scenarioId" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C" NOT NULL,
    "positionKey" TEXT COLLATE "C" NOT NULL,
    "rank" INTEGER NOT NULL,
    "readiness" TEXT COLLATE "C" NOT NULL,
    "needed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ScenarioSeat_pkey" PRIMARY KEY ("scenarioId","cardNumber")
);

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "report" TEXT COLLATE "C" NOT NULL,
    "appliedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Concept" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "authorKind" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "reading" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "currentId" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 0,
    "numbered" BOOLEAN NOT NULL DEFAULT false,
    "authorsSeq" INTEGER NOT NULL DEFAULT 0,
    "startedOn" TEXT COLLATE "C" NOT NULL,
    "submittedOn" TEXT COLLATE "C",
    "publishedOn" TEXT COLLATE "C",
    "publishedSeq" INTEGER,
    "submittedSeq" INTEGER,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "rootCount" INTEGER NOT NULL DEFAULT 0,
    "openChanges" INTEGER NOT NULL DEFAULT 0,
    "audience" TEXT COLLATE "C" NOT NULL DEFAULT 'members',
    "changes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "endorsements" INTEGER NOT NULL DEFAULT 0,
    "discussion" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "slowMinutes" INTEGER NOT NULL DEFAULT 0,
    "relatedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "related" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "callId" TEXT COLLATE "C",
    "submissions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptVersion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "numbered" BOOLEAN NOT NULL DEFAULT false,
    "publishedOn" TEXT COLLATE "C" NOT NULL,
    "changes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "laterSeq" INTEGER,

    CONSTRAINT "ConceptVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptAuthor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "shownAs" TEXT COLLATE "C" NOT NULL DEFAULT 'pseudonym',
    "sinceVersion" INTEGER NOT NULL DEFAULT 1,
    "untilVersion" INTEGER,
    "publicName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "biography" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "biographyHtml" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "agreedOn" TEXT COLLATE "C",
    "named" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ConceptAuthor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptStep" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "fromState" TEXT COLLATE "C" NOT NULL,
    "toState" TEXT COLLATE "C" NOT NULL,
    "remarks" TEXT COLLATE "C" NOT NULL,
    "remarksHtml" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C",
    "takenOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ConceptStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "parentId" TEXT COLLATE "C",
    "rootId" TEXT COLLATE "C" NOT NULL,
    "depth" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "rootNumber" INTEGER,
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "writtenOn" TEXT COLLATE "C" NOT NULL,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT COLLATE "C" NOT NULL,
    "searchSeq" INTEGER,
    "formToken" TEXT COLLATE "C" NOT NULL,
    "proposalId" TEXT COLLATE "C",
    "stance" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "section" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "endorsements" INTEGER NOT NULL DEFAULT 0,
    "threadSize" INTEGER NOT NULL DEFAULT 0,
    "editedOn" TEXT COLLATE "C",
    "anchorId" TEXT COLLATE "C",

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentEndorsement" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CommentEndorsement_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "DiscussionReading" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "ranges" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DiscussionReading_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "PinnedComment" (
    "commentId" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "PinnedComment_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" INTEGER NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C",
    "verb" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ExportRequest" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "filter" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "format" TEXT COLLATE "C" NOT NULL DEFAULT 'csv',
    "language" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "askedById" TEXT COLLATE "C" NOT NULL,
    "askedOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C",
    "jobCode" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ExportRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "input" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "begun" INTEGER NOT NULL DEFAULT 0,
    "file" TEXT COLLATE "C",
    "ending" TEXT COLLATE "C",
    "result" TEXT COLLATE "C",
    "reference" TEXT COLLATE "C",
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "sphere" TEXT COLLATE "C" NOT NULL,
    "languages" TEXT COLLATE "C" NOT NULL,
    "titleBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "shortest" INTEGER NOT NULL,
    "longest" INTEGER NOT NULL,
    "closesAt" TIMESTAMP(3),
    "zone" TEXT COLLATE "C" NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "openedSeq" INTEGER,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallAct" (
    "id" TEXT COLLATE "C" NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,
    "act" TEXT COLLATE "C" NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "zone" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "takenOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "CallAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallCriterion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "helpBe" TEXT COLLATE "C" NOT NULL,
    "helpRu" TEXT COLLATE "C" NOT NULL,
    "helpEn" TEXT COLLATE "C" NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "CallCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallQuestion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "wordsBe" TEXT COLLATE "C" NOT NULL,
    "wordsRu" TEXT COLLATE "C" NOT NULL,
    "wordsEn" TEXT COLLATE "C" NOT NULL,
    "required" BOOLEAN NOT NULL,
    "longest" INTEGER NOT NULL,

    CONSTRAINT "CallQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallAnswer" (
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "questionId" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CallAnswer_pkey" PRIMARY KEY ("conceptId","questionId")
);

-- CreateTable
CREATE TABLE "KeptDraft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "savedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "KeptDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoauthorInvitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "madeById" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "expiresOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CoauthorInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C",
    "madeOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuthorChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "proposerId" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "section" TEXT COLLATE "C" NOT NULL,
    "heading" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "after" TEXT COLLATE "C" NOT NULL,
    "difference" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "reasonHtml" TEXT COLLATE "C" NOT NULL,
    "creditAs" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "proposedOn" TEXT COLLATE "C" NOT NULL,
    "decidedOn" TEXT COLLATE "C",
    "decision" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "decisionHtml" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "versionId" TEXT COLLATE "C",
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "seen" BOOLEAN NOT NULL DEFAULT false,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "ConceptFollow" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ConceptFollow_pkey" PRIMARY KEY ("tag","conceptId")
);

-- CreateTable
CREATE TABLE "OfficialAnswer" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "signedAs" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "answeredOn" TEXT COLLATE "C" NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OfficialAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptPicture" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "file" TEXT COLLATE "C" NOT NULL,
    "alternative" TEXT COLLATE "C" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedOn" TEXT COLLATE "C" NOT NULL,
    "unusedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ConceptPicture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptDecision" (
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "decision" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "wordsHtml" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ConceptDecision_pkey" PRIMARY KEY ("conceptId")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "accountId" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "askedOn" TEXT COLLATE "C" NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "submission" INTEGER NOT NULL DEFAULT 0,
    "givenOn" TEXT COLLATE "C",
    "advice" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "comment" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "commentHtml" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewScore" (
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "criterion" TEXT COLLATE "C" NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReviewScore_pkey" PRIMARY KEY ("reviewId","criterion")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "accountId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "writtenOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "forVersion" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "section" TEXT COLLATE "C" NOT NULL,
    "heading" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerHtml" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmittedText" (
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "submission" INTEGER NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "submittedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SubmittedText_pkey" PRIMARY KEY ("conceptId","submission")
);

-- CreateTable
CREATE TABLE "FormerAuthor" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FormerAuthor_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "OpinionStatement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C",
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "voted" BOOLEAN NOT NULL DEFAULT false,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OpinionStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpinionMap" (
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "voters" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "picture" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "OpinionMap_pkey" PRIMARY KEY ("conceptId")
);

-- CreateTable
CREATE TABLE "OpinionVoter" (
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "tag" TEXT COLLATE "C" NOT NULL,
    "votes" TEXT COLLATE "C" NOT NULL,
    "moved" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "OpinionVoter_pkey" PRIMARY KEY ("conceptId","tag")
);

-- CreateTable
CREATE TABLE "Notice" (
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "says" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "since" INTEGER NOT NULL DEFAULT 0,
    "upTo" INTEGER NOT NULL DEFAULT 0,
    "day" TEXT COLLATE "C" NOT NULL,
    "seen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("accountId","kind")
);

-- CreateTable
CREATE TABLE "QuestionAnswer" (
    "questionId" TEXT COLLATE "C" NOT NULL,
    "answerId" TEXT COLLATE "C" NOT NULL,
    "markedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "QuestionAnswer_pkey" PRIMARY KEY ("questionId")
);

-- CreateTable
CREATE TABLE "DiscussionSummary" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "signedAs" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "writtenOn" TEXT COLLATE "C" NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DiscussionSummary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummarySource" (
    "summaryId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "commentId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SummarySource_pkey" PRIMARY KEY ("summaryId","number")
);

-- CreateTable
CREATE TABLE "CommentReport" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "ReportedComment" (
    "commentId" TEXT COLLATE "C" NOT NULL,
    "weight" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ReportedComment_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "CommentDecision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C" NOT NULL,
    "act" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "CommentDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "decisionId" TEXT COLLATE "C" NOT NULL,
    "appealedById" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "appealedOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "until" TEXT COLLATE "C",
    "liftedOn" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingComment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "proposalId" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "bodyHtml" TEXT COLLATE "C" NOT NULL,
    "sentOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "words" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "decidedById" TEXT COLLATE "C",
    "decidedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "WaitingComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscussionAct" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "act" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "decidedById" TEXT COLLATE "C",
    "takenOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "DiscussionAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "section" TEXT COLLATE "C" NOT NULL,
    "heading" TEXT COLLATE "C" NOT NULL,
    "exact" TEXT COLLATE "C" NOT NULL,
    "prefix" TEXT COLLATE "C" NOT NULL,
    "suffix" TEXT COLLATE "C" NOT NULL,
    "atSection" TEXT COLLATE "C" NOT NULL,
    "atBlock" INTEGER NOT NULL,
    "lost" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditWindow" (
    "commentId" TEXT COLLATE "C" NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EditWindow_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "CommentWording" (
    "id" TEXT COLLATE "C" NOT NULL,
    "commentId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "writtenOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CommentWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "wholeId" TEXT COLLATE "C",
    "titleBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "placeBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "placeRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "placeEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "wholeDays" BOOLEAN NOT NULL DEFAULT false,
    "zone" TEXT COLLATE "C" NOT NULL,
    "seenBy" TEXT COLLATE "C" NOT NULL DEFAULT 'members',
    "entry" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "entryUntil" TIMESTAMP(3),
    "places" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "joinLink" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "doNotRecord" BOOLEAN NOT NULL DEFAULT false,
    "asking" TEXT COLLATE "C" NOT NULL DEFAULT 'kind',
    "state" TEXT COLLATE "C" NOT NULL,
    "cancelledFor" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "cancelledOn" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "publishedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSpeaker" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "nameBe" TEXT COLLATE "C" NOT NULL,
    "nameRu" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "aboutBe" TEXT COLLATE "C" NOT NULL,
    "aboutRu" TEXT COLLATE "C" NOT NULL,
    "aboutEn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventSpeaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventQuestion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "wordsBe" TEXT COLLATE "C" NOT NULL,
    "wordsRu" TEXT COLLATE "C" NOT NULL,
    "wordsEn" TEXT COLLATE "C" NOT NULL,
    "optionsBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "optionsRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "optionsEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EventQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "cardNumber" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "decided" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "attendedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seenSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerQuestion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "asker" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "endorsements" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "answerBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answerHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "answeredOn" TEXT COLLATE "C",
    "takenDownFor" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "takenDownOn" TEXT COLLATE "C",
    "askedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SpeakerQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerQuestionEndorsement" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "questionId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SpeakerQuestionEndorsement_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "EventMessage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "aboutId" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "audience" TEXT COLLATE "C" NOT NULL,
    "textBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "before" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "after" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sentOn" TEXT COLLATE "C" NOT NULL,
    "takenBackOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "telling" BOOLEAN NOT NULL DEFAULT false,
    "madeOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "RegistrationAnswer" (
    "registrationId" TEXT COLLATE "C" NOT NULL,
    "questionId" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL,
    "keySet" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "RegistrationAnswer_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateTable
CREATE TABLE "Video" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "file" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "poster" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "addedOn" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Video_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoCaptions" (
    "videoId" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "VideoCaptions_pkey" PRIMARY KEY ("videoId","language")
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "titleBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "named" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "recordedOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "seenBy" TEXT COLLATE "C" NOT NULL DEFAULT 'members',
    "consentOn" TEXT COLLATE "C",
    "revokedOn" TEXT COLLATE "C",
    "revocationHash" TEXT COLLATE "C",
    "videoId" TEXT COLLATE "C",
    "transcriptBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "transcriptRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "transcriptEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "transcriptHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "transcriptHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "transcriptHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "publishedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "seenBy" TEXT COLLATE "C" NOT NULL DEFAULT 'readers',
    "titleBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "titleEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "textHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "link" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "file" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "fileType" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "fileBytes" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT COLLATE "C" NOT NULL DEFAULT 'be',
    "videoId" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 0,
    "addedOn" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventInvitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "usedOn" TEXT COLLATE "C",
    "seq" INTEGER NOT NULL,

    CONSTRAINT "EventInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventAttendance" (
    "eventId" TEXT COLLATE "C" NOT NULL,
    "spokenCode" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "certificates" BOOLEAN NOT NULL DEFAULT false,
    "completion" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "lecturesNeeded" INTEGER NOT NULL DEFAULT 0,
    "closedOn" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventAttendance_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "LectureAttendance" (
    "registrationId" TEXT COLLATE "C" NOT NULL,
    "lectureId" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "LectureAttendance_pkey" PRIMARY KEY ("registrationId","lectureId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "holderTag" TEXT COLLATE "C",
    "codeTag" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C",
    "issuedOn" TEXT COLLATE "C" NOT NULL,
    "stays" BOOLEAN NOT NULL DEFAULT false,
    "revokedOn" TEXT COLLATE "C",
    "revokedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResultsYear" (
    "year" INTEGER NOT NULL,
    "aboveBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboveRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboveEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboveHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboveHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "aboveHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowHtmlBe" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowHtmlRu" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "belowHtmlEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "openedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ResultsYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "ResultsAsking" (
    "year" INTEGER NOT NULL,
    "askedById" TEXT COLLATE "C" NOT NULL,
    "askedOn" TEXT COLLATE "C" NOT NULL,
    "frozen" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ResultsAsking_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "ResultsFigure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "instead" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "section" TEXT COLLATE "C" NOT NULL,
    "labelBe" TEXT COLLATE "C" NOT NULL,
    "labelRu" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "noteBe" TEXT COLLATE "C" NOT NULL,
    "noteRu" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER,
    "day" TEXT COLLATE "C",
    "over" BOOLEAN NOT NULL DEFAULT false,
    "unit" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "formToken" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ResultsFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResultsEdition" (
    "id" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "publishedOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ResultsEdition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_pseudonym_key" ON "Account"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "Account_skeleton_key" ON "Account"("skeleton");

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
CREATE INDEX "ApplicationDecision_outcome_decidedOn_idx" ON "ApplicationDecision"("outcome", "decidedOn");

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
CREATE INDEX "Conversation_state_lastSeq_idx" ON "Conversation"("state", "lastSeq");

-- CreateIndex
CREATE UNIQUE INDEX "CardMessage_seq_key" ON "CardMessage"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "CardMessage_formToken_key" ON "CardMessage"("formToken");

-- CreateIndex
CREATE INDEX "CardMessage_cardNumber_seq_idx" ON "CardMessage"("cardNumber", "seq");

-- CreateIndex
CREATE INDEX "Choice_positionKey_rank_idx" ON "Choice"("positionKey", "rank");

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

-- CreateIndex
CREATE UNIQUE INDEX "Concept_code_key" ON "Concept"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_slug_key" ON "Concept"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_currentId_key" ON "Concept"("currentId");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_publishedSeq_key" ON "Concept"("publishedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_submittedSeq_key" ON "Concept"("submittedSeq");

-- CreateIndex
CREATE INDEX "Concept_callId_idx" ON "Concept"("callId");

-- CreateIndex
CREATE INDEX "Concept_reading_publishedSeq_idx" ON "Concept"("reading", "publishedSeq");

-- CreateIndex
CREATE INDEX "Concept_reading_commentCount_publishedSeq_idx" ON "Concept"("reading", "commentCount", "publishedSeq");

-- CreateIndex
CREATE INDEX "Concept_reading_endorsements_publishedSeq_idx" ON "Concept"("reading", "endorsements", "publishedSeq");

-- CreateIndex
CREATE INDEX "Concept_state_submittedSeq_idx" ON "Concept"("state", "submittedSeq");

-- CreateIndex
CREATE INDEX "Concept_audience_publishedSeq_idx" ON "Concept"("audience", "publishedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptVersion_laterSeq_key" ON "ConceptVersion"("laterSeq");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptVersion_conceptId_number_key" ON "ConceptVersion"("conceptId", "number");

-- CreateIndex
CREATE INDEX "ConceptAuthor_accountId_idx" ON "ConceptAuthor"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptAuthor_conceptId_accountId_key" ON "ConceptAuthor"("conceptId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptStep_seq_key" ON "ConceptStep"("seq");

-- CreateIndex
CREATE INDEX "ConceptStep_conceptId_seq_idx" ON "ConceptStep"("conceptId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_code_key" ON "Comment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_searchSeq_key" ON "Comment"("searchSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_formToken_key" ON "Comment"("formToken");

-- CreateIndex
CREATE INDEX "Comment_rootId_seq_idx" ON "Comment"("rootId", "seq");

-- CreateIndex
CREATE INDEX "Comment_authorId_conceptId_idx" ON "Comment"("authorId", "conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_conceptId_seq_key" ON "Comment"("conceptId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_conceptId_rootNumber_key" ON "Comment"("conceptId", "rootNumber");

-- CreateIndex
CREATE INDEX "CommentEndorsement_commentId_idx" ON "CommentEndorsement"("commentId");

-- CreateIndex
CREATE INDEX "DiscussionReading_conceptId_idx" ON "DiscussionReading"("conceptId");

-- CreateIndex
CREATE INDEX "PinnedComment_conceptId_place_idx" ON "PinnedComment"("conceptId", "place");

-- CreateIndex
CREATE INDEX "LogEntry_subjectKind_subject_idx" ON "LogEntry"("subjectKind", "subject");

-- CreateIndex
CREATE INDEX "LogEntry_actorId_idx" ON "LogEntry"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ExportRequest_code_key" ON "ExportRequest"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ExportRequest_seq_key" ON "ExportRequest"("seq");

-- CreateIndex
CREATE INDEX "ExportRequest_state_seq_idx" ON "ExportRequest"("state", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Job_code_key" ON "Job"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Job_file_key" ON "Job"("file");

-- CreateIndex
CREATE UNIQUE INDEX "Job_seq_key" ON "Job"("seq");

-- CreateIndex
CREATE INDEX "Job_ownerId_seq_idx" ON "Job"("ownerId", "seq");

-- CreateIndex
CREATE INDEX "Job_state_seq_idx" ON "Job"("state", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_code_key" ON "Call"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Call_seq_key" ON "Call"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_openedSeq_key" ON "Call"("openedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_formToken_key" ON "Call"("formToken");

-- CreateIndex
CREATE INDEX "Call_state_closesAt_idx" ON "Call"("state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "CallAct_seq_key" ON "CallAct"("seq");

-- CreateIndex
CREATE INDEX "CallAct_callId_seq_idx" ON "CallAct"("callId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CallCriterion_code_key" ON "CallCriterion"("code");

-- CreateIndex
CREATE INDEX "CallCriterion_callId_position_idx" ON "CallCriterion"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CallQuestion_code_key" ON "CallQuestion"("code");

-- CreateIndex
CREATE INDEX "CallQuestion_callId_position_idx" ON "CallQuestion"("callId", "position");

-- CreateIndex
CREATE INDEX "CallAnswer_questionId_idx" ON "CallAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "KeptDraft_seq_key" ON "KeptDraft"("seq");

-- CreateIndex
CREATE INDEX "KeptDraft_savedOn_idx" ON "KeptDraft"("savedOn");

-- CreateIndex
CREATE UNIQUE INDEX "KeptDraft_accountId_place_key" ON "KeptDraft"("accountId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "CoauthorInvitation_code_key" ON "CoauthorInvitation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CoauthorInvitation_hash_key" ON "CoauthorInvitation"("hash");

-- CreateIndex
CREATE INDEX "CoauthorInvitation_conceptId_idx" ON "CoauthorInvitation"("conceptId");

-- CreateIndex
CREATE INDEX "CoauthorInvitation_madeById_idx" ON "CoauthorInvitation"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "AuthorChange_seq_key" ON "AuthorChange"("seq");

-- CreateIndex
CREATE INDEX "AuthorChange_conceptId_seq_idx" ON "AuthorChange"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "AuthorChange_byId_idx" ON "AuthorChange"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_code_key" ON "Proposal"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_seq_key" ON "Proposal"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_versionId_key" ON "Proposal"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_formToken_key" ON "Proposal"("formToken");

-- CreateIndex
CREATE INDEX "Proposal_conceptId_state_place_seq_idx" ON "Proposal"("conceptId", "state", "place", "seq");

-- CreateIndex
CREATE INDEX "Proposal_conceptId_seq_idx" ON "Proposal"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "Proposal_proposerId_state_idx" ON "Proposal"("proposerId", "state");

-- CreateIndex
CREATE INDEX "Endorsement_conceptId_idx" ON "Endorsement"("conceptId");

-- CreateIndex
CREATE INDEX "ConceptFollow_conceptId_idx" ON "ConceptFollow"("conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAnswer_seq_key" ON "OfficialAnswer"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialAnswer_formToken_key" ON "OfficialAnswer"("formToken");

-- CreateIndex
CREATE INDEX "OfficialAnswer_conceptId_seq_idx" ON "OfficialAnswer"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "OfficialAnswer_authorId_idx" ON "OfficialAnswer"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_code_key" ON "ConceptPicture"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_file_key" ON "ConceptPicture"("file");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptPicture_seq_key" ON "ConceptPicture"("seq");

-- CreateIndex
CREATE INDEX "ConceptPicture_conceptId_seq_idx" ON "ConceptPicture"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "ConceptDecision_decidedById_idx" ON "ConceptDecision"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Review_code_key" ON "Review"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Review_seq_key" ON "Review"("seq");

-- CreateIndex
CREATE INDEX "Review_accountId_state_idx" ON "Review"("accountId", "state");

-- CreateIndex
CREATE INDEX "Review_state_dueOn_idx" ON "Review"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Review_conceptId_forVersion_accountId_key" ON "Review"("conceptId", "forVersion", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_code_key" ON "ReviewNote"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_seq_key" ON "ReviewNote"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_formToken_key" ON "ReviewNote"("formToken");

-- CreateIndex
CREATE INDEX "ReviewNote_conceptId_seq_idx" ON "ReviewNote"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "ReviewNote_accountId_idx" ON "ReviewNote"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_code_key" ON "Remark"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_seq_key" ON "Remark"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_formToken_key" ON "Remark"("formToken");

-- CreateIndex
CREATE INDEX "Remark_conceptId_seq_idx" ON "Remark"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "Remark_accountId_idx" ON "Remark"("accountId");

-- CreateIndex
CREATE INDEX "FormerAuthor_conceptId_idx" ON "FormerAuthor"("conceptId");

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

-- CreateIndex
CREATE INDEX "Notice_accountId_seen_seq_idx" ON "Notice"("accountId", "seen", "seq");

-- CreateIndex
CREATE INDEX "Notice_accountId_kind_subject_idx" ON "Notice"("accountId", "kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_accountId_seq_key" ON "Notice"("accountId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionAnswer_answerId_key" ON "QuestionAnswer"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionSummary_seq_key" ON "DiscussionSummary"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionSummary_formToken_key" ON "DiscussionSummary"("formToken");

-- CreateIndex
CREATE INDEX "DiscussionSummary_conceptId_seq_idx" ON "DiscussionSummary"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "DiscussionSummary_authorId_idx" ON "DiscussionSummary"("authorId");

-- CreateIndex
CREATE INDEX "SummarySource_commentId_idx" ON "SummarySource"("commentId");

-- CreateIndex
CREATE INDEX "CommentReport_commentId_idx" ON "CommentReport"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportedComment_seq_key" ON "ReportedComment"("seq");

-- CreateIndex
CREATE INDEX "ReportedComment_weight_seq_idx" ON "ReportedComment"("weight" DESC, "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CommentDecision_code_key" ON "CommentDecision"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CommentDecision_seq_key" ON "CommentDecision"("seq");

-- CreateIndex
CREATE INDEX "CommentDecision_commentId_seq_idx" ON "CommentDecision"("commentId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_code_key" ON "Appeal"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_seq_key" ON "Appeal"("seq");

-- CreateIndex
CREATE INDEX "Appeal_state_seq_idx" ON "Appeal"("state", "seq");

-- CreateIndex
CREATE INDEX "Appeal_appealedById_idx" ON "Appeal"("appealedById");

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_code_key" ON "Sanction"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_seq_key" ON "Sanction"("seq");

-- CreateIndex
CREATE INDEX "Sanction_accountId_until_idx" ON "Sanction"("accountId", "until");

-- CreateIndex
CREATE INDEX "Sanction_commentId_idx" ON "Sanction"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingComment_code_key" ON "WaitingComment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingComment_seq_key" ON "WaitingComment"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingComment_formToken_key" ON "WaitingComment"("formToken");

-- CreateIndex
CREATE INDEX "WaitingComment_state_seq_idx" ON "WaitingComment"("state", "seq");

-- CreateIndex
CREATE INDEX "WaitingComment_authorId_seq_idx" ON "WaitingComment"("authorId", "seq");

-- CreateIndex
CREATE INDEX "WaitingComment_conceptId_idx" ON "WaitingComment"("conceptId");

-- CreateIndex
CREATE INDEX "WaitingComment_parentId_idx" ON "WaitingComment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionAct_seq_key" ON "DiscussionAct"("seq");

-- CreateIndex
CREATE INDEX "DiscussionAct_conceptId_seq_idx" ON "DiscussionAct"("conceptId", "seq");

-- CreateIndex
CREATE INDEX "Anchor_conceptId_atBlock_idx" ON "Anchor"("conceptId", "atBlock");

-- CreateIndex
CREATE UNIQUE INDEX "CommentWording_commentId_number_key" ON "CommentWording"("commentId", "number");

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
CREATE UNIQUE INDEX "SpeakerQuestion_code_key" ON "SpeakerQuestion"("code");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_asker_key" ON "SpeakerQuestion"("asker");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_seq_key" ON "SpeakerQuestion"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerQuestion_formToken_key" ON "SpeakerQuestion"("formToken");

-- CreateIndex
CREATE INDEX "SpeakerQuestion_eventId_told_seq_idx" ON "SpeakerQuestion"("eventId", "told", "seq");

-- CreateIndex
CREATE INDEX "SpeakerQuestion_eventId_seq_idx" ON "SpeakerQuestion"("eventId", "seq");

-- CreateIndex
CREATE INDEX "SpeakerQuestionEndorsement_questionId_idx" ON "SpeakerQuestionEndorsement"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_code_key" ON "EventMessage"("code");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_seq_key" ON "EventMessage"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "EventMessage_formToken_key" ON "EventMessage"("formToken");

-- CreateIndex
CREATE INDEX "EventMessage_eventId_seq_idx" ON "EventMessage"("eventId", "seq");

-- CreateIndex
CREATE INDEX "EventMessage_aboutId_idx" ON "EventMessage"("aboutId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_hash_key" ON "CalendarFeed"("hash");

-- CreateIndex
CREATE INDEX "RegistrationAnswer_questionId_idx" ON "RegistrationAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Video_code_key" ON "Video"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Video_file_key" ON "Video"("file");

-- CreateIndex
CREATE UNIQUE INDEX "Video_formToken_key" ON "Video"("formToken");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_code_key" ON "Interview"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_slug_key" ON "Interview"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_revocationHash_key" ON "Interview"("revocationHash");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_videoId_key" ON "Interview"("videoId");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_seq_key" ON "Interview"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_formToken_key" ON "Interview"("formToken");

-- CreateIndex
CREATE INDEX "Interview_state_recordedOn_idx" ON "Interview"("state", "recordedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Material_code_key" ON "Material"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Material_videoId_key" ON "Material"("videoId");

-- CreateIndex
CREATE UNIQUE INDEX "Material_seq_key" ON "Material"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Material_formToken_key" ON "Material"("formToken");

-- CreateIndex
CREATE INDEX "Material_eventId_seq_idx" ON "Material"("eventId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_code_key" ON "EventInvitation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_hash_key" ON "EventInvitation"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "EventInvitation_seq_key" ON "EventInvitation"("seq");

-- CreateIndex
CREATE INDEX "EventInvitation_eventId_seq_idx" ON "EventInvitation"("eventId", "seq");

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

-- CreateIndex
CREATE UNIQUE INDEX "ResultsFigure_code_key" ON "ResultsFigure"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ResultsFigure_formToken_key" ON "ResultsFigure"("formToken");

-- CreateIndex
CREATE INDEX "ResultsFigure_year_position_idx" ON "ResultsFigure"("year", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ResultsEdition_year_number_key" ON "ResultsEdition"("year", "number");

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactKey" ADD CONSTRAINT "ContactKey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedContact" ADD CONSTRAINT "SealedContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationSphere" ADD CONSTRAINT "ApplicationSphere_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationLanguage" ADD CONSTRAINT "ApplicationLanguage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationDecision" ADD CONSTRAINT "ApplicationDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_districtKey_fkey" FOREIGN KEY ("districtKey") REFERENCES "District"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_bodyKey_fkey" FOREIGN KEY ("bodyKey") REFERENCES "Body"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardSphere" ADD CONSTRAINT "CardSphere_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardLanguage" ADD CONSTRAINT "CardLanguage_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardRegion" ADD CONSTRAINT "CardRegion_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_positionKey_fkey" FOREIGN KEY ("positionKey") REFERENCES "Position"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyStep" ADD CONSTRAINT "CandidacyStep_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardNote" ADD CONSTRAINT "CardNote_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardMessage" ADD CONSTRAINT "CardMessage_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Conversation"("cardNumber") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_positionKey_fkey" FOREIGN KEY ("positionKey") REFERENCES "Position"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPosition" ADD CONSTRAINT "RoundPosition_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundChoice" ADD CONSTRAINT "RoundChoice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundChoice" ADD CONSTRAINT "RoundChoice_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedPicture" ADD CONSTRAINT "PublishedPicture_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioRule" ADD CONSTRAINT "ScenarioRule_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioRule" ADD CONSTRAINT "ScenarioRule_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioSeat" ADD CONSTRAINT "ScenarioSeat_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioSeat" ADD CONSTRAINT "ScenarioSeat_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concept" ADD CONSTRAINT "Concept_currentId_fkey" FOREIGN KEY ("currentId") REFERENCES "ConceptVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concept" ADD CONSTRAINT "Concept_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptVersion" ADD CONSTRAINT "ConceptVersion_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptAuthor" ADD CONSTRAINT "ConceptAuthor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptAuthor" ADD CONSTRAINT "ConceptAuthor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptStep" ADD CONSTRAINT "ConceptStep_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentEndorsement" ADD CONSTRAINT "CommentEndorsement_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionReading" ADD CONSTRAINT "DiscussionReading_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinnedComment" ADD CONSTRAINT "PinnedComment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinnedComment" ADD CONSTRAINT "PinnedComment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAct" ADD CONSTRAINT "CallAct_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallCriterion" ADD CONSTRAINT "CallCriterion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAnswer" ADD CONSTRAINT "CallAnswer_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAnswer" ADD CONSTRAINT "CallAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "CallQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptDraft" ADD CONSTRAINT "KeptDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoauthorInvitation" ADD CONSTRAINT "CoauthorInvitation_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoauthorInvitation" ADD CONSTRAINT "CoauthorInvitation_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorChange" ADD CONSTRAINT "AuthorChange_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorChange" ADD CONSTRAINT "AuthorChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConceptVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptFollow" ADD CONSTRAINT "ConceptFollow_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialAnswer" ADD CONSTRAINT "OfficialAnswer_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialAnswer" ADD CONSTRAINT "OfficialAnswer_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptPicture" ADD CONSTRAINT "ConceptPicture_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptDecision" ADD CONSTRAINT "ConceptDecision_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewScore" ADD CONSTRAINT "ReviewScore_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmittedText" ADD CONSTRAINT "SubmittedText_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerAuthor" ADD CONSTRAINT "FormerAuthor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionStatement" ADD CONSTRAINT "OpinionStatement_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionStatement" ADD CONSTRAINT "OpinionStatement_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionMap" ADD CONSTRAINT "OpinionMap_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionVoter" ADD CONSTRAINT "OpinionVoter_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionAnswer" ADD CONSTRAINT "QuestionAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionAnswer" ADD CONSTRAINT "QuestionAnswer_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionSummary" ADD CONSTRAINT "DiscussionSummary_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionSummary" ADD CONSTRAINT "DiscussionSummary_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummarySource" ADD CONSTRAINT "SummarySource_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "DiscussionSummary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummarySource" ADD CONSTRAINT "SummarySource_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentDecision" ADD CONSTRAINT "CommentDecision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "CommentDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_appealedById_fkey" FOREIGN KEY ("appealedById") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingComment" ADD CONSTRAINT "WaitingComment_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingComment" ADD CONSTRAINT "WaitingComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingComment" ADD CONSTRAINT "WaitingComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionAct" ADD CONSTRAINT "DiscussionAct_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditWindow" ADD CONSTRAINT "EditWindow_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentWording" ADD CONSTRAINT "CommentWording_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_wholeId_fkey" FOREIGN KEY ("wholeId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSpeaker" ADD CONSTRAINT "EventSpeaker_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventQuestion" ADD CONSTRAINT "EventQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_cardNumber_fkey" FOREIGN KEY ("cardNumber") REFERENCES "Card"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerQuestion" ADD CONSTRAINT "SpeakerQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerQuestionEndorsement" ADD CONSTRAINT "SpeakerQuestionEndorsement_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "SpeakerQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMessage" ADD CONSTRAINT "EventMessage_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMessage" ADD CONSTRAINT "EventMessage_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationAnswer" ADD CONSTRAINT "RegistrationAnswer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationAnswer" ADD CONSTRAINT "RegistrationAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "EventQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoCaptions" ADD CONSTRAINT "VideoCaptions_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventInvitation" ADD CONSTRAINT "EventInvitation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAttendance" ADD CONSTRAINT "EventAttendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LectureAttendance" ADD CONSTRAINT "LectureAttendance_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LectureAttendance" ADD CONSTRAINT "LectureAttendance_lectureId_fkey" FOREIGN KEY ("lectureId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultsAsking" ADD CONSTRAINT "ResultsAsking_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultsFigure" ADD CONSTRAINT "ResultsFigure_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultsEdition" ADD CONSTRAINT "ResultsEdition_year_fkey" FOREIGN KEY ("year") REFERENCES "ResultsYear"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Days and codes are ordered by their letters' numbers, as SQLite orders them: see COLLATE "C" above.

-- What the schema has no words for; the same stands in the migrations of SQLite.
CREATE INDEX "Comment_roots_by_endorsements" ON "Comment"("conceptId",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0;
CREATE INDEX "Comment_stance_by_endorsements" ON "Comment"("conceptId", "stance",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_stance_by_size" ON "Comment"("conceptId", "stance", "threadSize", "seq")
  WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_section_by_endorsements" ON "Comment"("conceptId", "section",
  (CASE WHEN "endorsements" >= 10 THEN "endorsements" WHEN "endorsements" >= 5 THEN 2 WHEN "endorsements" > 0 THEN 1 ELSE 0 END),
  "seq") WHERE "depth" = 0 AND "section" <> '';
CREATE INDEX "Comment_section_by_size" ON "Comment"("conceptId", "section", "threadSize", "seq")
  WHERE "depth" = 0 AND "section" <> '';
CREATE INDEX "Comment_endorsed" ON "Comment"("id") WHERE "endorsements" > 0;
CREATE INDEX "Comment_deleted" ON "Comment"("conceptId", "seq") WHERE "state" = 'deleted';
CREATE INDEX "Comment_replies" ON "Comment"("parentId") WHERE "parentId" IS NOT NULL;
CREATE INDEX "Comment_on_proposals" ON "Comment"("proposalId", "seq") WHERE "proposalId" IS NOT NULL;
CREATE INDEX "Comment_on_places" ON "Comment"("anchorId", "seq") WHERE "anchorId" IS NOT NULL;
CREATE INDEX "Comment_roots_by_size" ON "Comment"("conceptId", "threadSize", "seq") WHERE "depth" = 0;
CREATE INDEX "Comment_stance_by_age" ON "Comment"("conceptId", "stance", "seq") WHERE "depth" = 0 AND "stance" <> 'none';
CREATE INDEX "Comment_section_by_age" ON "Comment"("conceptId", "section", "seq") WHERE "depth" = 0 AND "section" <> '';

-- Full text of the versions that are read and of visible comments: keys of words as app/domain/concepts/search-words.ts
-- makes them, with their places. A row of concepts has the number "publishedSeq", one of comments the number "searchSeq".
CREATE TABLE "ConceptSearch" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "words" TSVECTOR NOT NULL,
    "facets" TEXT COLLATE "C" NOT NULL,
    "plain" TEXT COLLATE "C" NOT NULL,
    "version" TEXT COLLATE "C" NOT NULL
);
CREATE INDEX "ConceptSearch_words_idx" ON "ConceptSearch" USING GIN ("words");
CREATE TABLE "CommentSearch" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "words" TSVECTOR NOT NULL
);
CREATE INDEX "CommentSearch_words_idx" ON "CommentSearch" USING GIN ("words");

-- Whatever takes a text away from readers takes it out of the search in the same transaction, whichever verb it was.
CREATE FUNCTION "comment_leaves_search"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CommentSearch" WHERE "number" = OLD."searchSeq";
  UPDATE "Comment" SET "searchSeq" = NULL WHERE "id" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_leaves_search" AFTER UPDATE OF "state", "body", "bodyHtml" ON "Comment" FOR EACH ROW
WHEN (OLD."searchSeq" IS NOT NULL AND (NEW."state" <> 'visible' OR NEW."bodyHtml" IS DISTINCT FROM OLD."bodyHtml"))
EXECUTE FUNCTION "comment_leaves_search"();

CREATE FUNCTION "comment_goes_from_search"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CommentSearch" WHERE "number" = OLD."searchSeq";
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_goes_from_search" AFTER DELETE ON "Comment" FOR EACH ROW
WHEN (OLD."searchSeq" IS NOT NULL)
EXECUTE FUNCTION "comment_goes_from_search"();

CREATE FUNCTION "concept_leaves_search"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ConceptSearch" WHERE "number" = OLD."publishedSeq"
    AND (NEW."reading" = 'none' OR NEW."publishedSeq" IS DISTINCT FROM OLD."publishedSeq"
      OR "version" IS DISTINCT FROM NEW."currentId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Concept_leaves_search" AFTER UPDATE OF "reading", "currentId", "publishedSeq" ON "Concept" FOR EACH ROW
WHEN (OLD."publishedSeq" IS NOT NULL AND (NEW."reading" = 'none' OR NEW."currentId" IS DISTINCT FROM OLD."currentId"
  OR NEW."publishedSeq" IS DISTINCT FROM OLD."publishedSeq"))
EXECUTE FUNCTION "concept_leaves_search"();

CREATE FUNCTION "concept_moves_in_search"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ConceptSearch" SET "facets" =
    'r_' || NEW."reading" || ' s_' || NEW."sphere" || ' k_' || NEW."authorKind" || ' l_' || NEW."language"
  WHERE "number" = NEW."publishedSeq";
  RETURN NULL;
END $$;
CREATE TRIGGER "Concept_moves_in_search" AFTER UPDATE OF "reading", "sphere", "authorKind", "language" ON "Concept"
FOR EACH ROW
WHEN (NEW."publishedSeq" IS NOT NULL AND NEW."reading" <> 'none' AND (NEW."reading" <> OLD."reading"
  OR NEW."sphere" <> OLD."sphere" OR NEW."authorKind" <> OLD."authorKind" OR NEW."language" <> OLD."language"))
EXECUTE FUNCTION "concept_moves_in_search"();

CREATE FUNCTION "concept_goes_from_search"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ConceptSearch" WHERE "number" = OLD."publishedSeq";
  RETURN NULL;
END $$;
CREATE TRIGGER "Concept_goes_from_search" AFTER DELETE ON "Concept" FOR EACH ROW
WHEN (OLD."publishedSeq" IS NOT NULL)
EXECUTE FUNCTION "concept_goes_from_search"();

-- Whatever deletes a comment or parts it from its author takes its earlier words along in the same transaction,
-- whichever verb it was.
CREATE FUNCTION "comment_leaves_wordings"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CommentWording" WHERE "commentId" = OLD."id";
  DELETE FROM "EditWindow" WHERE "commentId" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_leaves_wordings" AFTER UPDATE OF "state", "authorId" ON "Comment" FOR EACH ROW
WHEN (NEW."state" = 'deleted' OR NEW."authorId" IS NULL)
EXECUTE FUNCTION "comment_leaves_wordings"();

-- The log of decisions and what was published of a year stay as they are; see app/domain/log and app/domain/results.
CREATE FUNCTION "refuse_with"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;
CREATE TRIGGER "LogEntry_stays_as_it_is" BEFORE UPDATE ON "LogEntry" FOR EACH ROW
WHEN (OLD."hash" <> '' OR NEW."hash" = ''
  OR NEW."seq" IS DISTINCT FROM OLD."seq" OR NEW."day" IS DISTINCT FROM OLD."day"
  OR NEW."actorId" IS DISTINCT FROM OLD."actorId" OR NEW."verb" IS DISTINCT FROM OLD."verb"
  OR NEW."subjectKind" IS DISTINCT FROM OLD."subjectKind" OR NEW."subject" IS DISTINCT FROM OLD."subject"
  OR NEW."detail" IS DISTINCT FROM OLD."detail")
EXECUTE FUNCTION "refuse_with"('An entry of the log of decisions is never changed.');
CREATE TRIGGER "LogEntry_stays" BEFORE DELETE ON "LogEntry" FOR EACH ROW
EXECUTE FUNCTION "refuse_with"('An entry of the log of decisions is never deleted.');
CREATE FUNCTION "log_entry_comes_last"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seq" <= (SELECT MAX("seq") FROM "LogEntry") THEN
    RAISE EXCEPTION 'An entry of the log of decisions comes after all others.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LogEntry_comes_last" BEFORE INSERT ON "LogEntry" FOR EACH ROW
EXECUTE FUNCTION "log_entry_comes_last"();
CREATE TRIGGER "ResultsEdition_stays_as_it_is" BEFORE UPDATE ON "ResultsEdition" FOR EACH ROW
EXECUTE FUNCTION "refuse_with"('Published results are never changed.');
CREATE TRIGGER "ResultsEdition_stays" BEFORE DELETE ON "ResultsEdition" FOR EACH ROW
EXECUTE FUNCTION "refuse_with"('Published results are never deleted.');
