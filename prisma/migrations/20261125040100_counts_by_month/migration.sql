-- CreateIndex
CREATE INDEX "ApplicationDecision_outcome_decidedOn_idx" ON "ApplicationDecision"("outcome", "decidedOn");

-- How many comments were written in a month is counted as they are written.
INSERT INTO "Counter" ("name", "value")
SELECT 'comments of ' || substr("writtenOn", 1, 7), COUNT(*) FROM "Comment" GROUP BY 1;
