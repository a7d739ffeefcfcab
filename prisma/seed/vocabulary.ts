/** Experience bands of an application, from the shortest to the longest: those of `domain/accounts/applications`. */
export const experienceBands = ["under3", "3to10", "11to20", "over20"] as const;

/** How soon a person could take up the office they chose. */
export const readinessKeys = ["now", "after_training", "within_two_years"] as const;

/** Names under which order numbers are handed out (see `nextNumber`), by the verbs that go on where this ends. */
export const counterNames = {
  application: "application",
  decision: "application-decision",
  conceptSubmitted: "conceptSubmitted",
  conceptPublished: "conceptPublished",
  conceptStep: "conceptStep",
  call: "call",
  callOpened: "callOpened",
  callAct: "callAct",
  event: "event",
  authorChange: "authorChange",
  scenario: "scenario",
  log: "log",
} as const;
