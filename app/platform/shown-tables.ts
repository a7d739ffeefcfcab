/**
 * Tables from which no page for visitors is made: what changes there alone leaves such pages as they are. A table that
 * is new does not stand here, and so counts as shown; a test reads which tables the pages for visitors ask.
 */
const unseen = new Set([
  ...["Session", "RecoveryCode", "Passkey", "KeptDraft", "Job", "LogEntry", "Counter", "ExportRequest"],
  ...["Comment", "CommentWording", "CommentEndorsement", "EditWindow", "Anchor", "PinnedComment", "WaitingComment"],
  ...["DiscussionReading", "DiscussionAct", "DiscussionSummary", "SummarySource", "QuestionAnswer"],
  ...["CommentReport", "ReportedComment", "CommentDecision", "Appeal", "Sanction"],
  ...["OpinionStatement", "OpinionMap", "OpinionVoter", "Notice", "NoticeChoice", "ConceptFollow", "Endorsement"],
  ...["Card", "CardSphere", "CardLanguage", "CardRegion", "CardNote", "CardMessage", "Conversation", "Choice"],
  ...["Candidacy", "CandidacyStep", "Scenario", "ScenarioRule", "ScenarioSeat", "CatalogueImport"],
  ...["Application", "ApplicationSphere", "ApplicationLanguage", "ApplicationDecision", "SealedContact", "ContactKey"],
  ...["Review", "ReviewScore", "ReviewNote", "Remark", "ConceptDecision", "SubmittedText", "Proposal"],
  ...["RegistrationAnswer", "CalendarFeed", "ShortLived"],
]);

/** Columns of tables that are shown which no page for visitors needs to the minute: counts that go up with each comment. */
const unseenColumns: Record<string, ReadonlySet<string>> = {
  Concept: new Set(["commentCount", "lastSeq", "rootCount", "endorsements", "openChanges"]),
};

/** What a statement means for pages that visitors are shown: nothing, a change, or the end of a transaction. */
export type Effect = "none" | "shown" | "ends";

const reads =
  /^\s*(?:SELECT|PRAGMA|EXPLAIN|BEGIN|SAVEPOINT|RELEASE|DECLARE|FETCH|CLOSE|SET|SHOW|VALUES|LISTEN|NOTIFY)\b/i;
const ends = /^\s*(?:COMMIT|ROLLBACK|END)\b/i;
const named = String.raw`(?:["\x60]?(?:main|public)["\x60]?\.)?["\x60]?(\w+)["\x60]?`;
const target = new RegExp(
  String.raw`\b(INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE(?!\s+SET\b)|DELETE\s+FROM)\s+${named}`,
  "gi",
);
const assigned = /["`](\w+)["`]\s*=/g;

/** Whether an UPDATE of a table sets nothing that visitors see. */
function setsUnseenAlone(table: string, statement: string): boolean {
  const columns = unseenColumns[table];
  const [, set] = /\bSET\b([\s\S]*?)(?:\bWHERE\b|\bRETURNING\b|$)/i.exec(statement) ?? [];
  const names = [...(set ?? "").matchAll(assigned)].map(([, name]) => name!);
  return columns !== undefined && names.length > 0 && names.every((name) => columns.has(name));
}

/** What a statement that writes does to which tables. */
const targetsOf = (statement: string) =>
  [...statement.matchAll(target)].map(([, act, table]) => ({ act: act!, table: table! }));

/** What this statement of SQL means for pages that visitors are shown; what it does not know counts as a change. */
export function effectOf(statement: string): Effect {
  if (reads.test(statement)) return "none";
  if (ends.test(statement)) return "ends";
  const targets = targetsOf(statement);
  const alone = targets.length === 1;
  const hidden = ({ act, table }: { act: string; table: string }) =>
    unseen.has(table) || (alone && /^UPDATE/i.test(act) && setsUnseenAlone(table, statement));
  return targets.length > 0 && targets.every(hidden) ? "none" : "shown";
}

/**
 * The tables into which this statement of SQL writes; `all` for what it does not know, and for a DELETE: rows of other
 * tables go with what they belong to, or lose whom they name.
 */
export function tablesWritten(statement: string): readonly string[] | "all" {
  if (reads.test(statement) || ends.test(statement)) return [];
  const targets = targetsOf(statement);
  if (targets.length === 0 || targets.some(({ act }) => /^DELETE/i.test(act))) return "all";
  return targets.map(({ table }) => table);
}

/** Whether pages for visitors may not be made from a table. */
export function isUnseen(table: string): boolean {
  return unseen.has(table);
}
