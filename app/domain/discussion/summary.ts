/** What a discussion has besides its comments, for the line above it. */
export interface SummaryLine {
  /** Day of the newest summary; null where there is none. */
  writtenOn: string | null;
  /** Whether a question of the discussion waits for an answer. */
  asks: boolean;
  /** Whether the reader may write one. */
  mayWrite: boolean;
  /** Whether the reader may ask for the discussion as a file. */
  mayExport: boolean;
}
