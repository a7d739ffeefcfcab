import type { Language } from "~/locales/t";
import type { Role } from "~/platform/roles";

/** What the sheet around a page needs to know of the request. */
export interface ShellFacts {
  language: Language;
  nonce: string;
  /** Whether the page answers a form, which may have come back with mistakes. */
  sent: boolean;
  /** Path and query of the page. */
  path: string;
  actor: {
    pseudonym: string;
    role: Role;
    /** Whether rights of an office rest until a second step is set. */
    resting: boolean;
  } | null;
  /** How many notices a member has not seen, as it is written; nothing where there are none. */
  unseen?: string;
  /** What was typed into a form that could not be taken because the session had ended. */
  kept: [name: string, value: string][];
  /** What the organizers find a failure of ours by. */
  reference?: string;
}
