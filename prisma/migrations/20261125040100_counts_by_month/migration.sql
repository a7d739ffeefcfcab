-- CreateIndex
CREATE INDEX "ApplicationDecision_outcome_decidedOn_idx" ON "ApplicationDecision"("outcome", "decidedOn");

-- CreateIndex
CREATE INDEX "Comment_writtenOn_idx" ON "Comment"("writtenOn");
