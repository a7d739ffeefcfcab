import type { Language } from "~/locales/t";
import type { Role } from "~/platform/roles";

/** What the sheet around a page needs to know of the request. */
export interface ShellFacts {
  language: Language;
  nonce: string;
  /** Path and query of the page. */
  path: string;
  actor: { pseudonym: string; role: Role } | null;
  /** What was typed into a form that could not be taken because the session had ended. */
  kept: [name: string, value: string][];
}
