/** A row of the discussion as it is read. */
export interface CommentRow {
  id: string;
  code: string;
  authorId: string | null;
  parentId: string | null;
  rootId: string;
  depth: number;
  bodyHtml: string;
  writtenOn: string;
  replyCount: number;
  state: string;
  pseudonym: string | null;
  role: string | null;
  /** The proposal to change the text on which the thread was begun. */
  proposalCode?: string | null;
  proposalHeading?: string | null;
}

/** A comment as a reader sees it, with its replies. */
export interface ShownComment {
  code: string;
  state: "visible" | "hidden" | "deleted";
  /** Safe HTML; empty unless visible. */
  html: string;
  writtenOn: string;
  /** Null for a former participant, and where nobody is to be named. */
  pseudonym: string | null;
  /** Written by an author of the concept who is shown by pseudonym. */
  byAuthor: boolean;
  byExpert: boolean;
  own: boolean;
  /** The reply at the deepest level that this one answers; `code` is null when it is not on the page. */
  inReplyTo: { code: string | null; pseudonym: string | null } | null;
  /** The proposal on which the thread was begun; `heading` is empty for the beginning of the text. */
  onProposal: { code: string; heading: string } | null;
  replies: ShownComment[];
  /** Whether the thread goes on beyond what is here. */
  more: boolean;
}

function shown(row: CommentRow, reader: string, authors: readonly string[]): ShownComment {
  const visible = row.state === "visible";
  return {
    code: row.code,
    state: visible ? "visible" : row.state === "hidden" ? "hidden" : "deleted",
    html: visible ? row.bodyHtml : "",
    writtenOn: row.writtenOn,
    pseudonym: visible ? row.pseudonym : null,
    byAuthor: visible && row.authorId !== null && authors.includes(row.authorId),
    byExpert: visible && row.role === "expert",
    own: row.state !== "deleted" && row.authorId === reader,
    inReplyTo: null,
    onProposal: row.proposalCode ? { code: row.proposalCode, heading: row.proposalHeading ?? "" } : null,
    replies: [],
    more: false,
  };
}

/**
 * Threads from roots in the order wanted and replies in the order written. A reply stands under its parent down to
 * the third level; deeper ones stand beside the comment they answer and name it. What its author deleted keeps its
 * place while replies to it stand. `more` holds the ids of roots whose threads go on.
 */
export function threadsOf(
  roots: CommentRow[],
  replies: CommentRow[],
  { reader, authors, more = new Set() }: { reader: string; authors: readonly string[]; more?: ReadonlySet<string> },
): ShownComment[] {
  const rows = [...roots, ...replies];
  const standing = new Set<string>();
  for (const row of [...rows].reverse()) {
    if (row.state !== "deleted" || row.replyCount > 0 || more.has(row.id)) standing.add(row.id);
    if (standing.has(row.id) && row.parentId) standing.add(row.parentId);
  }

  const comments = new Map<string, ShownComment>();
  /** Whose list the replies to a comment join. */
  const lists = new Map<string, ShownComment>();
  const threads: ShownComment[] = [];
  for (const row of rows) {
    if (!standing.has(row.id)) continue;
    const comment = shown(row, reader, authors);
    comments.set(row.id, comment);
    const parent = row.parentId ? comments.get(row.parentId) : undefined;
    const list = row.parentId ? lists.get(row.parentId) : undefined;
    if (row.depth === 0) {
      comment.more = more.has(row.id);
      threads.push(comment);
    } else {
      // A thread that is read from its middle has replies whose parents are on an earlier page.
      const place = list ?? comments.get(row.rootId);
      place?.replies.push(comment);
      const beside = !parent || (list !== undefined && list !== parent);
      if (beside) comment.inReplyTo = { code: parent?.code ?? null, pseudonym: parent?.pseudonym ?? null };
    }
    lists.set(row.id, row.depth < 2 || !list ? comment : list);
  }
  return threads;
}
