-- CreateTable
CREATE UNLOGGED TABLE "ShortLived" (
    "tag" TEXT COLLATE "C" NOT NULL,
    "count" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "at" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "until" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "held" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "goneAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ShortLived_pkey" PRIMARY KEY ("tag")
);

-- CreateIndex
CREATE INDEX "ShortLived_goneAt_idx" ON "ShortLived"("goneAt");
