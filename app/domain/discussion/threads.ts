import { shownEndorsements, type ShownEndorsements } from "~/domain/concepts/endorsements";
import { holds, type Ranges } from "./ranges";
import { type PlaceRow, placeOf, type ShownPlace } from "./shown-place";
import { isStance, type Stance } from "./stances";

/** A row of the discussion as it is read. */
export interface CommentRow extends Partial<PlaceRow> {
  id: string;
  code: string;
  authorId: string | null;
  parentId: string | null;
  rootId: string;
  depth: number;
  /** Order number in the discussion. */
  seq: number | bigint;
  bodyHtml: string;
  writtenOn: string;
  replyCount: number;
  state: string;
  endorsements: number;
  /** How many replies stand in the thread of a root. */
  threadSize: number;
  pseudonym: string | null;
  role: string | null;
  /** The proposal to change the text on which the thread was begun. */
  proposalCode?: string | null;
  proposalHeading?: string | null;
  stance?: string;
  editedOn?: string | null;
}

/** The comment that a reply answers, where it does not stand above the reply. */
export interface Parent {
  code: string;
  /** Null where nobody is to be named. */
  pseudonym: string | null;
}

/** A comment as a reader sees it, with its replies. */
export interface ShownComment {
  code: string;
  /** Order number in the discussion. */
  seq: number;
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
  /** How many endorse it, as far as that is told. */
  endorsements: ShownEndorsements;
  /** Whether the reader endorses it; null where they may not. */
  endorsed: boolean | null;
  /** Whether it is new to a reader who has noted what they read. */
  isNew: boolean;
  /** The reply that this one answers, where it does not stand above; `here` when it is on the page. */
  inReplyTo: (Parent & { here: boolean }) | null;
  /** The proposal on which the thread was begun; `heading` is empty for the beginning of the text. */
  onProposal: { code: string; heading: string } | null;
  /** Of a question: the reply that answers it, by its code. */
  question?: { answer: string | null };
  /** Of a reply to a question: that it is the answer (`isMine` where the reader may say otherwise), or may be made it. */
  answers?: "is" | "isMine" | "may";
  /** What a thread says to the text. */
  stance: Stance;
  edited: boolean;
  /** Whether the reader wrote it and may still change its words. */
  editable: boolean;
  /** The place of the text that a thread is about. */
  place: ShownPlace | null;
  replies: ShownComment[];
  /** How many replies the thread has beyond what is here, and the first of them. */
  more: { count: number; code: string } | null;
}

/** Who reads, and what is known of them. */
export interface Reading {
  reader: string;
  /** Accounts whose comments carry the author's mark. */
  authors: readonly string[];
  /** Whether the discussion takes endorsements. */
  open?: boolean;
  /** Ids of comments that the reader endorses. */
  endorsed?: ReadonlySet<string>;
  /** Ids of their own comments whose words they may still change. */
  editable?: ReadonlySet<string>;
  /** What they have read, where they had it noted. */
  read?: Ranges | null;
  /** The first reply of a thread that is not here, by the id of the root. */
  more?: ReadonlyMap<string, string>;
  /** Comments that replies here answer and that are not here, by their ids. */
  elsewhere?: ReadonlyMap<string, Parent>;
}

function shown(row: CommentRow, { reader, authors, open, endorsed, editable, read }: Reading): ShownComment {
  const own = row.state !== "deleted" && row.authorId === reader;
  const visible = row.state === "visible";
  return {
    code: row.code,
    seq: Number(row.seq),
    state: visible ? "visible" : row.state === "hidden" ? "hidden" : "deleted",
    html: visible ? row.bodyHtml : "",
    writtenOn: row.writtenOn,
    pseudonym: visible ? row.pseudonym : null,
    byAuthor: visible && row.authorId !== null && authors.includes(row.authorId),
    byExpert: visible && row.role === "expert",
    own,
    endorsements: shownEndorsements(visible ? Number(row.endorsements) : 0),
    endorsed: visible && open && !own ? (endorsed?.has(row.id) ?? false) : null,
    isNew: visible && !own && !!read && !holds(read, Number(row.seq)),
    inReplyTo: null,
    stance: visible && isStance(row.stance) ? row.stance : "none",
    edited: visible && Boolean(row.editedOn),
    editable: visible && own && (editable?.has(row.id) ?? false),
    place: visible ? placeOf(row) : null,
    onProposal: row.proposalCode ? { code: row.proposalCode, heading: row.proposalHeading ?? "" } : null,
    replies: [],
    more: null,
  };
}

/**
 * Threads from roots in the order wanted and replies in the order written. A reply stands under its parent down to
 * the third level; deeper ones stand beside the comment they answer and name it. What its author deleted keeps its
 * place while replies to it stand.
 */
export function threadsOf(roots: CommentRow[], replies: CommentRow[], reading: Reading): ShownComment[] {
  const { more = new Map<string, string>(), elsewhere } = reading;
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
    const comment = shown(row, reading);
    comments.set(row.id, comment);
    const parent = row.parentId ? comments.get(row.parentId) : undefined;
    const list = row.parentId ? lists.get(row.parentId) : undefined;
    if (row.depth === 0) {
      threads.push(comment);
    } else {
      // A thread that is read from its middle has replies whose parents are on an earlier page.
      const place = list ?? comments.get(row.rootId);
      place?.replies.push(comment);
      const beside = !parent || (list !== undefined && list !== parent);
      if (beside) comment.inReplyTo = parent ? { ...named(parent), here: true } : absent(row, elsewhere);
    }
    lists.set(row.id, row.depth < 2 || !list ? comment : list);
  }
  for (const root of roots) {
    const code = more.get(root.id);
    const comment = comments.get(root.id);
    if (code && comment) comment.more = { code, count: Number(root.threadSize) - countedIn(comment.replies) };
  }
  return threads;
}

const named = ({ code, pseudonym }: ShownComment): Parent => ({ code, pseudonym });

function absent({ parentId }: CommentRow, elsewhere: Reading["elsewhere"]) {
  const parent = parentId && elsewhere?.get(parentId);
  return parent ? { ...parent, here: false } : null;
}

/** How many of the comments here are counted in the size of their thread. */
function countedIn(comments: readonly ShownComment[]): number {
  return comments.reduce((sum, { state, replies }) => sum + Number(state !== "deleted") + countedIn(replies), 0);
}
