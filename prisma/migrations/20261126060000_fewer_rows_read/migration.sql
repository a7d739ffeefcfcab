-- DropIndex
DROP INDEX "LogEntry_subjectKind_subject_idx";

-- CreateIndex
CREATE INDEX "Account_role_pseudonym_idx" ON "Account"("role", "pseudonym");

-- CreateIndex
CREATE INDEX "LogEntry_subject_subjectKind_idx" ON "LogEntry"("subject", "subjectKind");
